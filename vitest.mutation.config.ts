import { defineConfig } from 'vitest/config'

/** What `npm run test:mutation` runs against each mutant: the tests of the domain and of the graders, none that needs a page. */
export default defineConfig({
  plugins: [
    {
      // Vitest 4.1 hands a hook its suite as the second argument. Stryker 9.5 looks for it in the first, and would neither
      // learn which test covers what nor notice a loop without end.
      name: 'stryker-setup-for-vitest-4.1',
      enforce: 'pre',
      transform: (code, id) =>
        id.includes('stryker-setup')
          ? code.replaceAll('afterAll(({ meta })', 'afterAll(({}, { meta })')
          : null,
    },
  ],
  test: {
    name: 'mutation',
    environment: 'node',
    // With all mutants in it, code that works on every bit takes ten times as long.
    testTimeout: 60_000,
    pool: 'threads',
    // A mutant needs a fresh set of modules, and gets a thread of its own; its test files need not have one each.
    isolate: false,
    fileParallelism: false,
    include: ['src/{domain,questions}/**/*.test.ts'],
    exclude: ['src/questions/**/*View*.test.ts'],
  },
})
