import * as v from 'valibot'

import type { Entries } from '../../domain/envelope/entries.ts'
import { parseBySchema } from '../../domain/envelope/parse-by-schema.ts'
import { inlinesSchema, richTextSchema } from '../../domain/lesson/rich-text-schema.ts'
import type { Inline, RichText } from '../../domain/lesson/rich-text.ts'
import { areDistinct, headEntries, keySchema } from '../../domain/question/question-schema.ts'
import type { Prompt, Question } from '../../domain/question/question.ts'

export interface ClaimRatingQuestion extends Question {
  readonly kind: 'claim-rating'
  /** The name of the claim that is rated. Its words stand in what is asked. */
  readonly claim: string
  /** The course's words for how well a claim is supported, from the least. */
  readonly scale: readonly string[]
  /** From where to where on the scale a rating is right: not one point, since reasonable people differ by a step. */
  readonly accept: { readonly from: string; readonly to: string }
  readonly sources: readonly {
    readonly key: string
    readonly text: readonly Inline[]
    readonly feedback?: RichText
  }[]
  /** The key of the source that decides. */
  readonly right: string
}

export interface ClaimRatingPrompt extends Prompt {
  readonly kind: 'claim-rating'
  readonly scale: readonly string[]
  /** The sources, in an order drawn from the seed. */
  readonly options: readonly { readonly key: string; readonly text: readonly Inline[] }[]
}

export interface ClaimRatingResponse {
  /** A word of the scale; null while none is chosen. */
  readonly rating: string | null
  /** The key of a source; null while none is chosen. */
  readonly source: string | null
}

const source = {
  key: keySchema,
  text: inlinesSchema,
  feedback: v.exactOptional(richTextSchema),
} satisfies Entries<ClaimRatingQuestion['sources'][number]>

const accept = { from: keySchema, to: keySchema } satisfies Entries<ClaimRatingQuestion['accept']>

/** What is accepted lies on the scale, from the lesser to the better end; one of the sources decides. */
export const questionSchema: v.GenericSchema<unknown, ClaimRatingQuestion> = v.pipe(
  v.object({
    ...headEntries,
    kind: v.literal('claim-rating'),
    claim: keySchema,
    scale: v.pipe(v.array(keySchema), v.minLength(2)),
    accept: v.object(accept),
    sources: v.pipe(v.array(v.object(source)), v.minLength(2)),
    right: keySchema,
  } satisfies Entries<ClaimRatingQuestion>),
  v.check(({ scale }) => areDistinct(scale)),
  v.check(({ scale, accept: { from, to } }) => {
    const first = scale.indexOf(from)
    return first >= 0 && scale.indexOf(to) >= first
  }),
  v.check(({ sources }) => areDistinct(sources.map(({ key }) => key))),
  v.check(({ sources, right }) => sources.some(({ key }) => key === right)),
)

/** A question from outside, such as an assignment; undefined when it is not one of this kind. */
export const parseQuestion = parseBySchema(questionSchema)
