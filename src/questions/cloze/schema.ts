import * as v from 'valibot'

import type { Entries } from '../../domain/envelope/entries.ts'
import { parseBySchema } from '../../domain/envelope/parse-by-schema.ts'
import { richTextSchema } from '../../domain/lesson/rich-text-schema.ts'
import { inlineNodes, type RichText } from '../../domain/lesson/rich-text.ts'
import { areDistinct, headEntries, keySchema } from '../../domain/question/question-schema.ts'
import type { Prompt, Question } from '../../domain/question/question.ts'

/** Blanks stand in the stem as `{ type: 'blank', key }`. */
export interface ClozeQuestion extends Question {
  readonly kind: 'cloze'
  readonly blanks: readonly {
    readonly key: string
    /** The first is the one to show; all count. */
    readonly accepted: readonly string[]
  }[]
  /** Wrong answers that the author expected, for any blank. */
  readonly expectedWrong: readonly { readonly answer: string; readonly feedback?: RichText }[]
}

export interface ClozePrompt extends Prompt {
  readonly kind: 'cloze'
  readonly blanks: readonly string[]
}

export interface ClozeResponse {
  /** What was typed, by blank. */
  readonly texts: Readonly<Record<string, string>>
}

const blank = {
  key: keySchema,
  accepted: v.pipe(v.array(v.string()), v.minLength(1)),
} satisfies Entries<ClozeQuestion['blanks'][number]>

const expectedWrong = {
  answer: v.string(),
  feedback: v.exactOptional(richTextSchema),
} satisfies Entries<ClozeQuestion['expectedWrong'][number]>

/** At least one blank, and every blank once in the stem: one that stood nowhere could never be filled. */
export const questionSchema: v.GenericSchema<unknown, ClozeQuestion> = v.pipe(
  v.object({
    ...headEntries,
    kind: v.literal('cloze'),
    blanks: v.pipe(v.array(v.object(blank)), v.minLength(1)),
    expectedWrong: v.array(v.object(expectedWrong)),
  } satisfies Entries<ClozeQuestion>),
  v.check(({ blanks }) => areDistinct(blanks.map(({ key }) => key))),
  v.check(({ blanks, stem }) => {
    const inStem = blankKeys(stem)
    return inStem.length === blanks.length && blanks.every(({ key }) => inStem.includes(key))
  }),
)

/** The blanks of a text, in reading order. */
export function blankKeys(text: RichText): string[] {
  return [...inlineNodes(text)].flatMap((node) =>
    typeof node !== 'string' && node.type === 'blank' ? [node.key] : [],
  )
}

/** A question from outside, such as an assignment; undefined when it is not one of this kind. */
export const parseQuestion = parseBySchema(questionSchema)
