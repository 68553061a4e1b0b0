// Long because: it installs what everything else needs, so it may import nothing, not even its own parts.
// The project's steps, by name: node tools/steps.mjs deps messages lint+types unit
//
// They run in the order given; `a+b` runs them beside each other. Each says its name, its result and its
// seconds, and the first that fails ends the run with its exit code. Nothing is imported but Node itself, because
// the first step is what installs everything else. Tools are called by their file under node_modules, never by npx, which
// may ask the network and needs a shell on Windows.
import { spawn } from 'node:child_process'
import { createHash } from 'node:crypto'
import { existsSync, mkdirSync, readFileSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { dirname, join, relative } from 'node:path'
import { fileURLToPath } from 'node:url'

/**
 * @typedef {{ code: number, output: string }} Ended
 * @typedef {(command: string, args: string[], environment?: Record<string, string>) => Promise<Ended>} Run
 * @typedef {{ run: Run, say: (line: string) => void }} Tools
 */

const root = dirname(dirname(fileURLToPath(import.meta.url)))
const inRoot = (/** @type {string[]} */ ...parts) => join(root, ...parts)
const results = inRoot('node_modules/.cache/results')
const done = Promise.resolve({ code: 0, output: '' })

/** @param {string} path */
function textOf(path) {
  return existsSync(path) ? readFileSync(path, 'utf8') : ''
}

/**
 * @param {string} path
 * @returns {string[]}
 */
function filesUnder(path) {
  if (!existsSync(path)) return []
  if (!statSync(path).isDirectory()) return [path]
  return readdirSync(path)
    .sort()
    .flatMap((name) => filesUnder(join(path, name)))
}

/**
 * Runs a program. Beside another, its output is kept until it has ended, so that the two do not mix.
 * @param {boolean} keepOutput
 * @returns {Run}
 */
function runner(keepOutput) {
  return (command, args, environment = {}) =>
    new Promise((ended) => {
      const colour = keepOutput && process.stdout.isTTY ? { FORCE_COLOR: '1' } : {}
      const child = spawn(command, args, {
        cwd: root,
        env: { ...process.env, ...colour, ...environment },
        stdio: keepOutput ? ['ignore', 'pipe', 'pipe'] : ['ignore', 'inherit', 'inherit'],
      })
      let output = ''
      child.stdout?.on('data', (/** @type {Buffer} */ chunk) => (output += chunk.toString()))
      child.stderr?.on('data', (/** @type {Buffer} */ chunk) => (output += chunk.toString()))
      child.on('error', (error) => {
        ended({ code: 127, output: `${output}${command} could not be started: ${error.message}\n` })
      })
      child.on('close', (code) => {
        ended({ code: code ?? 1, output })
      })
    })
}

const node = process.execPath
// What reads every file makes much that is soon thrown away: with more room for it a tenth of the time is saved.
const roomy = '--max-semi-space-size=128'
const tool = (/** @type {string} */ path) => inRoot('node_modules', path)

// --- deps ---------------------------------------------------------------------------------------------------------

/** @param {Tools} tools */
async function deps({ run, say }) {
  const wanted = createHash('sha256')
    .update(readFileSync(inRoot('package-lock.json')))
    .update(`${process.version} ${process.platform} ${process.arch}`)
    .digest('hex')
  const note = inRoot('node_modules/.deps-hash')
  if (textOf(note) === wanted) {
    say('The packages are in place.')
    return done
  }
  const npm = (/** @type {string[]} */ ...args) => {
    const viaNode = process.env.npm_execpath
    if (viaNode?.endsWith('.js') === true) return run(node, [viaNode, ...args])
    return process.platform === 'win32'
      ? run(process.env.ComSpec ?? 'cmd.exe', ['/d', '/s', '/c', 'npm', ...args])
      : run('npm', args)
  }
  // --include=dev: with NODE_ENV=production npm would leave out everything that builds.
  const quietly = ['--no-audit', '--no-fund', '--ignore-scripts', '--include=dev']
  let ended = await npm('ci', ...quietly)
  if (ended.code !== 0) {
    say(`${ended.output}npm ci refused; trying npm install, which leaves the lock as it is.`)
    ended = await npm('install', '--no-save', ...quietly)
  }
  if (ended.code === 0) writeFileSync(note, wanted)
  return ended
}

// --- build ----------------------------------------------------------------------------------------------------------

const buildNote = inRoot('node_modules/.cache/build-hash')

/** Everything that a build depends on, in one line. Generated messages follow from the catalogues beside them. */
function buildHash() {
  const hash = createHash('sha256')
  for (const name of ['BASE_PATH', 'SITE_URL', 'PSEUDO_LOCALE'])
    hash.update(`${name}=${process.env[name] ?? ''}\n`)
  const inputs = [
    'package-lock.json',
    'vite.config.ts',
    'index.html',
    'project.inlang/settings.json',
    'src',
    'lessons',
    'public',
    'tools',
    'docs/teaching.md',
    'docs/teaching',
  ]
  for (const path of inputs.flatMap((name) => filesUnder(inRoot(name)))) {
    const name = relative(root, path).replaceAll('\\', '/')
    if (!name.startsWith('src/messages/generated/')) hash.update(`${name}\n`).update(readFileSync(path))
  }
  return hash.digest('hex')
}

/** @param {Tools} tools */
async function build({ run }) {
  // Before, not after: what changes while the build runs is not in it.
  const hash = buildHash()
  rmSync(buildNote, { force: true })
  const ended = await run(node, [tool('vite/bin/vite.js'), 'build'])
  if (ended.code !== 0) return ended
  mkdirSync(dirname(buildNote), { recursive: true })
  writeFileSync(buildNote, hash)
  return ended
}

/** @param {Tools} tools */
async function buildIfChanged(tools) {
  if (existsSync(inRoot('dist/index.html')) && textOf(buildNote) === buildHash()) {
    tools.say('Nothing has changed since the last build.')
    return done
  }
  const ended = await messages(tools)
  return ended.code === 0 ? build(tools) : ended
}

// --- browser --------------------------------------------------------------------------------------------------------

function usualPlaces() {
  if (process.platform === 'darwin')
    return [
      '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
      '/Applications/Chromium.app/Contents/MacOS/Chromium',
      '/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge',
    ]
  if (process.platform === 'win32')
    return ['ProgramFiles', 'ProgramFiles(x86)', 'LocalAppData']
      .map((name) => process.env[name])
      .filter((folder) => folder !== undefined)
      .flatMap((folder) => [
        join(folder, 'Google/Chrome/Application/chrome.exe'),
        join(folder, 'Chromium/Application/chrome.exe'),
        join(folder, 'Microsoft/Edge/Application/msedge.exe'),
      ])
  return ['chromium', 'chromium-browser', 'google-chrome-stable', 'google-chrome', 'microsoft-edge-stable']
    .flatMap((name) => [`/usr/bin/${name}`, `/usr/local/bin/${name}`])
    .concat('/snap/bin/chromium')
}

async function playwrightsOwn() {
  const address = new URL('../node_modules/playwright/index.mjs', import.meta.url).href
  const { chromium } = await import(address)
  const path = String(chromium.executablePath())
  return existsSync(path) ? path : undefined
}

const findBrowser = async () => usualPlaces().find((path) => existsSync(path)) ?? (await playwrightsOwn())

/** @param {Tools} tools */
async function browser({ run, say }) {
  const given = process.env.CHROME_PATH
  if (given !== undefined && given !== '') {
    say(existsSync(given) ? `Chromium is ${given}.` : `CHROME_PATH is ${given}, and there is no such file.`)
    return existsSync(given) ? done : { code: 1, output: '' }
  }
  let path = await findBrowser()
  const mayInstall =
    process.platform === 'linux' && process.getuid?.() === 0 && existsSync('/usr/bin/apt-get')
  if (path === undefined && mayInstall) {
    const patiently = ['-o', 'DPkg::Lock::Timeout=300']
    const unasked = { DEBIAN_FRONTEND: 'noninteractive' }
    const updated = await run('apt-get', [...patiently, 'update'], unasked)
    if (updated.code !== 0) say('apt-get update failed; trying with the lists that are here.')
    const install = ['install', '-y', '--no-install-recommends', 'chromium']
    await run('apt-get', [...patiently, ...install], unasked)
    path = await findBrowser()
  }
  if (path === undefined) {
    await run(node, [tool('playwright/cli.js'), 'install', 'chromium'])
    path = await findBrowser()
  }
  if (path === undefined) {
    say('There is no Chromium here and none could be installed. Install Chromium, Chrome or Edge,')
    say('or say where one is: CHROME_PATH=/path/to/chromium npm test')
    return { code: 1, output: '' }
  }
  process.env.CHROME_PATH = path
  say(`Chromium is ${path}.`)
  return done
}

// --- the others -----------------------------------------------------------------------------------------------------

/**
 * @param {Tools} tools
 * @param {string} file
 */
function typescript({ run, say }, file) {
  if (existsSync(inRoot(file))) return run(node, [inRoot('tools/run-ts.mjs'), file])
  say(`There is no ${file}.`)
  return Promise.resolve({ code: 1, output: '' })
}

const messages = (/** @type {Tools} */ tools) => typescript(tools, 'tools/compile-messages.ts')

const format = (/** @type {Tools} */ { run }) =>
  run(node, [roomy, tool('prettier/bin/prettier.cjs'), '--check', '--log-level', 'warn', '.'])

/** @param {Tools} tools */
const lint = ({ run }, environment = {}) =>
  run(node, [roomy, tool('eslint/bin/eslint.js'), '--max-warnings', '0', '.'], environment)

const types = (/** @type {Tools} */ { run }) => run(node, [roomy, tool('vue-tsc/bin/vue-tsc.js'), '-b'])

/**
 * @param {Tools} tools
 * @param {string} name
 * @param {string[]} options
 */
const vitest = ({ run }, name, ...options) =>
  run(node, [
    tool('vitest/vitest.mjs'),
    'run',
    '--reporter=default',
    '--reporter=json',
    `--outputFile.json=${join(results, `${name}.json`)}`,
    ...options,
  ])

/**
 * @param {Tools} tools
 * @param {string} name
 * @param {readonly string[]} [projects] of `playwright.config.ts`
 */
const playwright = ({ run }, name, projects = [name]) =>
  run(node, [tool('@playwright/test/cli.js'), 'test', ...projects.map((project) => `--project=${project}`)], {
    E2E_JSON: join(results, `${name}.json`),
  })

/**
 * The faults, and then what docs/reliability.md says of them, whether they were withstood or not.
 * @param {Tools} tools
 */
async function faults(tools) {
  const ended = await playwright(tools, 'faults')
  const written = await typescript(tools, 'tools/write-reliability.ts')
  return ended.code === 0 ? written : ended
}

/** @type {Record<string, (tools: Tools) => Promise<Ended>>} */
const steps = {
  deps,
  messages,
  format,
  lint: (tools) => lint(tools),
  // What asks for types is tried on tests in the long suite only.
  'lint-quickly': (tools) => lint(tools, { LINT: 'quick' }),
  types,
  unit: (tools) => vitest(tools, 'unit'),
  long: (tools) => vitest(tools, 'long-unit', '--config', 'vitest.long.config.ts'),
  build,
  'build-if-changed': buildIfChanged,
  package: (tools) => typescript(tools, 'tools/make-package.ts'),
  'try-package': (tools) => typescript(tools, 'tools/try-package.ts'),
  budgets: (tools) => typescript(tools, 'tools/check-budgets.ts'),
  browser,
  e2e: (tools) => playwright(tools, 'journeys'),
  'e2e-long': (tools) => playwright(tools, 'long', ['long', 'further']),
  faults,
}

/** Which steps run tests, and what they leave behind. */
const reports = [
  { step: 'unit', file: 'unit.json', count: countUnit },
  { step: 'e2e', file: 'journeys.json', count: countBrowser },
  { step: 'long', file: 'long-unit.json', count: countUnit },
  { step: 'e2e-long', file: 'long.json', count: countBrowser },
]

/** @typedef {{ passed: number, failed: number, skipped: number }} Count */

/**
 * A file that could not even be read has no failed tests to count, and has failed all the same.
 * @param {{ numPassedTests: number, numFailedTests: number, numPendingTests: number, numTodoTests: number,
 *   testResults: { status: string, assertionResults: unknown[] }[] }} report
 * @returns {Count}
 */
function countUnit(report) {
  const unread = report.testResults.filter(
    (file) => file.status === 'failed' && file.assertionResults.length === 0,
  )
  return {
    passed: report.numPassedTests,
    failed: report.numFailedTests + unread.length,
    skipped: report.numPendingTests + report.numTodoTests,
  }
}

/**
 * @param {{ stats: { expected: number, unexpected: number, flaky: number, skipped: number }, errors: unknown[] }} report
 * @returns {Count}
 */
function countBrowser({ stats, errors }) {
  const broken = stats.unexpected + stats.flaky
  return {
    passed: stats.expected,
    failed: broken === 0 && errors.length > 0 ? 1 : broken,
    skipped: stats.skipped,
  }
}

/**
 * @param {string[]} ran names of the steps that ran
 */
function summarise(ran) {
  const total = { passed: 0, failed: 0 }
  for (const { step, file, count } of reports.filter((report) => ran.includes(report.step))) {
    const text = textOf(join(results, file))
    const counted = text === '' ? { passed: 0, failed: 1, skipped: 0 } : count(JSON.parse(text))
    if (text === '') console.log(`${step} ended before it could report.`)
    if (counted.skipped > 0) console.log(`\n!!! ${step}: ${String(counted.skipped)} TESTS SKIPPED !!!`)
    total.passed += counted.passed
    total.failed += counted.failed
  }
  console.log(`\n${String(total.passed)} passed, ${String(total.failed)} failed`)
}

/**
 * @param {string} name
 * @param {boolean} beside another step
 * @returns {Promise<number>} the exit code
 */
async function perform(name, beside) {
  const step = steps[name]
  if (step === undefined) throw new Error(`There is no step ${name}.`)
  const start = performance.now()
  /** @type {string[]} */
  const said = []
  const say = beside ? (/** @type {string} */ line) => said.push(`${line}\n`) : console.log
  if (!beside) console.log(`\n--- ${name}`)
  const { code, output } = await step({ run: runner(beside), say })
  const seconds = ((performance.now() - start) / 1000).toFixed(1)
  const result = `${name}: ${code === 0 ? 'ok' : `FAILED (${String(code)})`}, ${seconds} s`
  process.stdout.write(`${beside ? `\n--- ${name}\n` : ''}${said.join('')}${output}${result}\n`)
  return code
}

/**
 * @param {string[]} wanted
 * @returns {Promise<number>} the exit code
 */
async function main(wanted) {
  const groups = wanted.map((group) => group.split('+'))
  const unknown = groups.flat().filter((name) => !Object.hasOwn(steps, name))
  if (wanted.length === 0 || unknown.length > 0) {
    if (unknown.length > 0) console.error(`There is no step ${unknown.join(', ')}.`)
    console.error(`The steps are: ${Object.keys(steps).join(', ')}.`)
    return 1
  }
  rmSync(results, { recursive: true, force: true })
  /** @type {string[]} */
  const ran = []
  /** @type {string[]} */
  let failed = []
  let code = 0
  for (const group of groups) {
    ran.push(...group)
    const codes = await Promise.all(group.map((name) => perform(name, group.length > 1)))
    failed = group.filter((_, at) => codes[at] !== 0)
    code = codes.find((each) => each !== 0) ?? 0
    if (code !== 0) break
  }
  if (failed.length > 0) console.log(`\nStopped at ${failed.join(' and ')}; the steps after it did not run.`)
  if (groups.flat().includes('unit')) summarise(ran)
  return code
}

// A signal reaches the whole group of processes; what is left is to end with them.
for (const signal of ['SIGINT', 'SIGTERM'])
  process.on(signal, () => {
    process.exit(130)
  })
process.exitCode = await main(process.argv.slice(2))
