import type { Component } from 'vue'
import type { Course, Lesson } from '../../domain/lesson/lesson.ts'

/** A figure as pages are made with it: `figure` and `data` are its component's props. */
export interface FigureKind {
  readonly component: Component
  /** Its look, put into the pages that have one. */
  readonly style: string
  /** All that such figures draw from: the same for every page of a course, kept in one file beside them. */
  readonly dataOf: (course: Course, lessons: readonly Lesson[]) => unknown
  /** It says all in the page: neither a script nor a file comes with it. */
  readonly isStill?: true
}

/** A figure that has come alive. */
export interface LiveFigure {
  readonly component: Component
  /** The component's props, of what stands in the page and in the file; undefined when it is not what it should be. */
  readonly propsOf: (figure: unknown, data: unknown) => Record<string, unknown> | undefined
}
