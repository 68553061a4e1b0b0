import type { Figure } from '../domain/figures/figure.ts'
import { isDrawn } from '../domain/geo/frame.ts'
import type { Addresses } from '../domain/lesson/addresses.ts'
import type { Course } from '../domain/lesson/lesson.ts'
import * as m from '../messages/generated/messages.js'

/** A page of a course that is one figure, drawn whole. No lesson can have its name (`format/course/read-folder.ts`). */
export interface FigurePage {
  readonly name: string
  readonly title: () => string
  readonly stand: () => string
  /** Undefined for a course that has nothing to draw. */
  readonly figureOf: (course: Course) => Figure | undefined
}

const figurePages: readonly FigurePage[] = [
  {
    name: 'timeline',
    title: m.timeline_title,
    stand: m.timeline_stand,
    figureOf: ({ reference: { events } }) => (events.length > 0 ? { name: 'timeline', tags: [] } : undefined),
  },
  {
    name: 'map',
    title: m.map_title,
    stand: m.map_stand,
    // A course of another part of the world has places, and this map none of them.
    figureOf: ({ reference: { places } }) => (places.some(isDrawn) ? { name: 'map', places: [] } : undefined),
  },
]

/** The pages that a course has of these, with what they show and where they live. */
export const figurePagesOf = (addresses: Addresses, course: Course) =>
  figurePages.flatMap(({ name, title, stand, figureOf }) => {
    const figure = figureOf(course)
    const address = `${addresses.course(course.slug)}${name}/`
    return figure ? [{ address, title: title(), stand: stand(), figure }] : []
  })
