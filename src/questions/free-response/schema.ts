import * as v from 'valibot'

import type { Entries } from '../../domain/envelope/entries.ts'
import { parseBySchema } from '../../domain/envelope/parse-by-schema.ts'
import { inlinesSchema, richTextSchema } from '../../domain/lesson/rich-text-schema.ts'
import type { Inline, RichText } from '../../domain/lesson/rich-text.ts'
import { areDistinct, headEntries, keySchema } from '../../domain/question/question-schema.ts'
import type { Prompt, Question } from '../../domain/question/question.ts'

export interface Criterion {
  readonly key: string
  readonly text: readonly Inline[]
  readonly points: number
}

export interface FreeResponseQuestion extends Question {
  readonly kind: 'free-response'
  /** How long an answer should be at most; a longer one is told so, and kept whole. */
  readonly characters: number
  readonly criteria: readonly (Criterion & { readonly feedback?: RichText })[]
  readonly model: RichText
}

export interface FreeResponsePrompt extends Prompt {
  readonly kind: 'free-response'
  readonly characters: number
}

export interface FreeResponseResponse {
  readonly text: string
  /**
   * The points that the learner gave to her own text, by criterion: the record says by this name whose marks they are.
   * Null while she writes; once it is not, she has seen the model answer.
   */
  readonly selfMarks: Readonly<Record<string, number>> | null
}

/** What the second step shows: the model answer, and what to look for. */
export interface Comparison {
  readonly model: RichText
  readonly criteria: readonly Criterion[]
}

const criterion = {
  key: keySchema,
  text: inlinesSchema,
  points: v.pipe(v.number(), v.integer(), v.minValue(1)),
  feedback: v.exactOptional(richTextSchema),
} satisfies Entries<FreeResponseQuestion['criteria'][number]>

/** At least one criterion. */
export const questionSchema: v.GenericSchema<unknown, FreeResponseQuestion> = v.pipe(
  v.object({
    ...headEntries,
    kind: v.literal('free-response'),
    characters: v.pipe(v.number(), v.integer(), v.minValue(1)),
    criteria: v.pipe(v.array(v.object(criterion)), v.minLength(1)),
    model: richTextSchema,
  } satisfies Entries<FreeResponseQuestion>),
  v.check(({ criteria }) => areDistinct(criteria.map(({ key }) => key))),
)

/** A question from outside, such as an assignment; undefined when it is not one of this kind. */
export const parseQuestion = parseBySchema(questionSchema)
