import type { Figure, FigureName } from '../figures/figure.ts'
import type { Question } from '../question/question.ts'
import type { CourseQuiz } from './course-quiz.ts'
import type { Guide } from './guide.ts'
import type { Method } from './method.ts'
import type { ClaimVerdict, Confidence, Reference } from './reference.ts'
import type { Inline, RichText } from './rich-text.ts'

export interface Course {
  readonly slug: string
  readonly title: string
  readonly summary: string
  /** BCP 47. */
  readonly language: string
  readonly licence: string
  /** The date after which the course knows of nothing, as precise as it is known. */
  readonly until?: string | undefined
  readonly parts: readonly { readonly title: string; readonly lessons: readonly string[] }[]
  readonly reference: Reference
  /** Absent when the course has none of its own. */
  readonly quiz?: CourseQuiz
  /** For teachers. */
  readonly guide?: Guide
  /** How its statements were checked. */
  readonly method?: Method
}

export interface Objective {
  readonly id: string
  readonly text: string
}

export interface Lesson {
  readonly course: string
  readonly slug: string
  readonly language: string
  readonly title: string
  readonly summary: string
  readonly minutes: number
  readonly objectives: readonly Objective[]
  /** What stands before the first heading. */
  readonly opening: readonly LessonBlock[]
  readonly sections: readonly Section[]
  readonly quiz?: Quiz
}

export interface Section {
  /** The fragment of its heading, unique in the lesson. */
  readonly id: string
  readonly title: readonly Inline[]
  readonly blocks: readonly LessonBlock[]
}

export type LessonBlock =
  | { readonly type: 'prose'; readonly text: RichText }
  | { readonly type: 'check'; readonly question: Question }
  | { readonly type: 'figure'; readonly figure: Figure }
  | { readonly type: 'known'; readonly confidence: Confidence; readonly text: RichText }
  | {
      readonly type: 'claim'
      readonly id: string
      readonly verdict: ClaimVerdict
      readonly quote: RichText
      readonly text: RichText
    }
  | {
      readonly type: 'voices'
      readonly id: string
      readonly question: string
      readonly voices: readonly {
        readonly key: string
        readonly title: readonly Inline[]
        readonly text: RichText
      }[]
    }
  | {
      readonly type: 'source'
      readonly id: string
      readonly source: string
      readonly asks: readonly SourceQuestion[]
      readonly text: RichText
    }

/** The standing questions of a source card. */
export const sourceQuestions = ['who', 'evidence', 'others'] as const
export type SourceQuestion = (typeof sourceQuestions)[number]

export interface Quiz {
  readonly title: string
  /** How many questions a run draws. */
  readonly draw: number | 'all'
  readonly order: 'file' | 'shuffled'
  readonly questions: readonly Question[]
}

/** All that a lesson's page shows, in reading order. */
export const blocksOf = ({ opening, sections }: Lesson): readonly LessonBlock[] => [
  ...opening,
  ...sections.flatMap((section) => section.blocks),
]

/** The questions that stand in the text of a lesson, in reading order. */
export function checksOf(lesson: Lesson): Question[] {
  return blocksOf(lesson).flatMap((block) => (block.type === 'check' ? [block.question] : []))
}

/** The names of the figures on a lesson's page. */
export function figuresIn(lesson: Lesson): readonly FigureName[] {
  return [
    ...new Set(blocksOf(lesson).flatMap((block) => (block.type === 'figure' ? [block.figure.name] : []))),
  ]
}
