// Runs a TypeScript tool: node tools/run-ts.mjs tools/check-lessons.ts [arguments]
//
// Node 20 cannot strip types, so Vite, which is here anyway, transforms our own files on the way in;
// packages from node_modules are imported by Node itself. A tool does its work at the top level of its
// module, or in an exported `main()`; it sets process.exitCode. Dynamic imports keep working throughout.
import { existsSync } from 'node:fs'
import { dirname, resolve } from 'node:path'
import { fileURLToPath } from 'node:url'

const root = dirname(dirname(fileURLToPath(import.meta.url)))
const [file, ...rest] = process.argv.slice(2)
const entry = file === undefined ? undefined : resolve(process.cwd(), file)
if (entry === undefined || !existsSync(entry)) {
  console.error(entry === undefined ? 'Say which TypeScript file to run.' : `There is no ${entry}.`)
  process.exit(1)
}
process.argv = [process.argv[0] ?? 'node', entry, ...rest]

const { createRunnableDevEnvironment, resolveConfig } = await import('vite')
const config = await resolveConfig(
  {
    root,
    configFile: false,
    envDir: false,
    cacheDir: resolve(root, 'node_modules/.cache/run-ts'),
    logLevel: 'error',
    environments: {
      tool: {
        consumer: 'server',
        dev: { moduleRunnerTransform: true },
        resolve: { external: true, mainFields: [], conditions: ['node'] },
      },
    },
  },
  'serve',
)
const environment = createRunnableDevEnvironment('tool', config, {
  runnerOptions: { hmr: false },
  hot: false,
})
await environment.init()
try {
  const tool = await environment.runner.import(entry)
  if (typeof tool.main === 'function') await tool.main(rest)
} catch (error) {
  console.error(error)
  process.exitCode = 1
} finally {
  await environment.close()
}
