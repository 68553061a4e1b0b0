// Lighthouse on the built lesson page, by a package of its own that is no part of this project's: npm run bench:lighthouse
// It is installed once in a folder beside the system's other temporary files. Prints the medians of five runs.
import { execFileSync } from 'node:child_process'
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'
import { serve } from '../tools/serve.mjs'

const version = '12.8.2'
const runs = 5
const root = dirname(dirname(fileURLToPath(import.meta.url)))
const folder = join(tmpdir(), `bench-lighthouse-${version}`)
const dist = join(root, 'dist')

function install() {
  if (existsSync(join(folder, 'node_modules/lighthouse/package.json'))) return
  mkdirSync(folder, { recursive: true })
  writeFileSync(join(folder, 'package.json'), '{"private":true,"type":"module"}')
  const npm = process.platform === 'win32' ? 'npm.cmd' : 'npm'
  const quietly = ['--no-audit', '--no-fund', '--ignore-scripts']
  execFileSync(npm, ['install', ...quietly, `lighthouse@${version}`], { cwd: folder, stdio: 'inherit' })
}

/** The first lesson of the first course: the page that all goals are about. */
function lessonAddress() {
  for (const course of readdirSync(dist, { withFileTypes: true }).filter((entry) => entry.isDirectory())) {
    const list = join(dist, course.name, 'offline.json')
    if (!existsSync(list)) continue
    const quiz = JSON.parse(readFileSync(list, 'utf8')).files.find(({ url }) => url.endsWith('/quiz/'))
    if (quiz) return quiz.url.replace(/quiz\/$/, '')
  }
  throw new Error(`There is no lesson in ${dist} yet; npm run build makes one.`)
}

const median = (numbers) => [...numbers].sort((a, b) => a - b)[numbers.length >> 1]

install()
const from = (path) => pathToFileURL(join(folder, 'node_modules', path)).href
const { default: lighthouse } = await import(from('lighthouse/core/index.js'))
const { launch } = await import(from('chrome-launcher/dist/index.js'))
const usual = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome-stable']
const chromePath = process.env.CHROME_PATH ?? usual.find((path) => existsSync(path))
const server = await serve({ root: dist, port: 0 })
const reports = []
for (let run = 0; run < runs; run++) {
  const chrome = await launch({
    ...(chromePath === undefined ? {} : { chromePath }),
    chromeFlags: ['--headless=new', '--no-sandbox', '--disable-background-networking'],
  })
  const flags = { port: chrome.port, logLevel: 'error' }
  const result = await lighthouse(server.url.replace('127.0.0.1', 'localhost') + lessonAddress(), flags)
  reports.push(result.lhr)
  await chrome.kill()
}
await server.close()

const categories = ['performance', 'accessibility', 'best-practices', 'seo']
for (const name of categories)
  console.log(`${name}: ${Math.round(median(reports.map((report) => report.categories[name].score)) * 100)}`)
const audits = ['first-contentful-paint', 'largest-contentful-paint', 'total-blocking-time', 'speed-index']
for (const name of [...audits, 'cumulative-layout-shift']) {
  const value = median(reports.map((report) => report.audits[name].numericValue))
  console.log(`${name}: ${name.endsWith('shift') ? value.toFixed(4) : `${Math.round(value)} ms`}`)
}
const lost = Object.values(reports[0].audits).filter(({ score }) => score !== null && score < 0.9)
console.log(`below 90: ${lost.map(({ id }) => id).join(', ') || 'nothing'}`)
