import * as v from 'valibot'

import type { Entries } from '../../domain/envelope/entries.ts'
import { parseBySchema } from '../../domain/envelope/parse-by-schema.ts'
import { inlinesSchema, richTextSchema } from '../../domain/lesson/rich-text-schema.ts'
import type { Inline, RichText } from '../../domain/lesson/rich-text.ts'
import { areDistinct, headEntries, keySchema } from '../../domain/question/question-schema.ts'
import type { Prompt, Question } from '../../domain/question/question.ts'

export interface OrderingQuestion extends Question {
  readonly kind: 'ordering'
  /** In the right order. */
  readonly items: readonly {
    readonly key: string
    readonly text: readonly Inline[]
    readonly feedback?: RichText
  }[]
}

export interface OrderingPrompt extends Prompt {
  readonly kind: 'ordering'
  /** In an order drawn from the seed, never the right one. */
  readonly items: readonly { readonly key: string; readonly text: readonly Inline[] }[]
}

export interface OrderingResponse {
  /** Keys of the items placed so far, first place first; complete when it has all of them. */
  readonly order: readonly string[]
}

const item = {
  key: keySchema,
  text: inlinesSchema,
  feedback: v.exactOptional(richTextSchema),
} satisfies Entries<OrderingQuestion['items'][number]>

/** At least two items: one alone has no order. */
export const questionSchema: v.GenericSchema<unknown, OrderingQuestion> = v.pipe(
  v.object({
    ...headEntries,
    kind: v.literal('ordering'),
    items: v.pipe(v.array(v.object(item)), v.minLength(2)),
  } satisfies Entries<OrderingQuestion>),
  v.check(({ items }) => areDistinct(items.map(({ key }) => key))),
)

/** A question from outside, such as an assignment; undefined when it is not one of this kind. */
export const parseQuestion = parseBySchema(questionSchema)
