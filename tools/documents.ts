/** The Vite plugin that turns lessons into documents: at build once, in development on each request. */
import { createHash } from 'node:crypto'
import { mkdirSync, rmSync, writeFileSync } from 'node:fs'
import { dirname, join, resolve } from 'node:path'
import { pathToFileURL } from 'node:url'
import { build, minify, type Plugin, type ResolvedConfig, type Rolldown } from 'vite'
import type { PageRequest, RenderedPage } from '../src/app/rendered-page.ts'
import { wholeCourse } from '../src/domain/lesson/course-quiz.ts'
import { spread } from '../src/domain/lesson/gathered-data.ts'
import type { PageData } from '../src/domain/lesson/page-data.ts'
import { readCourses, type CompiledCourse } from '../src/format/read-courses.ts'
import { appVersion } from './app-version.ts'
import { buildDesk } from './desk-build.ts'
import { documentOf, type Inline } from './document.ts'
import { readLessonFiles } from './lesson-files.ts'
import {
  deskSet,
  isApart,
  isOfOwnSet,
  isOfScanSet,
  ownSet,
  scanSet,
  shellFiles,
  siteEdition,
  writeCourseSets,
} from './offline-sets.ts'
import { apartFiles, chunkFinder, pageFiles } from './page-files.ts'
import { printFindings } from './print-findings.ts'
import { serveDocuments } from './serve-documents.ts'
import { isServerEntry, type ServerEntry } from './server-entry.ts'

export interface DocumentsOptions {
  /** The folder of courses. */
  readonly lessons: string
  readonly siteUrl: string | undefined
  /** Instead of each page's own: tests build the app in made-up languages. */
  readonly language: string | undefined
  /** Plugins for the build of the desk's scripts, beside those of the configuration. */
  readonly deskPlugins: readonly Plugin[]
}

/** What was built of learners' pages: their scripts, and the names of the files that scan. */
interface Built {
  readonly chunks: readonly Rolldown.OutputChunk[]
  readonly scanner: readonly string[]
}

export function documents(options: DocumentsOptions): Plugin {
  let config: ResolvedConfig
  let courses: readonly CompiledCourse[] = []
  let chunks: readonly Rolldown.OutputChunk[] = []
  let scanner: readonly string[] = []

  return {
    name: 'documents',
    configResolved(resolved) {
      config = resolved
    },
    buildStart() {
      if (config.build.ssr !== false || config.command === 'serve') return
      const read = readCourses(readLessonFiles(options.lessons))
      courses = read.courses
      if (read.findings.length > 0) this.warn(printFindings(read.findings))
      if (read.findings.some(({ severity }) => severity === 'error'))
        this.error({ message: 'The lessons have errors; nothing was built.', stack: '' })
    },
    writeBundle(_, bundle) {
      if (config.build.ssr !== false) return
      const files = Object.values(bundle)
      chunks = files.filter((file) => file.type === 'chunk')
      scanner = files.map(({ fileName }) => fileName).filter(isOfScanSet)
    },
    closeBundle: {
      order: 'pre',
      sequential: true,
      async handler() {
        if (config.build.ssr !== false || chunks.length === 0) return
        // Builds beside each other each have their own.
        const serverDir = resolve(config.root, `node_modules/.cache/server-${process.pid}`)
        try {
          await writeDocuments(config, options, courses, { chunks, scanner }, serverDir)
        } finally {
          rmSync(serverDir, { recursive: true, force: true })
        }
      },
    },
    configureServer: (server) => serveDocuments(server, options.lessons),
  }
}

