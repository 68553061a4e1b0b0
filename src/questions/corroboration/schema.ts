import * as v from 'valibot'

import type { Entries } from '../../domain/envelope/entries.ts'
import { parseBySchema } from '../../domain/envelope/parse-by-schema.ts'
import { inlinesSchema, richTextSchema } from '../../domain/lesson/rich-text-schema.ts'
import type { Inline, RichText } from '../../domain/lesson/rich-text.ts'
import { areDistinct, headEntries, keySchema } from '../../domain/question/question-schema.ts'
import type { Prompt, Question } from '../../domain/question/question.ts'

/** What a source does to a claim. */
export const stances = ['agrees', 'contradicts', 'silent'] as const
export type Stance = (typeof stances)[number]

export interface ComparedSource {
  /** The id of the source in the course's list. */
  readonly key: string
  readonly name: readonly Inline[]
}

export interface Claim {
  readonly key: string
  readonly text: readonly Inline[]
}

export interface CorroborationQuestion extends Question {
  readonly kind: 'corroboration'
  readonly sources: readonly (ComparedSource & {
    /** Something of its own hangs on what it says here; its author judged so. */
    readonly interested?: true
  })[]
  readonly claims: readonly (Claim & {
    /** What each source does to it, in the order of the sources. */
    readonly stances: readonly Stance[]
    readonly feedback?: RichText
  })[]
}

export interface CorroborationPrompt extends Prompt {
  readonly kind: 'corroboration'
  readonly sources: readonly ComparedSource[]
  readonly claims: readonly Claim[]
}

export interface CorroborationResponse {
  /** By `cellKey`; what was not said yet is absent. */
  readonly cells: Readonly<Record<string, string>>
}

const source = {
  key: keySchema,
  name: inlinesSchema,
  interested: v.exactOptional(v.literal(true)),
} satisfies Entries<CorroborationQuestion['sources'][number]>

const claim = {
  key: keySchema,
  text: inlinesSchema,
  stances: v.array(v.picklist(stances)),
  feedback: v.exactOptional(richTextSchema),
} satisfies Entries<CorroborationQuestion['claims'][number]>

/** Two sources or more, one claim or more, and in each row as many cells as there are sources. */
export const questionSchema: v.GenericSchema<unknown, CorroborationQuestion> = v.pipe(
  v.object({
    ...headEntries,
    kind: v.literal('corroboration'),
    sources: v.pipe(v.array(v.object(source)), v.minLength(2)),
    claims: v.pipe(v.array(v.object(claim)), v.minLength(1)),
  } satisfies Entries<CorroborationQuestion>),
  v.check(({ sources }) => areDistinct(sources.map(({ key }) => key))),
  v.check(({ claims }) => areDistinct(claims.map(({ key }) => key))),
  v.check(({ sources, claims }) => claims.every(({ stances: row }) => row.length === sources.length)),
)

/** A question from outside, such as an assignment; undefined when it is not one of this kind. */
export const parseQuestion = parseBySchema(questionSchema)
