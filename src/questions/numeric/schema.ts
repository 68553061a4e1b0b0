import * as v from 'valibot'

import type { Entries } from '../../domain/envelope/entries.ts'
import { parseBySchema } from '../../domain/envelope/parse-by-schema.ts'
import { richTextSchema } from '../../domain/lesson/rich-text-schema.ts'
import type { RichText } from '../../domain/lesson/rich-text.ts'
import { headEntries } from '../../domain/question/question-schema.ts'
import type { Prompt, Question } from '../../domain/question/question.ts'

export interface NumericQuestion extends Question {
  readonly kind: 'numeric'
  /** Right from `low` to `high`, both included, in `unit`. */
  readonly low: number
  readonly high: number
  /** The number to show as the answer. */
  readonly shown: number
  readonly unit?: string
  /** Whether the key has decimals: then one separator before three digits is a decimal point. */
  readonly decimals: boolean
  readonly expectedWrong: readonly { readonly value: number; readonly feedback?: RichText }[]
}

export interface NumericPrompt extends Prompt {
  readonly kind: 'numeric'
  readonly unit?: string
  readonly decimals: boolean
}

export interface NumericResponse {
  /** What was typed. */
  readonly text: string
}

const finite = v.pipe(v.number(), v.finite())

const expectedWrong = {
  value: finite,
  feedback: v.exactOptional(richTextSchema),
} satisfies Entries<NumericQuestion['expectedWrong'][number]>

export const questionSchema: v.GenericSchema<unknown, NumericQuestion> = v.pipe(
  v.object({
    ...headEntries,
    kind: v.literal('numeric'),
    low: finite,
    high: finite,
    shown: finite,
    unit: v.exactOptional(v.string()),
    decimals: v.boolean(),
    expectedWrong: v.array(v.object(expectedWrong)),
  } satisfies Entries<NumericQuestion>),
  v.check(({ low, high }) => low <= high),
)

/** A question from outside, such as an assignment; undefined when it is not one of this kind. */
export const parseQuestion = parseBySchema(questionSchema)
