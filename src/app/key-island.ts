import { createSSRApp } from 'vue'
import { textLinks } from '../design/RichText.ts'
import { isPageData, type PageData } from '../domain/lesson/page-data.ts'
import type { KeyPart } from '../features/guide/lesson-key.ts'
import LessonKey from '../features/guide/LessonKey.vue'
import { addresses } from './shared.ts'
import { textLinksOf } from './text-links.ts'

/** The key of a lesson comes alive. It is made in the browser, from the data files of the lesson's pages. */
export function wake(element: HTMLElement): void {
  const { course = '', key: lesson = '', quiz } = element.dataset
  const pages = [
    addresses.lesson(course, lesson),
    ...(quiz === undefined ? [] : [addresses.quiz(course, lesson)]),
  ]
  const sources: string[] = []
  const load = async (): Promise<KeyPart[]> => {
    const [{ keysOf, sourcesIn }, ...data] = await Promise.all([
      import('../features/guide/lesson-key.ts'),
      ...pages.map(dataAt),
    ])
    const parts = data.map(({ part, questions }) => ({ part, questions: keysOf(questions) }))
    sources.push(...sourcesIn(parts))
    return parts
  }
  const title = element.closest('section')?.querySelector('h2')?.textContent.trim() ?? ''
  const app = createSSRApp(LessonKey, { title, load })
  app.provide(textLinks, textLinksOf(addresses, course, { sources, listed: 0 }))
  app.mount(element)
}

/** A page names its data file in its head. Both are on the device with the course. */
async function dataAt(page: string): Promise<PageData> {
  const html = await textAt(page)
  // The looks of its figures go first: this page's own policy does not know them, and would complain.
  const text = html.replace(/<style\b[^]*?<\/style>/g, '')
  const link = new DOMParser().parseFromString(text, 'text/html').querySelector('link[data-questions]')
  const data: unknown = JSON.parse(await textAt(link?.getAttribute('href') ?? ''))
  if (!isPageData(data)) throw new Error(`The questions of ${page} cannot be read.`)
  return data
}

async function textAt(address: string): Promise<string> {
  const response = await fetch(address)
  if (!response.ok) throw new Error(`${address} could not be had.`)
  return response.text()
}
