import type { Question } from '../question/question.ts'
import { fieldOf } from '../question/response-shapes.ts'
import type { Objective } from './lesson.ts'

/**
 * The one data file of a page with questions: what its islands need and its HTML must not hold, keys, feedback and
 * explanations above all.
 */
export interface PageData {
  readonly format: 'blowback/page-data'
  readonly version: 1
  readonly course: string
  readonly lesson: string
  readonly title: string
  readonly part: 'checks' | 'quiz'
  readonly order: 'file' | 'shuffled'
  /** How many questions a run draws; all when absent. */
  readonly draw?: number
  readonly questions: readonly Question[]
  readonly objectives: readonly Objective[]
  /** The sources cited on the page, the first being number 1. The first `listed` stand at the foot of the page. */
  readonly sources: readonly string[]
  readonly listed: number
  /** By question: the address of the paragraph that answers it, and what its section is called. */
  readonly see: Readonly<Record<string, { readonly href: string; readonly title: string }>>
}

/**
 * Whether this is the data of a page. The file comes from the build that made the page, by a name that holds its hash:
 * its tag and version are looked at, the rest was checked when it was written. What others write (assignments, lessons
 * opened from a file) goes through the kinds' schemas instead.
 */
export function isPageData(data: unknown): data is PageData {
  return fieldOf(data, 'format') === 'blowback/page-data' && fieldOf(data, 'version') === 1
}
