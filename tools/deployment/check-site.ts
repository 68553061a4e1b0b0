/** Looks at a site as it is hosted, from the outside, and says what is wrong with it. */
import { baseOf } from '../package/site-package.ts'
import { checkMissing, checkSlash } from './addresses.ts'
import { Unanswered, type Answer, type Ask } from './answer.ts'
import { checkAskedAgain, checkKeptForEver } from './caching.ts'
import { checkFiles, courseFiles, packagedFiles, sampleOf, type ExpectedFile } from './file-lists.ts'
import { checkGuards } from './guards.ts'
import { advice, error, type Remark } from './remark.ts'
import { checkPacked, checkType } from './wire.ts'

export interface SiteToCheck {
  /** Where the app is said to live, with a slash at its end. */
  readonly site: URL
  readonly ask: Ask
  /** How many of the build's files to compare; all of them where it is not given. */
  readonly sample?: number
}

/** Everything that there is to say about a site. It ends early when what is there is not the app, or lives elsewhere. */
export async function checkSite({ site, ask, sample = Infinity }: SiteToCheck): Promise<Remark[]> {
  try {
    const home = await ask('')
    const wrong = checkHome(site, home)
    if (wrong.length > 0) return wrong
    return [...checkSecure(site), ...(await checkParts(home, ask, sample))]
  } catch (problem) {
    if (problem instanceof Unanswered) return [error(problem.message)]
    throw problem
  }
}

/** Whether this is the app at all, in the folder that it was built for: else there is nothing more to find out. */
function checkHome(site: URL, home: Answer): Remark[] {
  const location = home.headers.get('location')
  if (home.status >= 300 && home.status < 400 && location !== null)
    return [error(`${site.href} leads to ${new URL(location, site).href}. Check that address instead.`)]
  if (home.status !== 200)
    return [error(`${site.href} is answered with ${home.status}. Is the app in this folder?`)]
  const base = baseOf(home.body.toString('utf8'))
  if (base === undefined) return [error(`What ${site.href} shows is not the home page of this app.`)]
  if (base !== site.pathname)
    return [
      error(
        `The app was built for ${base} and is served at ${site.pathname}, so it finds none of its files. Build it with BASE_PATH=${site.pathname}, or serve it at ${base}.`,
      ),
    ]
  return []
}

function checkSecure({ protocol, hostname }: URL): Remark[] {
  const isHere = /^(?:localhost|127\..*|\[::1\])$/.test(hostname)
  return protocol === 'https:' || isHere
    ? []
    : [advice('The site is on plain http: offline use and installing work on https only.')]
}

async function checkParts(home: Answer, ask: Ask, size: number): Promise<Remark[]> {
  const html = home.body.toString('utf8')
  const base = home.url.pathname
  const lists = await courseLists(html, base, ask)
  const lesson = lists.files
    .find(({ path }) => /^[^/]+\/[^/]+\/quiz\/$/.test(path))
    ?.path.replace('quiz/', '')
  const page = lesson === undefined ? undefined : await ask(lesson)
  const assets = [...html.matchAll(/[("']([^("']*?assets\/[^)"']+)[)"']/g)]
    .flatMap(([, address]) => address ?? [])
    .filter((address) => address.startsWith(base))
    .map((address) => ({ path: address.slice(base.length) }))
  const all = distinct([...(await packagedFiles(ask)), ...lists.files, ...assets])
  return [
    ...lists.remarks,
    ...(await checkPage(home, page, ask)),
    ...(await checkNamed(assets, ask)),
    ...(await checkWorker(ask)),
    ...(await checkMissing(ask)),
    ...(await checkFiles(sampleOf(all, size), ask)),
  ]
}

/** The lists of the courses that the home page names. */
async function courseLists(
  html: string,
  base: string,
  ask: Ask,
): Promise<{ files: ExpectedFile[]; remarks: Remark[] }> {
  const folders = [...html.matchAll(/href="([^"]+)"/g)].flatMap(([, address = '']) =>
    address.startsWith(base) ? (/^([^/]+)\/$/.exec(address.slice(base.length))?.[1] ?? []) : [],
  )
  const files: ExpectedFile[] = []
  const remarks: Remark[] = []
  for (const course of new Set(folders.filter((folder) => folder !== 'about' && folder !== 'repair'))) {
    const list = await ask(`${course}/offline.json`)
    const read = courseFiles(list)
    if (read === undefined)
      remarks.push(
        error(`The list of the course "${course}", ${list.path}, cannot be read; it cannot be kept offline.`),
      )
    else {
      files.push(...read)
      remarks.push(
        ...checkType(list),
        ...checkAskedAgain(list, 'an edition of the course comes that much late'),
      )
    }
  }
  return { files, remarks }
}

async function checkPage(home: Answer, lesson: Answer | undefined, ask: Ask): Promise<Remark[]> {
  const late = 'an update comes that much late'
  if (lesson?.status !== 200)
    return [...checkType(home), ...checkAskedAgain(home, late), ...checkPacked(home), ...checkGuards(home)]
  return [
    ...[home, lesson].flatMap((page) => [...checkType(page), ...checkAskedAgain(page, late)]),
    ...checkPacked(lesson),
    ...checkGuards(lesson),
    ...(await checkSlash(lesson.path, ask)),
  ]
}

/** A script, a font and the manifest: one of each says how the host treats its like. */
async function checkNamed(assets: readonly ExpectedFile[], ask: Ask): Promise<Remark[]> {
  const remarks: Remark[] = []
  for (const extension of ['.js', '.woff2']) {
    const path = assets.find((each) => each.path.endsWith(extension))?.path
    const file = path === undefined ? undefined : await ask(path)
    if (file?.status !== 200) continue
    remarks.push(...checkType(file), ...checkKeptForEver(file))
    if (extension === '.js') remarks.push(...checkPacked(file))
  }
  const manifest = await ask('manifest.webmanifest')
  const missing = error('manifest.webmanifest is missing, so the app cannot be installed.')
  return [...remarks, ...(manifest.status === 200 ? checkType(manifest) : [missing])]
}

async function checkWorker(ask: Ask): Promise<Remark[]> {
  const worker = await ask('sw.js')
  if (worker.status !== 200)
    return [error('sw.js is missing, so nothing can be kept offline and no update is ever offered.')]
  return [
    ...checkType(worker),
    ...checkAskedAgain(worker, 'updates may come that much late, and a worker may miss its pages'),
  ]
}

/** Each path once, with its fullest sum. */
function distinct(files: readonly ExpectedFile[]): ExpectedFile[] {
  const byPath = new Map<string, ExpectedFile>()
  for (const file of files)
    if ((byPath.get(file.path)?.sum?.length ?? -1) < (file.sum?.length ?? 0)) byPath.set(file.path, file)
  return [...byPath.values()]
}