async function writeDocuments(
  config: ResolvedConfig,
  options: DocumentsOptions,
  courses: readonly CompiledCourse[],
  { chunks, scanner }: Built,
  serverDir: string,
): Promise<void> {
  const { root, base, build: built } = config
  const outDir = resolve(root, built.outDir)
  await build({
    root,
    base,
    logLevel: 'warn',
    define: config.define ?? {},
    build: { ssr: 'src/app/server.ts', outDir: serverDir, emptyOutDir: true, copyPublicDir: false },
  })
  const entry = await loadServer(pathToFileURL(join(serverDir, 'server.js')).href)
  const inline: Inline = { style: entry.style.trim(), loader: await minified(entry.loader) }
  const desk = await buildDesk(config, options.deskPlugins)
  // The desk has copies of what learners' pages load; their own come first, so that no page is led to a copy.
  const finder = chunkFinder([...chunks, ...desk.filter((file) => file.type === 'chunk')])
  const filesOf = new Map<string, string[]>()
  const write = (file: string, text: string, course: string | undefined): void => {
    mkdirSync(dirname(join(outDir, file)), { recursive: true })
    writeFileSync(join(outDir, file), text)
    if (course !== undefined) filesOf.set(course, [...(filesOf.get(course) ?? []), file])
  }

  /** Where the data of a lesson's quiz lie, by course and lesson. */
  const quizFiles = new Map<string, string>()
  const gatheredFrom = (data: PageData) => {
    const lessons = courses.find(({ course }) => course.slug === data.course)?.lessons ?? []
    return spread(
      data,
      lessons.flatMap(({ slug: lesson }) => {
        const href = quizFiles.get(`${data.course}.${lesson}`)
        return href === undefined ? [] : [{ lesson, href }]
      }),
    )
  }

  /** The figures that a course's pages have. */
  const figuresOf = new Map(courses.map(({ course }) => [course.slug, new Set<string>()]))
  const writePage = async (request: PageRequest): Promise<void> => {
    const page = await withAlone(request)
    for (const { name, isStill } of page.figures ?? [])
      if (!isStill) figuresOf.get(request.course ?? '')?.add(name)
    let data: string | undefined
    if (page.data) {
      const text = JSON.stringify(isGathered(page.data) ? gatheredFrom(page.data) : page.data)
      const part = page.data.part === 'checks' ? 'lesson' : 'quiz'
      const owner = [request.course, request.lesson].filter((name) => name !== undefined).join('.')
      data = `assets/${owner}.${part}-${hashOf(text)}.json`
      write(data, text, request.course)
      if (part === 'quiz') quizFiles.set(owner, base + data)
    }
    const files = pageFiles(page, base, finder, data)
    if (request.course !== undefined) filesOf.get(request.course)?.push(...apartFiles(page, finder))
    write(
      fileOf(request.address, base),
      documentOf(
        { ...page, body: withoutComments(page.body), language: options.language ?? page.language },
        files,
        inline,
        { base, address: request.address, siteUrl: options.siteUrl },
      ),
      request.course,
    )
  }
  const taken = courses.find(({ course: { slug } }) => reserved.includes(slug))
  if (taken)
    throw new Error(`A course may not be called "${taken.course.slug}": a page of the app has that address.`)
  // What is gathered from other pages' files comes after them.
  const requests = entry.pagesOf(courses, base)
  for (const request of requests.filter(({ gathers }) => gathers !== true)) await writePage(request)
  for (const request of requests.filter(({ gathers }) => gathers === true)) await writePage(request)
  for (const course of courses) {
    const { slug } = course.course
    write(`${slug}/lessons.json`, JSON.stringify(entry.courseIndex(course)), slug)
    write(`${slug}/search.json`, JSON.stringify(entry.searchFile(course)), slug)
    for (const name of figuresOf.get(slug) ?? [])
      write(`${slug}/figures/${name}.json`, JSON.stringify(entry.figureData(course, name)), slug)
  }
  for (const { fileName } of chunks) if (isOfOwnSet(fileName)) filesOf.get(ownSet)?.push(fileName)
  filesOf.set(scanSet, [...scanner])
  mkdirSync(join(outDir, scanSet), { recursive: true })
  filesOf.get(deskSet)?.push(...desk.map(({ fileName }) => fileName).filter(isApart))
  const sets = [...filesOf].map(([slug, files]) => ({ slug, files }))
  await writeCourseSets({ outDir, courses: sets })
  const about = entry.aboutPage(courses, base, {
    version: appVersion(root),
    edition: siteEdition(outDir, await shellFiles(outDir)).slice(0, 12),
  })
  await writePage(about)
}

/** The quiz of a course has its questions from those of its lessons. */
const isGathered = ({ lesson }: PageData): boolean => lesson === wholeCourse

/** Addresses of the app's own pages, and of what lies beside them. */
const pages = ['about', 'assigned', ownSet, deskSet, 'privacy', 'repair']
const reserved = [...pages, scanSet, 'assets', 'icons', 'screenshots']

async function withAlone(request: PageRequest): Promise<RenderedPage> {
  const page = await request.render()
  if (!page.alone) return page
  const { style, loader } = page.alone
  return { ...page, alone: { style: style.trim(), loader: await minified(loader) } }
}

/** Vue needs its comments only where an island comes alive; the rest of the page is text for people. */
function withoutComments(html: string): string {
  return html
    .split(/<!--island-->|<!--\/island-->/)
    .map((part, index) => (index % 2 === 1 ? part : part.replace(/<!--(?:\[|\]|v-if)?-->/g, '')))
    .join('')
}

const hashOf = (text: string): string => createHash('sha256').update(text).digest('hex').slice(0, 10)

const fileOf = (address: string, base: string): string => {
  const path = address.slice(base.length)
  return path === '' || path.endsWith('/') ? `${path}index.html` : path
}

async function loadServer(url: string): Promise<ServerEntry> {
  const loaded: unknown = await import(`${url}?${Date.now()}`)
  if (!isServerEntry(loaded)) throw new Error('The server entry lacks its exports.')
  return loaded
}

async function minified(script: string): Promise<string> {
  return (await minify('loader.js', script)).code.trim()
}
