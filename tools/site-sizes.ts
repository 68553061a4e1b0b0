/** Weighs a built site as our own server sends it: the very bytes, headers included. */
import { readdirSync, readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { elementsIn } from './elements-in.ts'
import type { FigureSizes, LessonSizes, LinkedFile, PageSizes, SiteSizes } from './budgets.ts'
import { liveFiguresIn, packed, withoutFigures } from './figures-apart.ts'
import { courseLists, fileOf, isApart } from './offline-sets.ts'
import { serve } from './serve.mjs'

export interface SiteToWeigh {
  readonly outDir: string
  readonly base: string
  /** Elements of each lesson's floor page, by the lesson's address below the base. */
  readonly floorElements: Readonly<Record<string, number>>
}

/** What one answer weighs on the wire: its body, and all of it. */
interface Weight {
  readonly bytes: number
  readonly wire: number
}

export async function siteSizes({ outDir, base, floorElements }: SiteToWeigh): Promise<SiteSizes> {
  const sent = new Map<string, Weight>()
  const server = await serve({
    root: outDir,
    base,
    port: 0,
    onResponse: ({ path, bodyBytes, bytes }) => sent.set(path, { bytes: bodyBytes, wire: bytes }),
  })
  try {
    const weigh = async (href: string): Promise<Weight> => {
      if (!sent.has(href)) {
        const answer = await fetch(new URL(href, server.url), { headers: { 'accept-encoding': 'br' } })
        await answer.arrayBuffer()
        if (!answer.ok) throw new Error(`A page names ${href}, and there is no such file.`)
      }
      // The server counts when it has finished, a moment after the answer is here.
      for (let turn = 0; turn < 100 && !sent.has(href); turn++)
        await new Promise((done) => setTimeout(done, 2))
      return sent.get(href) ?? { bytes: 0, wire: 0 }
    }
    const lessons: LessonSizes[] = []
    for (const address of lessonAddresses(outDir))
      lessons.push(await lessonSizes({ outDir, base, floorElements }, address, weigh))
    const named = readdirSync(join(outDir, 'assets')).map((name) => join(outDir, 'assets', name))
    const fonts = named.filter((file) => file.endsWith('.woff2'))
    return {
      lessons,
      differing: differingIn(outDir),
      worker: (await weigh(`${base}sw.js`)).bytes,
      fonts: fonts.reduce((sum, file) => sum + statSync(file).size, 0),
    }
  } finally {
    await server.close()
  }
}

/** A course's list names its pages; every quiz has its lesson's address before it. */
function lessonAddresses(outDir: string): string[] {
  return courseLists(outDir).flatMap(({ files }) =>
    files.flatMap(({ url }) =>
      url.endsWith('/') && /^[^/]+\/[^/]+\/$/.test(url) && isLesson(outDir, url) ? [url] : [],
    ),
  )
}

const isLesson = (outDir: string, address: string): boolean =>
  readFileSync(join(outDir, fileOf(address)), 'utf8').includes(' data-lesson=')

async function lessonSizes(
  site: SiteToWeigh,
  address: string,
  weigh: (href: string) => Promise<Weight>,
): Promise<LessonSizes> {
  const { outDir, base, floorElements } = site
  const html = readFileSync(join(outDir, fileOf(address)), 'utf8')
  const quizAddress = `${address}quiz/`
  const hasQuiz = courseLists(outDir).some(({ files }) => files.some(({ url }) => url === quizAddress))
  const page = await pageSizes(site, address, weigh)
  const quiz = hasQuiz ? await pageSizes(site, quizAddress, weigh) : undefined
  const data = [...page.links, ...(quiz?.links ?? [])].filter(({ href }) => href.endsWith('.json'))
  const scripts = page.links.filter(({ isScript }) => isScript).map(({ href }) => href)
  return {
    page: {
      ...page,
      elements: elementsIn(html),
      floorElements: floorElements[address] ?? 0,
      unnamed: importsOf(outDir, base, scripts).filter((href) => !scripts.includes(href)),
      ...(await figureSizes(site, html, page, weigh)),
    },
    quiz,
    data: data.reduce((sum, { bytes }) => sum + bytes, 0),
  }
}

/** A map's lines are code, and data all the same (docs/decisions/0032). */
const isLines = (href: string): boolean => /\/figure-map-parts-[^/]+\.js$/.test(href)

async function figureSizes(
  { outDir, base }: SiteToWeigh,
  html: string,
  page: PageSizes,
  weigh: (href: string) => Promise<Weight>,
): Promise<{ readonly figures?: FigureSizes }> {
  const text = withoutFigures(html)
  if (text === html) return {}
  const bytes = packed(text)
  const rest = { bytes, wire: page.wire - page.bytes + bytes, elements: elementsIn(text) }
  const { names, data } = liveFiguresIn(html)
  const starts = names.length === 0 ? [] : ['island', ...names].map((name) => scriptOf(outDir, base, name))
  // What the shell has comes to every device on its first visit, with figures and without.
  const isOwn = (href: string): boolean => isApart(href.slice(base.length))
  // A set hands out what is added to it on the way.
  const scripts = new Set(starts)
  for (const href of scripts)
    for (const other of importsOf(outDir, base, [href]).filter(isOwn)) scripts.add(other)
  const sum = async (hrefs: readonly string[]): Promise<number> =>
    (await Promise.all(hrefs.map(weigh))).reduce((bytesSoFar, { wire }) => bytesSoFar + wire, 0)
  const files = [...scripts]
  return {
    figures: {
      rest,
      scripts: await sum(files.filter((href) => !isLines(href))),
      data: await sum([...data, ...files.filter(isLines)]),
    },
  }
}

/** The built file of a figure, or of what wakes all of them. */
function scriptOf(outDir: string, base: string, name: string): string {
  const file = readdirSync(join(outDir, 'assets')).find((each) =>
    new RegExp(`^figure-${name}-[\\w-]{8}\\.js$`).test(each),
  )
  if (file === undefined) throw new Error(`A page has a figure ${name}, and no script wakes it.`)
  return `${base}assets/${file}`
}

async function pageSizes(
  { outDir, base }: SiteToWeigh,
  address: string,
  weigh: (href: string) => Promise<Weight>,
): Promise<PageSizes> {
  const file = fileOf(address)
  const html = readFileSync(join(outDir, file), 'utf8')
  const links: LinkedFile[] = []
  for (const [tag] of html.matchAll(/<link rel="(?:modulepreload|preload|alternate)"[^>]*>/g)) {
    const href = /href="([^"]+)"/.exec(tag)?.[1] ?? ''
    links.push({ href, isScript: tag.includes('modulepreload'), ...(await weigh(href)) })
  }
  const waitedFor = html.match(
    /<link rel="?stylesheet[^>]*>|<script[^>]* src=(?![^>]*(?:async|defer|type="module"))[^>]*>/g,
  )
  return {
    file,
    ...(await weigh(base + address)),
    requestsToRead: 1 + (waitedFor?.length ?? 0),
    links,
  }
}

/** The scripts that these import as soon as they are read. */
function importsOf(outDir: string, base: string, scripts: readonly string[]): string[] {
  const found = scripts.flatMap((href) => {
    const code = readFileSync(join(outDir, href.slice(base.length)), 'utf8')
    return [...code.matchAll(/(?:\bfrom|\bimport)\s*["'`]\.\/([^"'`]+)["'`]/g)].map(
      ([, name]) => `${base}assets/${name}`,
    )
  })
  return [...new Set(found)]
}

/** Pages whose inline style and loader are not those of the first page. */
function differingIn(outDir: string): string[] {
  const pages = readdirSync(outDir, { recursive: true, encoding: 'utf8' }).filter(
    // The repair page stands alone: it has to work when what the others share does not.
    (name) => name.endsWith('.html') && name !== join('repair', 'index.html'),
  )
  const inlineOf = (file: string): string =>
    (
      readFileSync(join(outDir, file), 'utf8').match(/<style>[^]*?<\/style>|<script>[^]*?<\/script>/g) ?? []
    ).join('')
  const [first = '', ...rest] = pages.sort()
  const expected = inlineOf(first)
  return rest.filter((file) => inlineOf(file) !== expected)
}
