import * as v from 'valibot'

import type { Entries } from '../../domain/envelope/entries.ts'
import { parseBySchema } from '../../domain/envelope/parse-by-schema.ts'
import { inlinesSchema, richTextSchema } from '../../domain/lesson/rich-text-schema.ts'
import type { Inline, RichText } from '../../domain/lesson/rich-text.ts'
import { areDistinct, headEntries, keySchema } from '../../domain/question/question-schema.ts'
import type { Prompt, Question } from '../../domain/question/question.ts'

export interface MultipleChoiceQuestion extends Question {
  readonly kind: 'multiple-choice'
  readonly options: readonly {
    readonly key: string
    readonly text: readonly Inline[]
    readonly right: boolean
    readonly feedback?: RichText
  }[]
  readonly fixedOrder?: true
}

export interface MultipleChoicePrompt extends Prompt {
  readonly kind: 'multiple-choice'
  readonly options: readonly { readonly key: string; readonly text: readonly Inline[] }[]
}

export interface MultipleChoiceResponse {
  /** Keys of the options chosen, each once. */
  readonly choices: readonly string[]
}

const option = {
  key: keySchema,
  text: inlinesSchema,
  right: v.boolean(),
  feedback: v.exactOptional(richTextSchema),
} satisfies Entries<MultipleChoiceQuestion['options'][number]>

/** At least two options, at least one of them right. */
export const questionSchema: v.GenericSchema<unknown, MultipleChoiceQuestion> = v.pipe(
  v.object({
    ...headEntries,
    kind: v.literal('multiple-choice'),
    options: v.pipe(v.array(v.object(option)), v.minLength(2)),
    fixedOrder: v.exactOptional(v.literal(true)),
  } satisfies Entries<MultipleChoiceQuestion>),
  v.check(({ options }) => areDistinct(options.map(({ key }) => key))),
  v.check(({ options }) => options.some(({ right }) => right)),
)

/** A question from outside, such as an assignment; undefined when it is not one of this kind. */
export const parseQuestion = parseBySchema(questionSchema)
