import { createSSRApp } from 'vue'
import { textLinks } from '../design/RichText.ts'
import type { KeyPart } from '../features/guide/lesson-key.ts'
import LessonKey from '../features/guide/LessonKey.vue'
import { questionsOfPage } from './page-questions.ts'
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
      ...pages.map(questionsOfPage),
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
