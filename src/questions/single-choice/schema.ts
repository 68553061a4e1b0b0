import * as v from 'valibot'

import type { Entries } from '../../domain/envelope/entries.ts'
import { parseBySchema } from '../../domain/envelope/parse-by-schema.ts'
import { inlinesSchema, richTextSchema } from '../../domain/lesson/rich-text-schema.ts'
import type { Inline, RichText } from '../../domain/lesson/rich-text.ts'
import { areDistinct, headEntries, keySchema } from '../../domain/question/question-schema.ts'
import type { Prompt, Question } from '../../domain/question/question.ts'

export interface ChoiceOption {
  readonly key: string
  readonly text: readonly Inline[]
  readonly feedback?: RichText
}

export interface SingleChoiceQuestion extends Question {
  readonly kind: 'single-choice'
  readonly options: readonly ChoiceOption[]
  /** The key of the right option. */
  readonly right: string
  /** Options stand in the author's order. */
  readonly fixedOrder?: true
}

export interface SingleChoicePrompt extends Prompt {
  readonly kind: 'single-choice'
  readonly options: readonly { readonly key: string; readonly text: readonly Inline[] }[]
}

export interface SingleChoiceResponse {
  /** The key of the option chosen; null while none is. */
  readonly choice: string | null
}

const option = {
  key: keySchema,
  text: inlinesSchema,
  feedback: v.exactOptional(richTextSchema),
} satisfies Entries<ChoiceOption>

/** At least two options, one of them the right one. */
export const questionSchema: v.GenericSchema<unknown, SingleChoiceQuestion> = v.pipe(
  v.object({
    ...headEntries,
    kind: v.literal('single-choice'),
    options: v.pipe(v.array(v.object(option)), v.minLength(2)),
    right: keySchema,
    fixedOrder: v.exactOptional(v.literal(true)),
  } satisfies Entries<SingleChoiceQuestion>),
  v.check(({ options }) => areDistinct(options.map(({ key }) => key))),
  v.check(({ options, right }) => options.some(({ key }) => key === right)),
)

/** A question from outside, such as an assignment; undefined when it is not one of this kind. */
export const parseQuestion = parseBySchema(questionSchema)
