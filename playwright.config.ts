import { defineConfig } from '@playwright/test'

const chromium = process.env.CHROME_PATH
// All workers of this run share the builds that are made for it (tests/browser/support/builds.ts).
process.env.E2E_RUN ??= `${process.pid}-${Date.now()}`

// Each worker serves the built app itself, at a port of its own (tests/browser/support).
export default defineConfig({
  testDir: 'tests/browser',
  outputDir: process.env.E2E_OUTPUT ?? 'test-results',
  // Lists that a test compares with lie beside it under a name of their own, the same on every system.
  snapshotPathTemplate: '{testDir}/{arg}{ext}',
  forbidOnly: process.env.CI !== undefined,
  fullyParallel: true,
  workers: 2,
  retries: 0,
  expect: { timeout: 10_000 },
  reporter: [
    ['list'],
    ['json', { outputFile: process.env.E2E_JSON ?? 'node_modules/.cache/results/journeys.json' }],
  ],
  use: {
    locale: 'en-GB',
    // Recording costs a third of the time: E2E_TRACE=1 for whoever has a failure to look into.
    trace: process.env.E2E_TRACE === '1' ? 'retain-on-failure' : 'off',
    launchOptions: {
      ...(chromium === undefined ? {} : { executablePath: chromium }),
      args: [
        '--no-sandbox',
        '--disable-background-networking',
        '--disable-component-update',
        '--disable-sync',
        '--no-first-run',
        '--disable-domain-reliability',
      ],
    },
  },
  projects: [
    {
      name: 'journeys',
      testMatch: '*.spec.ts',
      testIgnore: ['long/**', 'faults/**'],
      grepInvert: /@long/,
      // Twice the time that the longest of them takes where nothing else runs.
      timeout: 60_000,
    },
    // One journey for each promise is quick; the further ones beside it are for the long suite.
    {
      name: 'further',
      testMatch: '*.spec.ts',
      testIgnore: ['long/**', 'faults/**'],
      grep: /@long/,
      timeout: 180_000,
    },
    { name: 'long', testMatch: 'long/*.spec.ts', timeout: 180_000 },
    { name: 'faults', testMatch: 'faults/*.spec.ts', timeout: 180_000 },
  ],
})
