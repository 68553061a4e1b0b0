import type { TextLinks } from '../../design/RichText.ts'
import { deliveryOf, type AskedItem } from '../../domain/assigned/delivery.ts'
import { keylessKind } from '../../domain/assigned/keyless-kind.ts'
import type { Assignment, KnownItem } from '../../domain/assignment/assignment.ts'
import { isPageData, type PageData } from '../../domain/lesson/page-data.ts'
import type { AskedQuestion } from '../../features/assigned/asked-question.ts'
import { quizSources } from '../quiz-sources.ts'
import { addresses, liveQuestion } from '../shared.ts'
import { textLinksOf } from '../text-links.ts'

export interface AssignedQuestions {
  readonly asked: readonly (AskedQuestion & { readonly item: AskedItem })[]
  readonly lacking: readonly KnownItem[]
  /** Where words and citations lead: to the pages of the course that it is from first, as far as it has one. */
  readonly links: TextLinks | undefined
}

/**
 * What an assignment asks, with the code that asks it. Known questions come from the data files of their lessons, which lie on a
 * device with the course. Rejects where the code of a kind cannot be had.
 */
export async function assignedQuestions({ items }: Assignment): Promise<AssignedQuestions> {
  const known = items.flatMap((item) =>
    item.as === 'known' && isFolder(item.course) && isFolder(item.lesson) ? [item] : [],
  )
  const pages = new Map<string, PageData | undefined>()
  await Promise.all([...new Set(known.map(pageOf))].map(async (page) => pages.set(page, await dataAt(page))))
  const { asked, lacking } = deliveryOf(items, (item) =>
    pages.get(pageOf(item))?.questions.find(({ id }) => id === item.question),
  )
  return {
    asked: await Promise.all(asked.map(askedQuestion)),
    lacking,
    links: linksOf([...pages.values()].filter((page) => page !== undefined)),
  }
}

/** The sources of all lessons that it is from, numbered in one row. */
function linksOf(pages: readonly PageData[]): TextLinks | undefined {
  const [first] = pages
  if (!first) return undefined
  const sources = pages
    .filter(({ course }) => course === first.course)
    .flatMap((page) => quizSources(page.sources, page.questions))
  return textLinksOf(addresses, first.course, { sources: [...new Set(sources)], listed: 0 })
}

async function askedQuestion(item: AskedItem): Promise<AssignedQuestions['asked'][number]> {
  const { live } = await liveQuestion(item.question)
  return {
    item,
    question: item.question,
    live: item.keyless ? { ...live, kind: keylessKind(live.kind, item.keyless) } : live,
    section: item.item.section,
    points: item.item.points,
    isKeyless: item.keyless !== undefined,
    isOtherEdition: item.isOtherEdition,
  }
}

const pageOf = ({ course, lesson, part }: KnownItem): string =>
  (part === 'quiz' ? addresses.quiz : addresses.lesson)(course, lesson)

/** A name from outside is no address: an assignment must not send the page elsewhere. */
const isFolder = (name: string): boolean => /^[a-z0-9][a-z0-9-]*$/u.test(name)

/** A page names its data file in its head. Undefined where neither the device nor the network has it. */
async function dataAt(page: string): Promise<PageData | undefined> {
  try {
    // The looks of its figures go first: this page's own policy does not know them, and would complain.
    const html = (await textAt(page)).replace(/<style\b[^]*?<\/style>/g, '')
    const link = new DOMParser().parseFromString(html, 'text/html').querySelector('link[data-questions]')
    const data: unknown = JSON.parse(await textAt(link?.getAttribute('href') ?? ''))
    return isPageData(data) ? data : undefined
  } catch {
    return undefined
  }
}

async function textAt(address: string): Promise<string> {
  const response = await fetch(address)
  if (!response.ok) throw new Error(`${address} could not be had.`)
  return response.text()
}
