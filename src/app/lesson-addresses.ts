import type { Addresses } from '../domain/lesson/addresses.ts'
import type { Lesson } from '../domain/lesson/lesson.ts'
import { lessonIn } from '../domain/lesson/lesson-href.ts'
import { fieldOf } from '../domain/question/response-shapes.ts'

/**
 * A lesson whose links to other lessons lead where those live, in its text and in all its questions. It is done when a page
 * is made, so that a page and its data file hold ordinary addresses, and learners load nothing for it.
 */
export function withAddresses(lesson: Lesson, addresses: Addresses): Lesson {
  const copy = structuredClone(lesson)
  const walk = (value: unknown): void => {
    if (typeof value !== 'object' || value === null) return
    const href = fieldOf(value, 'href')
    const target = fieldOf(value, 'type') === 'link' && typeof href === 'string' ? lessonIn(href) : undefined
    if (target) {
      const fragment = target.fragment === '' ? '' : `#${target.fragment}`
      Object.assign(value, { href: `${addresses.lesson(lesson.course, target.lesson)}${fragment}` })
    }
    Object.values(value).forEach(walk)
  }
  walk(copy)
  return copy
}
