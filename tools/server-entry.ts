import type { PageRequest } from '../src/app/rendered-page.ts'
import type { CourseIndex } from '../src/domain/lesson/course-index.ts'
import type { CompiledCourse } from '../src/format/read-courses.ts'
import type { Inline } from './document.ts'

/** What the app's server entry gives. */
export interface ServerEntry extends Inline {
  readonly pagesOf: (courses: readonly CompiledCourse[], base: string) => PageRequest[]
  readonly courseIndex: (course: CompiledCourse) => CourseIndex
  readonly searchFile: (course: CompiledCourse) => unknown
  readonly figureData: (course: CompiledCourse, name: string) => unknown
  readonly aboutPage: (
    courses: readonly CompiledCourse[],
    base: string,
    release: { readonly version: string; readonly edition: string },
  ) => PageRequest
}

/** Whether a module has what pages are made with. */
export const isServerEntry = (value: unknown): value is ServerEntry =>
  typeof value === 'object' &&
  value !== null &&
  ['pagesOf', 'courseIndex', 'searchFile', 'figureData', 'aboutPage', 'style', 'loader'].every(
    (name) => name in value,
  )
