import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { dirname, join, resolve } from 'node:path'
import { fileURLToPath } from 'node:url'
import { gather, isGatheredData } from '../../../src/domain/lesson/gathered-data.ts'
import type { PageData } from '../../../src/domain/lesson/page-data.ts'
import { normaliseBase, serve } from '../../../tools/serve.mjs'
import { serveByNginx, type Served } from '../../support/nginx.ts'

export const root = resolve(dirname(fileURLToPath(import.meta.url)), '../../..')
/** The built app. `E2E_DIST` names another build than `dist`, for whoever must not be disturbed by one. */
export const dist = resolve(root, process.env.E2E_DIST ?? 'dist')
export const appBase = normaliseBase(process.env.BASE_PATH)

/** A site that is being served, and can be stopped and started again at the same address, perhaps with another build. */
export interface Site {
  readonly url: string
  readonly stop: () => Promise<void>
  readonly start: (from?: string) => Promise<void>
}

/** Our own server, or with `E2E_SERVER=nginx` one as schools have it. */
const serveFolder = (folder: string, base: string, port: number): Promise<Served> =>
  process.env.E2E_SERVER === 'nginx'
    ? serveByNginx({ root: folder, base, port })
    : serve({ root: folder, base, port, strictPort: port !== 0 })

export async function serveSite(from = dist, base = appBase): Promise<Site> {
  let served = await serveFolder(from, base, 0)
  const { url, port } = served
  let isUp = true
  return {
    url,
    async stop() {
      if (isUp) await served.close()
      isUp = false
    },
    async start(again = from) {
      if (isUp) await served.close()
      served = await serveFolder(again, base, port)
      isUp = true
    },
  }
}

/** The page that stands alone, apart from all others. */
export const repair = 'repair/'

/** Every other built page, as an address below the base: '', 'blowback/', '404.html' … */
export function builtPages(from = dist): string[] {
  return filesOf(from)
    .filter((file) => file.endsWith('.html'))
    .map((file) => file.replace(/(^|\/)index\.html$/, '$1'))
    .filter((address) => address !== repair)
    .sort()
}

/** The files of a build, relative to it. */
export function filesOf(from = dist): string[] {
  return readdirSync(from, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name).slice(from.length + 1))
}

/** One page of each make: what all lessons share is looked at in two of them, and in all by the long suite. */
export function pagesOfEachMake(from = dist): string[] {
  const shown = ['strategic-depth', 'the-article']
  const isOther = (address: string): boolean => {
    const [, slug = ''] = /^blowback\/([a-z-]+)\/(?:quiz\/)?$/.exec(address) ?? []
    return !shown.includes(slug) && existsSync(join(root, 'lessons/blowback', slug, 'lesson.md'))
  }
  return builtPages(from).filter((address) => !isOther(address))
}

export const readBuilt = (file: string, from = dist): string => readFileSync(join(from, file), 'utf8')

export const course = 'blowback/'
export const lesson = 'blowback/strategic-depth/'
export const quiz = 'blowback/strategic-depth/quiz/'

/** The data file of a page: what a tester may know and a learner's page must not show. */
export function dataOf(page: string, from = dist, base = appBase): PageData {
  const html = readBuilt(`${page}index.html`, from)
  const href = /<link [^>]*data-questions[^>]*href="([^"]+)"/.exec(html)?.[1] ?? ''
  const read = (file: string): unknown => JSON.parse(readBuilt(file.slice(base.length), from))
  const data = read(href)
  if (!isGatheredData(data)) return data as PageData
  const gathered = gather(
    data,
    data.parts.map(({ href: part }) => read(part)),
  )
  if (!gathered) throw new Error(`The questions of ${page} cannot be gathered.`)
  return gathered
}

if (!existsSync(join(dist, 'index.html')))
  throw new Error(`There is no built app in ${dist}. Run: node tools/steps.mjs messages build`)
