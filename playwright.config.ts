import { defineConfig } from '@playwright/test'
import { normaliseBase } from './tools/serve.mjs'

const port = Number(process.env.E2E_PORT ?? '4199')
const base = normaliseBase(process.env.BASE_PATH)
const chromium = process.env.CHROME_PATH

export default defineConfig({
  testDir: 'tests/browser',
  outputDir: 'test-results',
  forbidOnly: process.env.CI !== undefined,
  fullyParallel: true,
  workers: 2,
  retries: 0,
  reporter: [
    ['list'],
    ['json', { outputFile: process.env.E2E_JSON ?? 'node_modules/.cache/results/journeys.json' }],
  ],
  use: {
    baseURL: `http://localhost:${String(port)}${base}`,
    trace: 'retain-on-failure',
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
    { name: 'journeys', testMatch: '*.spec.ts', testIgnore: 'long/**' },
    { name: 'long', testMatch: 'long/*.spec.ts', timeout: 180_000 },
  ],
  webServer: {
    command: 'node tools/serve.mjs',
    env: { PORT: String(port), HOST: '127.0.0.1' },
    url: `http://127.0.0.1:${String(port)}${base}`,
    reuseExistingServer: false,
  },
})
