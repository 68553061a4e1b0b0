import type { Figure } from '../domain/figures/figure.ts'
import { isDrawn } from '../domain/geo/frame.ts'
import type { Addresses } from '../domain/lesson/addresses.ts'
import type { Course } from '../domain/lesson/lesson.ts'
import * as m from '../messages/generated/messages.js'

/** A page of a course that is a figure drawn whole, or several of one name. No lesson can have its name (`format/course/read-folder.ts`). */
export interface FigurePage {
  readonly name: string
  readonly title: () => string
  readonly stand: () => string
  /** Undefined for a course that has nothing to draw. */
  readonly figureOf: (course: Course) => Figure | readonly Figure[] | undefined
}

const figurePages: readonly FigurePage[] = [
  {
    name: 'timeline',
    title: m.timeline_title,
    stand: m.timeline_stand,
    figureOf: ({ reference: { events } }) => (events.length > 0 ? { name: 'timeline', tags: [] } : undefined),
  },
  {
    name: 'people',
    title: m.actors_title,
    stand: m.actors_stand,
    figureOf: ({ reference: { relations } }) => (relations.length > 0 ? { name: 'actors' } : undefined),
  },
  {
    name: 'claims',
    title: m.claims_title,
    stand: m.claims_stand,
    figureOf: ({ reference: { claims } }) => (claims.length > 0 ? { name: 'claims' } : undefined),
  },
  {
    name: 'figures',
    title: m.charts_title,
    stand: m.charts_stand,
    figureOf: ({ reference: { charts } }) =>
      charts.map(({ id, series }) => ({
        name: 'chart',
        id,
        data: id,
        type: series.length > 1 ? 'multiples' : 'bar',
      })),
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
    const figures = [figureOf(course) ?? []].flat()
    const address = `${addresses.course(course.slug)}${name}/`
    return figures.length > 0 ? [{ address, title: title(), stand: stand(), figures }] : []
  })
