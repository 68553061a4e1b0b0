import * as v from 'valibot'

import type { Entries } from '../../domain/envelope/entries.ts'
import { parseBySchema } from '../../domain/envelope/parse-by-schema.ts'
import { inlinesSchema, richTextSchema } from '../../domain/lesson/rich-text-schema.ts'
import type { Inline, RichText } from '../../domain/lesson/rich-text.ts'
import { areDistinct, headEntries, keySchema } from '../../domain/question/question-schema.ts'
import type { Prompt, Question } from '../../domain/question/question.ts'

export interface Category {
  readonly key: string
  /** Empty for the one that takes what fits none of the others. */
  readonly text: readonly Inline[]
}

export interface CategoriseQuestion extends Question {
  readonly kind: 'categorise'
  readonly categories: readonly Category[]
  /** What is to be sorted. Another kind has `items`, and kinds are told apart by their fields. */
  readonly entries: readonly {
    readonly key: string
    readonly text: readonly Inline[]
    /** The key of the category in which it belongs. */
    readonly category: string
    readonly feedback?: RichText
  }[]
}

export interface CategorisePrompt extends Prompt {
  readonly kind: 'categorise'
  readonly categories: readonly Category[]
  /** In an order drawn from the seed; the author's goes by category. */
  readonly items: readonly { readonly key: string; readonly text: readonly Inline[] }[]
}

export interface CategoriseResponse {
  /** The category of each item; those not sorted yet are absent. */
  readonly sorted: Readonly<Record<string, string>>
}

const category = { key: keySchema, text: inlinesSchema } satisfies Entries<Category>

const entry = {
  key: keySchema,
  text: inlinesSchema,
  category: keySchema,
  feedback: v.exactOptional(richTextSchema),
} satisfies Entries<CategoriseQuestion['entries'][number]>

/** At least two categories, and each item in one of them. */
export const questionSchema: v.GenericSchema<unknown, CategoriseQuestion> = v.pipe(
  v.object({
    ...headEntries,
    kind: v.literal('categorise'),
    categories: v.pipe(v.array(v.object(category)), v.minLength(2)),
    entries: v.pipe(v.array(v.object(entry)), v.minLength(1)),
  } satisfies Entries<CategoriseQuestion>),
  v.check(({ categories }) => areDistinct(categories.map(({ key }) => key))),
  v.check(({ entries }) => areDistinct(entries.map(({ key }) => key))),
  v.check(({ categories, entries }) =>
    entries.every((each) => categories.some(({ key }) => key === each.category)),
  ),
)

/** A question from outside, such as an assignment; undefined when it is not one of this kind. */
export const parseQuestion = parseBySchema(questionSchema)
