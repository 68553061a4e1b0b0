import * as v from 'valibot'

import type { Entries } from '../../domain/envelope/entries.ts'
import { parseBySchema } from '../../domain/envelope/parse-by-schema.ts'
import { inlinesSchema, richTextSchema } from '../../domain/lesson/rich-text-schema.ts'
import type { Inline, RichText } from '../../domain/lesson/rich-text.ts'
import { areDistinct, headEntries, keySchema } from '../../domain/question/question-schema.ts'
import type { Prompt, Question } from '../../domain/question/question.ts'

export interface View {
  readonly key: string
  readonly text: readonly Inline[]
}

export interface OpinionQuestion extends Question {
  readonly kind: 'opinion'
  /** What one may think, in the author's order. None of it is right. */
  readonly views: readonly (View & { readonly feedback?: RichText })[]
  /** They are the steps of a scale, from one end to the other. */
  readonly isScale?: true
}

export interface OpinionPrompt extends Prompt {
  readonly kind: 'opinion'
  readonly views: readonly View[]
  readonly isScale?: true
}

export interface OpinionResponse {
  /** The key of the view that is held; null while none is. */
  readonly held: string | null
}

const view = {
  key: keySchema,
  text: inlinesSchema,
  feedback: v.exactOptional(richTextSchema),
} satisfies Entries<OpinionQuestion['views'][number]>

/** At least two views. */
export const questionSchema: v.GenericSchema<unknown, OpinionQuestion> = v.pipe(
  v.object({
    ...headEntries,
    kind: v.literal('opinion'),
    views: v.pipe(v.array(v.object(view)), v.minLength(2)),
    isScale: v.exactOptional(v.literal(true)),
  } satisfies Entries<OpinionQuestion>),
  v.check(({ views }) => areDistinct(views.map(({ key }) => key))),
)

/** A question from outside, such as an assignment; undefined when it is not one of this kind. */
export const parseQuestion = parseBySchema(questionSchema)
