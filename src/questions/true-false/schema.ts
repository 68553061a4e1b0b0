import * as v from 'valibot'

import type { Entries } from '../../domain/envelope/entries.ts'
import { parseBySchema } from '../../domain/envelope/parse-by-schema.ts'
import { richTextSchema } from '../../domain/lesson/rich-text-schema.ts'
import type { RichText } from '../../domain/lesson/rich-text.ts'
import { headEntries } from '../../domain/question/question-schema.ts'
import type { Prompt, Question } from '../../domain/question/question.ts'

export interface TrueFalseQuestion extends Question {
  readonly kind: 'true-false'
  readonly right: boolean
  readonly feedback: { readonly true?: RichText; readonly false?: RichText }
}

export interface TrueFalsePrompt extends Prompt {
  readonly kind: 'true-false'
}

export interface TrueFalseResponse {
  readonly choice: boolean | null
}

export const questionSchema: v.GenericSchema<unknown, TrueFalseQuestion> = v.object({
  ...headEntries,
  kind: v.literal('true-false'),
  right: v.boolean(),
  feedback: v.object({ true: v.exactOptional(richTextSchema), false: v.exactOptional(richTextSchema) }),
} satisfies Entries<TrueFalseQuestion>)

/** A question from outside, such as an assignment; undefined when it is not one of this kind. */
export const parseQuestion = parseBySchema(questionSchema)
