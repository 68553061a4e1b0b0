import type { PageRequest } from '../src/app/rendered-page.ts'
import type { CompiledCourse } from '../src/format/read-courses.ts'
import type { Inline } from './document.ts'

/** What the app's server entry gives. */
export interface ServerEntry extends Inline {
  readonly pagesOf: (courses: readonly CompiledCourse[], base: string) => PageRequest[]
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
  ['pagesOf', 'aboutPage', 'style', 'loader'].every((name) => name in value)
