import * as v from 'valibot'

import type { Entries } from '../../domain/envelope/entries.ts'
import { parseBySchema } from '../../domain/envelope/parse-by-schema.ts'
import { inlinesSchema, richTextSchema } from '../../domain/lesson/rich-text-schema.ts'
import type { Inline, RichText } from '../../domain/lesson/rich-text.ts'
import { areDistinct, headEntries, keySchema } from '../../domain/question/question-schema.ts'
import type { Prompt, Question } from '../../domain/question/question.ts'

export interface MatchingQuestion extends Question {
  readonly kind: 'matching'
  readonly head: readonly [left: readonly Inline[], right: readonly Inline[]]
  readonly pairs: readonly {
    /** Names the pair and what stands on its left; the answer has a key of its own so that a pair's key gives nothing away. */
    readonly key: string
    readonly left: readonly Inline[]
    readonly answer: string
    readonly right: readonly Inline[]
    readonly feedback?: RichText
  }[]
  /** Answers that belong to nothing. */
  readonly distractors: readonly {
    readonly answer: string
    readonly right: readonly Inline[]
    readonly feedback?: RichText
  }[]
}

export interface MatchingPrompt extends Prompt {
  readonly kind: 'matching'
  readonly head: readonly [left: readonly Inline[], right: readonly Inline[]]
  readonly lefts: readonly { readonly key: string; readonly text: readonly Inline[] }[]
  /** Answers, distractors among them, in an order drawn from the seed. Equal texts stand once. */
  readonly answers: readonly { readonly key: string; readonly text: readonly Inline[] }[]
}

export interface MatchingResponse {
  /** The answer placed beside each left; those not placed are absent. */
  readonly pairs: Readonly<Record<string, string>>
}

const distractor = {
  answer: keySchema,
  right: inlinesSchema,
  feedback: v.exactOptional(richTextSchema),
} satisfies Entries<MatchingQuestion['distractors'][number]>

const pair = { ...distractor, key: keySchema, left: inlinesSchema } satisfies Entries<
  MatchingQuestion['pairs'][number]
>

/** At least one pair. Pairs may share an answer, and then its key. */
export const questionSchema: v.GenericSchema<unknown, MatchingQuestion> = v.pipe(
  v.object({
    ...headEntries,
    kind: v.literal('matching'),
    head: v.tuple([inlinesSchema, inlinesSchema]),
    pairs: v.pipe(v.array(v.object(pair)), v.minLength(1)),
    distractors: v.array(v.object(distractor)),
  } satisfies Entries<MatchingQuestion>),
  v.check(({ pairs }) => areDistinct(pairs.map(({ key }) => key))),
)

/** A question from outside, such as an assignment; undefined when it is not one of this kind. */
export const parseQuestion = parseBySchema(questionSchema)
