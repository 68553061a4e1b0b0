/**
 * What a built site may weigh. The numbers are the goals of docs/performance.md that are exact: bytes, requests and
 * elements. Times are measured by the bench and never held here, for they move with the machine. A budget that is too
 * small is a reason to cut, or to change the goal in a commit of its own; never to make it fit.
 */
export interface Budgets {
  /** Goal 3: one congestion window of ten segments, so that a page comes in one flight. */
  readonly page: number
  /** Goal 3: how many times that a page with figures may weigh; and how many times the whole of what it fetches without them. */
  readonly figures: number
  /** Goal 3: what the figures of a page are drawn from, a map's lines included. */
  readonly figureData: number
  /** Goal 4, headers included. */
  readonly feedback: number
  /** Browsers open six connections to a host; a seventh request beside the page would wait for one of them. */
  readonly feedbackRequests: number
  /** Goal 5: of a lesson's page, before it is idle. */
  readonly scripts: number
  /** Goal 9: elements of a lesson's page, as a share of the floor page's. */
  readonly elements: number
  /** Goal 10: a lesson, its quiz and their data files. The shell and whole courses stand in set-budgets.ts. */
  readonly lesson: number
  /** The worker's own file, which every device asks for again and again. It does not grow with lessons. */
  readonly worker: number
  /** All font files together; they are part of the shell. */
  readonly fonts: number
}

export const budgets: Budgets = {
  page: 14_000,
  figures: 1.3,
  figureData: 60_000,
  feedback: 45_000,
  feedbackRequests: 7,
  scripts: 40_000,
  elements: 1.6,
  lesson: 24_000,
  worker: 4_608,
  fonts: 60_000,
}

/** A file that a page's head names. Bytes are those of the body as brotli sends it, `wire` counts headers too. */
export interface LinkedFile {
  readonly href: string
  readonly bytes: number
  readonly wire: number
  readonly isScript: boolean
}

/** A lesson's page or its quiz page. */
export interface PageSizes {
  /** Relative to the built site. */
  readonly file: string
  readonly bytes: number
  readonly wire: number
  /** Requests that must be answered before the page can be read, itself included. */
  readonly requestsToRead: number
  /** What its head asks for beside it. */
  readonly links: readonly LinkedFile[]
}

export interface LessonPageSizes extends PageSizes {
  readonly elements: number
  readonly floorElements: number
  /** Imports of its scripts that its head does not name, so that one script would have to find the next. */
  readonly unnamed: readonly string[]
  readonly figures?: FigureSizes
}

/**
 * What the figures of a lesson's page are. The page without them keeps to every budget of a page that has none: so they
 * never take the place of text, and never excuse it.
 */
export interface FigureSizes {
  /** The page without their markup and their looks. */
  readonly rest: Pick<LessonPageSizes, 'bytes' | 'wire' | 'elements'>
  /** The scripts that wake them when they are seen, headers included; what the shell has comes to every page. */
  readonly scripts: number
  /** What they are drawn from, headers included. */
  readonly data: number
}

export interface LessonSizes {
  readonly page: LessonPageSizes
  readonly quiz: PageSizes | undefined
  /** Data files of both pages. */
  readonly data: number
}

export interface SiteSizes {
  readonly lessons: readonly LessonSizes[]
  /** Every page whose inline style or loader differs from the first page's. */
  readonly differing: readonly string[]
  readonly worker: number
  readonly fonts: number
}

/** A sentence for everything that is over its budget. */
export function overBudget(site: SiteSizes, allowed: Budgets = budgets): string[] {
  return [
    ...site.lessons.flatMap((lesson) => overInLesson(lesson, allowed)),
    ...site.differing.map(
      (file) =>
        `${file} has another inline style or loader than the other pages; one hash has to fit them all.`,
    ),
    ...over('sw.js', 'the service worker', site.worker, allowed.worker, 'bytes'),
    ...over('assets/*.woff2', 'all fonts together', site.fonts, allowed.fonts, 'bytes'),
  ]
}

function overInLesson({ page: whole, quiz, data }: LessonSizes, allowed: Budgets): string[] {
  const page = withoutFigures(whole)
  return [...overWithFigures(whole, allowed), ...overInText({ page, quiz, data }, allowed)]
}

/** What is left of a page without its figures. */
export const withoutFigures = (page: LessonPageSizes): LessonPageSizes => ({ ...page, ...page.figures?.rest })

/** All that a page fetches until its figures answer, but for what they are drawn from. */
export const withTheirScripts = (page: LessonPageSizes): number =>
  feedbackBytes(page) + (page.figures?.scripts ?? 0)

function overWithFigures(page: LessonPageSizes, allowed: Budgets): string[] {
  const { figures } = page
  if (!figures) return []
  const times = (bytes: number): number => Math.floor(bytes * allowed.figures)
  const without = feedbackBytes(withoutFigures(page))
  return [
    ...over(page.file, 'the page with its figures', page.bytes, times(allowed.page), 'bytes'),
    ...over(
      page.file,
      'all that comes with its figures, their data aside',
      withTheirScripts(page),
      times(without),
      'bytes',
    ),
    ...over(page.file, 'what its figures are drawn from', figures.data, allowed.figureData, 'bytes'),
  ]
}

function overInText({ page, quiz, data }: LessonSizes, allowed: Budgets): string[] {
  const pages = quiz === undefined ? [page] : [page, quiz]
  const whole = pages.reduce((sum, each) => sum + each.bytes, data)
  return [
    ...pages.flatMap((each) => overInPage(each, allowed)),
    ...over(
      page.file,
      'all that comes to the first feedback',
      feedbackBytes(page),
      allowed.feedback,
      'bytes',
    ),
    ...over(
      page.file,
      'the requests to the first feedback',
      1 + page.links.length,
      allowed.feedbackRequests,
      'requests',
    ),
    ...over(page.file, 'its scripts', scriptBytes(page), allowed.scripts, 'bytes'),
    ...over(
      page.file,
      `its elements (the floor page has ${page.floorElements})`,
      page.elements,
      Math.floor(page.floorElements * allowed.elements),
      'elements',
    ),
    ...over(page.file, 'the lesson with its quiz and both data files', whole, allowed.lesson, 'bytes'),
    ...page.unnamed.map(
      (script) => `${page.file}: its head does not name ${script}, which one of its scripts imports.`,
    ),
  ]
}

function overInPage(page: PageSizes, allowed: Budgets): string[] {
  return [
    ...over(page.file, 'the page', page.bytes, allowed.page, 'bytes'),
    ...over(page.file, 'the requests to read it', page.requestsToRead, 1, 'requests'),
  ]
}

export const feedbackBytes = ({ wire, links }: PageSizes): number =>
  links.reduce((sum, link) => sum + link.wire, wire)

export const scriptBytes = ({ links }: PageSizes): number =>
  links.reduce((sum, link) => sum + (link.isScript ? link.bytes : 0), 0)

function over(file: string, what: string, size: number, budget: number, unit: string): string[] {
  if (size <= budget) return []
  return [`${file}: ${what}: ${size} ${unit}, ${size - budget} over the budget of ${budget}.`]
}
