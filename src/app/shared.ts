import { createPinia } from 'pinia'
import { createSSRApp, type App, type Component } from 'vue'
import { textLinks, type TextLinks } from '../design/RichText.ts'
import { addressesBelow } from '../domain/lesson/addresses.ts'
import { isPageData, type PageData } from '../domain/lesson/page-data.ts'
import type { Question } from '../domain/question/question.ts'
import { newId } from '../device/ids.ts'
import type { LiveKind } from '../questions/view.ts'
import { loadLive } from '../questions/views.ts'
import { useRecord } from '../stores/record.ts'
import { useRun } from '../stores/run.ts'
import { adoptStyle } from './adopt-style.ts'
import { textLinksOf } from './text-links.ts'

/** What all islands of a page share: one Pinia, one data file, one record. */
export const pinia = createPinia()
export const addresses = addressesBelow(import.meta.env.BASE_URL)

export interface LiveQuestion {
  readonly question: Question
  readonly live: LiveKind
}

let page: Promise<PageData> | undefined
let coming: Promise<Response> | undefined

/** The page's data file is on its way already: the inline loader asked for it. */
export function expectData(response: Promise<Response>): void {
  coming ??= response
}

/** The page's data file. Rejects when it cannot be had or is not one; the next call tries again. */
export function pageData(): Promise<PageData> {
  page ??= readPage()
  page.catch(() => (page = undefined))
  return page
}

async function readPage(): Promise<PageData> {
  const href = document.querySelector<HTMLLinkElement>('link[data-questions]')?.href ?? ''
  // A first attempt that failed is not the last.
  const response = await (coming?.catch(() => fetch(href)) ?? fetch(href))
  const data: unknown = await response.clone().json()
  if (!isPageData(data)) throw new Error('The data file of this page cannot be read.')
  const run = useRun(pinia)
  run.open(
    { course: data.course, lesson: data.lesson, part: data.part },
    { elapsed: () => performance.now(), newId },
  )
  addEventListener('visibilitychange', () => {
    if (document.visibilityState === 'hidden') run.keepDrafts()
  })
  return data
}

const adopted = new Set<string>()

/** A question with the code of its kind. Rejects for a kind that this app does not have. */
export async function liveQuestion(question: Question): Promise<LiveQuestion> {
  const live = await loadLive(question.kind)
  if (!live) throw new Error(`There is no kind of question called ${question.kind}.`)
  if (live.style !== undefined && !adopted.has(live.style)) adoptStyle(live.style)
  if (live.style !== undefined) adopted.add(live.style)
  return { question, live }
}

/** The record on this device. Its troubles are in the store, in codes. */
export function openRecord(): Promise<void> {
  return useRecord(pinia).open()
}

useRecord(pinia).keepIn(async () => (await import('./open-journal.ts')).openJournal())
// A page that the back button brings back has slept through what other tabs said.
addEventListener('pageshow', ({ persisted }) => {
  if (persisted) void useRecord(pinia).readAgain()
})

/** The page's own list of sources comes first, as it was numbered when the page was made. */
function linksOnPage({ course, sources }: PageData): TextLinks {
  const listed = [...document.querySelectorAll('.notes li')].map(({ id }) => id.replace('source-', ''))
  return textLinksOf(addresses, course, { sources: [...listed, ...sources], listed: listed.length })
}

/** Brings an island's markup alive, or fills it anew when what it shows differs from what was built. */
export function mount(
  component: Component,
  element: HTMLElement,
  props: Record<string, unknown>,
  options: { readonly fresh?: boolean; readonly data?: PageData } = {},
): App {
  // On an emptied element this is an ordinary mount.
  if (options.fresh) element.textContent = ''
  const app = createSSRApp(component, props)
  app.use(pinia)
  if (options.data) app.provide(textLinks, linksOnPage(options.data))
  app.mount(element)
  return app
}
