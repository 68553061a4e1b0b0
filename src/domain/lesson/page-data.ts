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
  /** `*` for the quiz of a whole course (`course-quiz.ts`). */
  readonly lesson: string
  readonly part: 'checks' | 'quiz'
  readonly order: 'file' | 'shuffled'
  /** How many questions a run draws; all when absent. */
  readonly draw?: number
  readonly questions: readonly Question[]
  /** In the quiz of a course each names its lesson, and its id has the lesson's before it. */
  readonly objectives: readonly (Objective & { readonly lesson?: string })[]
  /**
   * Sources that are cited and do not stand in the list at the page's foot, numbered after those. A quiz has those of its
   * prompts here; what its feedback cites is numbered on the way (`app/quiz-sources.ts`).
   */
  readonly sources: readonly string[]
  /** By question: the address of the paragraph that answers it and, in a quiz, what its section is called. */
  readonly see: Readonly<Record<string, { readonly href: string; readonly title?: string }>>
}

/**
 * Whether this is the data of a page. The file comes from the build that made the page, by a name that holds its hash:
 * its tag and version are looked at, the rest was checked when it was written. What others write (assignments, lessons
 * opened from a file) goes through the kinds' schemas instead.
 */
export function isPageData(data: unknown): data is PageData {
  return fieldOf(data, 'format') === 'blowback/page-data' && fieldOf(data, 'version') === 1
}
