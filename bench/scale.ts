/**
 * What a thousand lessons cost: a lesson's page, the entry and the worker's file stay as they are, and the build takes
 * its time by the lesson. The lessons are copies of the first one, each with ids of its own.
 */
import { spawn } from 'node:child_process'
import { cpSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { brotliCompressSync } from 'node:zlib'
import { floorLessons } from './floor.ts'

const root = dirname(dirname(fileURLToPath(import.meta.url)))

export interface Scale {
  readonly lessons: number
  readonly seconds: number
  readonly peakMegabytes: number
  /** Of a lesson in the middle, as brotli sends it: the page, and all that its head asks for. */
  readonly page: number
  readonly transfer: number
  readonly entry: number
  readonly worker: number
}

/** The lesson that is looked at: it has neighbours on both sides in every size. */
const looked = '0005'

export async function scale(sizes: readonly number[], say: (line: string) => void): Promise<Scale[]> {
  const folder = mkdtempSync(join(tmpdir(), 'scale-'))
  try {
    const results: Scale[] = []
    for (const lessons of sizes) {
      const from = join(folder, `lessons-${lessons}`)
      const outDir = join(folder, `dist-${lessons}`)
      generate(from, lessons)
      const built = await build(from, outDir)
      results.push({ lessons, ...built, ...weigh(outDir) })
      say(`${lessons} lessons: ${built.seconds.toFixed(1)} s, ${built.peakMegabytes.toFixed(0)} MB`)
      rmSync(outDir, { recursive: true })
    }
    return results
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

function generate(folder: string, count: number): void {
  const [first] = floorLessons(join(root, 'lessons'))
  if (!first) throw new Error('There is no lesson to copy.')
  const { course } = first.course
  const source = join(root, 'lessons', course.slug)
  const target = join(folder, course.slug)
  mkdirSync(target, { recursive: true })
  cpSync(join(source, 'reference'), join(target, 'reference'), { recursive: true })
  const names = Array.from({ length: count }, (_, index) => `copy-${String(index + 1).padStart(4, '0')}`)
  // As in the copies themselves: what leads to a lesson of the course leads to one that is there.
  const claims = join(target, 'reference/claims.yaml')
  const led = readFileSync(claims, 'utf8').replace(/^( *lessons): \[.*\]$/gm, `$1: [${names[0] ?? ''}]`)
  writeFileSync(claims, led)
  const head = readFileSync(join(source, 'course.yaml'), 'utf8').replace(/^parts:[^]*/m, '')
  writeFileSync(
    join(target, 'course.yaml'),
    `${head}parts:\n  - title: Copies\n    lessons: [${names.join(', ')}]\n`,
  )
  const lesson = join(source, first.lesson.slug)
  const files = readdirSync(lesson).map((file) => ({ file, text: readFileSync(join(lesson, file), 'utf8') }))
  for (const name of names) {
    mkdirSync(join(target, name))
    for (const { file, text } of files) writeFileSync(join(target, name, file), withFreshIds(text, name))
  }
}

/** Ids of blocks are used once in all courses; whatever names one of them in the file goes along. */
function withFreshIds(text: string, prefix: string): string {
  const ids = [...text.matchAll(/^:+[a-z]+\{#([\w-]+)/gm)].map(([, id = '']) => id)
  const fresh = ids.reduce(
    (soFar, id) => soFar.replace(new RegExp(`(\\{#|see=|\\(#)${id}(?![\\w-])`, 'g'), `$1${prefix}-${id}`),
    text,
  )
  // The lessons that it leads to are not copied: each copy leads to itself.
  const linked = fresh.replace(/\(lesson:[^)]*\)/g, `(lesson:${prefix})`)
  return linked.replace(/^(title: .*?)("?)$/gm, `$1 ${prefix}$2`)
}

/** Says at its end how much memory it held at most. */
const peak = `process.on('exit',()=>process.stderr.write('PEAK '+process.resourceUsage().maxRSS+'\\n'))`

function build(lessons: string, outDir: string): Promise<Pick<Scale, 'seconds' | 'peakMegabytes'>> {
  const started = performance.now()
  const watch = ['--import', `data:text/javascript,${encodeURIComponent(peak)}`]
  const child = spawn(process.execPath, [...watch, join(root, 'node_modules/vite/bin/vite.js'), 'build'], {
    cwd: root,
    // What runs this file says that it is development; the build is not.
    env: { ...process.env, NODE_ENV: 'production', LESSONS: lessons, OUT_DIR: outDir },
    stdio: ['ignore', 'ignore', 'pipe'],
  })
  let said = ''
  child.stderr.on('data', (chunk: Buffer) => {
    said = (said + chunk.toString()).slice(-10_000)
  })
  return new Promise((done, failed) => {
    child.on('close', (code) => {
      const kilobytes = Number(/PEAK (\d+)/.exec(said)?.[1] ?? 0)
      if (code === 0) done({ seconds: (performance.now() - started) / 1000, peakMegabytes: kilobytes / 1024 })
      else failed(new Error(`The build of generated lessons failed:\n${said}`))
    })
  })
}

function weigh(outDir: string): Pick<Scale, 'page' | 'transfer' | 'entry' | 'worker'> {
  const weightOf = (file: string): number => brotliCompressSync(readFileSync(join(outDir, file))).byteLength
  const [course = ''] = floorLessons(join(root, 'lessons')).map(({ course: { course: known } }) => known.slug)
  const file = `${course}/copy-${looked}/index.html`
  const html = readFileSync(join(outDir, file), 'utf8')
  const hrefs = (pattern: RegExp): string[] =>
    [...html.matchAll(pattern)].map(([, href = '']) => href.replace(/^\//, ''))
  const page = weightOf(file)
  const linked = hrefs(/<link rel="(?:modulepreload|preload|alternate)"[^>]*href="([^"]+)"/g)
  return {
    page,
    transfer: linked.reduce((sum, href) => sum + weightOf(href), page),
    entry: hrefs(/<link[^>]*data-entry[^>]*href="([^"]+)"/g).reduce((sum, href) => sum + weightOf(href), 0),
    worker: weightOf('sw.js'),
  }
}
