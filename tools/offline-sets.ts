/**
 * The lists of what the service worker keeps on a device. A course's list is written beside its pages as
 * `COURSE/offline.json`; the shell's is put into the worker itself (`pwa.ts`), so it must not grow with lessons.
 */
import { createHash } from 'node:crypto'
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { parse } from 'valibot'
import { getManifest } from 'workbox-build'
import { courseSet, type CourseSet } from './course-set.ts'

/** A file of a set: its address relative to the app, and its bytes as the server sends them before compression. */
export interface SetFile {
  readonly url: string
  readonly hash: string
  readonly bytes: number
}

/** A course, and the files that make it up, relative to the built site: `blowback/index.html`, `assets/….json`. */
export interface CourseFiles {
  readonly slug: string
  readonly files: readonly string[]
}

/**
 * The set of the person's own page: its two pages and the code that no other page needs, known by its name. It is kept
 * beside the first course, and not with the shell, which everybody waits for.
 */
export const ownSet = 'mine'
export const isOfOwnSet = (file: string): boolean => /^assets\/(?:own|assigned)-[^/]+\.js$/.test(file)

/**
 * The set of what reads codes where the browser has no reader of its own: a worker and its WebAssembly, more than all else that a
 * learner's pages load. It comes onto a device that may scan: in an app that was installed, and where assignments are opened.
 */
export const scanSet = 'scan'
export const isOfScanSet = (file: string): boolean => /^assets\/scan-[^/]+\.(?:js|wasm)$/.test(file)

/**
 * The code of rarer kinds of question, of figures, of the search, of the guide for teachers, of a course's quiz, of the page
 * that prints and of reading aloud, known by its name (`chunks.ts`): it comes with the courses that use it, and not with the
 * shell. That of the teacher's desk comes with the desk, and the scanner of codes with a set of its own.
 */
export const isApart = (file: string): boolean =>
  /^assets\/(?:kind|figure|search|guide|course|print|aloud|teach|scan|assigned)-[^/]+\.(?:js|css|wasm)$/.test(
    file,
  )

/**
 * The set of the teacher's desk: its page, and every file of the build that makes its scripts (`desk-build.ts`). It comes onto a
 * device when the desk is opened there.
 */
export const deskSet = 'teach'

/** Which built files are the shell. `except` takes away what learners' pages never load: kits for special jobs. */
const shellPatterns = [
  'index.html',
  'about/index.html',
  'repair/index.html',
  '404.html',
  'offline.html',
  'manifest.webmanifest',
  // The other icons are fetched by the system when it installs the app, and by nobody after that.
  'icons/icon-192.png',
  'assets/*.{js,css,woff2}',
]

/** The shell's files, ordered by address. Read from the built site, so it must be whole up to its assets. */
export async function shellFiles(
  outDir: string,
  except: readonly string[] = [],
): Promise<readonly SetFile[]> {
  const { manifestEntries, warnings } = await getManifest({
    globDirectory: outDir,
    globPatterns: shellPatterns,
    globIgnores: [
      'assets/own-*.js',
      'assets/{kind,figure,search,guide,course,print,aloud,teach,scan,assigned}-*.{js,css}',
      ...except,
    ],
  })
  // A pattern without a file is no mistake (a site need not have an offline.html); a file too large is one.
  const tooLarge = warnings.filter((warning) => warning.includes('be precached'))
  if (tooLarge.length > 0) throw new Error(tooLarge.join('\n'))
  return filesOf(
    outDir,
    manifestEntries.map((entry) => (typeof entry === 'string' ? entry : entry.url)),
  )
}

/** Names the shell's scripts, styles and fonts: pages fit the shell on a device when they were built with the same. */
export function shellAssetsEdition(shell: readonly SetFile[]): string {
  return editionOf(shell.filter((file) => file.url.startsWith('assets/')))
}

/** Names a whole site: it changes with the shell and with any course, and is of one length however many there are. */
export function siteEdition(outDir: string, shell: readonly SetFile[]): string {
  const courses = courseLists(outDir).map((set) => `${set.set} ${set.edition}`)
  return hashOf(Buffer.from([editionOf(shell), ...courses].join('\n')))
}

/**
 * Writes each course's list. Call it when all pages and data files are written and before the service worker is made.
 */
export async function writeCourseSets(site: {
  readonly outDir: string
  readonly courses: readonly CourseFiles[]
  /** As given to `pwa`. */
  readonly except?: readonly string[]
}): Promise<readonly CourseSet[]> {
  const shell = shellAssetsEdition(await shellFiles(site.outDir, site.except))
  return site.courses.map((course) => {
    const files = filesOf(site.outDir, course.files)
    const set: CourseSet = {
      format: 'blowback/offline-set',
      version: 1,
      set: `course-${course.slug}`,
      edition: editionOf(files),
      shell,
      bytes: files.reduce((sum, file) => sum + file.bytes, 0),
      files,
    }
    writeFileSync(join(site.outDir, course.slug, 'offline.json'), JSON.stringify(set))
    return set
  })
}

/** The lists written into a built site, ordered by course. */
export function courseLists(outDir: string): readonly CourseSet[] {
  return readdirSync(outDir, { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map((entry) => entry.name)
    .sort()
    .map((slug) => join(outDir, slug, 'offline.json'))
    .filter((path) => existsSync(path))
    .map((path) => parse(courseSet, JSON.parse(readFileSync(path, 'utf8'))))
}

/** The file behind an address of a set. */
export function fileOf(url: string): string {
  return url === '' || url.endsWith('/') ? `${url}index.html` : url
}

/** Pages are known by the address that people open: some hosts answer `…/index.html` with a redirection. */
function addressOf(file: string): string {
  return file.replace(/(^|\/)index\.html$/, '$1')
}

function filesOf(outDir: string, files: readonly string[]): readonly SetFile[] {
  return [...new Set(files)].sort().map((file) => {
    const bytes = readFileSync(join(outDir, file))
    return { url: addressOf(file), hash: hashOf(bytes), bytes: bytes.byteLength }
  })
}

function editionOf(files: readonly SetFile[]): string {
  return hashOf(Buffer.from(files.map((file) => `${file.url} ${file.hash}`).join('\n')))
}

/** 64 bits of SHA-256, as the worker reckons it (src/app/offline/hash.ts): against accidents it is plenty. */
function hashOf(bytes: Buffer): string {
  return createHash('sha256').update(bytes).digest('hex').slice(0, 16)
}
