import vue from '@vitejs/plugin-vue'
import { defineConfig } from 'vitest/config'
import { regionMap } from './tools/region/region-map.ts'

// Apart from vite.config.ts: a unit test needs neither the rendered lessons nor the service worker.
/** A busy machine is no defect: what hangs is found out in time all the same. */
const patience = { testTimeout: 60_000, hookTimeout: 60_000, expect: { poll: { timeout: 20_000 } } }

/** Beside the views, tests that ask for a page or show one. */
const withPage = [
  'src/{features,design,messages}/**/*.test.ts',
  'src/device/{clear-device,persistent-storage,watch-codes}.test.ts',
  'src/stores/assigned*.test.ts',
  'src/app/desk/rooms.test.ts',
  'src/questions/**/*View*.test.ts',
]

export default defineConfig({
  test: {
    // The process that hands out the files has little to do meanwhile.
    maxWorkers: '100%',
    projects: [
      {
        test: {
          name: 'pure',
          // Nothing here keeps anything, so one set of modules serves all files: half the work of reading them anew.
          isolate: false,
          ...patience,
          environment: 'node',
          include: [
            'src/{domain,questions,format,exchange,storage,stores,device,app}/**/*.test.ts',
            'tools/**/*.test.ts',
            'tests/*.test.ts',
          ],
          exclude: withPage,
        },
      },
      {
        // One page for all of these: they leave nothing behind, and a new page for each file took longer than its tests.
        plugins: [vue(), regionMap()],
        test: {
          name: 'app',
          ...patience,
          environment: 'happy-dom',
          isolate: false,
          setupFiles: ['tests/support/unmount.ts'],
          include: withPage,
        },
      },
    ],
    coverage: {
      provider: 'v8',
      reportsDirectory: 'node_modules/.cache/coverage',
      include: ['src/**/*.{ts,vue}'],
      exclude: ['src/messages/generated/**', '**/*.test.ts'],
    },
  },
})
