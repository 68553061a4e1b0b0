import { defineConfig } from 'vitest/config'

// What takes long and needs no browser: builds, other people's servers, the whole type check. Part of `npm run test:all`.
export default defineConfig({
  test: {
    name: 'long',
    environment: 'node',
    // The last tries ten times as many texts here as each time.
    include: ['tests/long/*.test.ts', 'tests/lesson-properties.test.ts'],
    env: { TRY_OFTEN: 'yes' },
    testTimeout: 300_000,
    hookTimeout: 300_000,
    // Builds share a folder for what renders the pages, so they come one after another.
    fileParallelism: false,
  },
})
