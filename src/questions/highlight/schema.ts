import * as v from 'valibot'

import type { Entries } from '../../domain/envelope/entries.ts'
import { parseBySchema } from '../../domain/envelope/parse-by-schema.ts'
import { inlinesSchema, richTextSchema } from '../../domain/lesson/rich-text-schema.ts'
import type { Inline, RichText } from '../../domain/lesson/rich-text.ts'
import { areDistinct, headEntries, keySchema } from '../../domain/question/question-schema.ts'
import type { Prompt, Question } from '../../domain/question/question.ts'

/** A sentence or clause of the text. Where it is cut follows from its words and never from the marks. */
export interface TextPiece {
  readonly key: string
  readonly text: readonly Inline[]
}

/** What a place in the text is: evidence that has to be found, that may be named, or that misleads. */
export const spanRoles = ['must', 'may', 'not'] as const

export interface HighlightQuestion extends Question {
  readonly kind: 'highlight'
  readonly paragraphs: readonly (readonly TextPiece[])[]
  /** The marked places, in reading order; each is of one piece or more that follow one another. */
  readonly spans: readonly {
    readonly as: (typeof spanRoles)[number]
    readonly pieces: readonly string[]
    readonly feedback?: RichText
  }[]
  /** To choose from when the evidence is found; none when only that is asked. */
  readonly reasons: readonly {
    readonly key: string
    readonly text: readonly Inline[]
    readonly right: boolean
    readonly feedback?: RichText
  }[]
}

export interface HighlightPrompt extends Prompt {
  readonly kind: 'highlight'
  readonly paragraphs: readonly (readonly TextPiece[])[]
  /** The reasons, in an order drawn from the seed; none when none is asked for. */
  readonly options: readonly { readonly key: string; readonly text: readonly Inline[] }[]
}

export interface HighlightResponse {
  /** The keys of the pieces that were touched. */
  readonly marked: readonly string[]
  readonly reason: string | null
}

const piece = { key: keySchema, text: inlinesSchema } satisfies Entries<TextPiece>

const span = {
  as: v.picklist(spanRoles),
  pieces: v.pipe(v.array(keySchema), v.minLength(1)),
  feedback: v.exactOptional(richTextSchema),
} satisfies Entries<HighlightQuestion['spans'][number]>

const reason = {
  key: keySchema,
  text: inlinesSchema,
  right: v.boolean(),
  feedback: v.exactOptional(richTextSchema),
} satisfies Entries<HighlightQuestion['reasons'][number]>

/** At least one place has to be found; no piece belongs to two places; all keys differ. */
export const questionSchema: v.GenericSchema<unknown, HighlightQuestion> = v.pipe(
  v.object({
    ...headEntries,
    kind: v.literal('highlight'),
    paragraphs: v.array(v.array(v.object(piece))),
    spans: v.array(v.object(span)),
    reasons: v.array(v.object(reason)),
  } satisfies Entries<HighlightQuestion>),
  v.check(({ paragraphs, reasons }) => areDistinct([...paragraphs.flat(), ...reasons].map(({ key }) => key))),
  v.check(({ paragraphs, spans }) => {
    const marked = spans.flatMap(({ pieces }) => pieces)
    return areDistinct(marked) && marked.every((key) => paragraphs.flat().some((each) => each.key === key))
  }),
  v.check(({ spans }) => spans.some(({ as }) => as === 'must')),
  v.check(({ reasons }) => reasons.length === 0 || reasons.filter(({ right }) => right).length === 1),
)

/** A question from outside, such as an assignment; undefined when it is not one of this kind. */
export const parseQuestion = parseBySchema(questionSchema)
