import * as v from 'valibot'
import type { Entries } from '../envelope/entries.ts'
import { inlinesSchema, richTextSchema } from '../lesson/rich-text-schema.ts'
import type { Inline } from '../lesson/rich-text.ts'
import type { Prompt } from './question.ts'
import { areDistinct, keySchema } from './question-schema.ts'

/** What the prompts of all kinds have in common, for a kind to spread into its own schema. */
export const promptEntries = {
  id: keySchema,
  edition: keySchema,
  stem: richTextSchema,
} satisfies Entries<Omit<Prompt, 'kind'>>

/** Something with a text to choose, to place or to put in order. */
export interface KeyedText {
  readonly key: string
  readonly text: readonly Inline[]
}

/** Things with a key each, at least so many, no key twice. */
export const keyedTexts = (least: number): v.GenericSchema<unknown, readonly KeyedText[]> =>
  v.pipe(
    v.array(v.object({ key: keySchema, text: inlinesSchema } satisfies Entries<KeyedText>)),
    v.check((things) => things.length >= least && areDistinct(keysOf(things))),
  )

export const keysOf = (things: readonly { readonly key: string }[]): string[] => things.map(({ key }) => key)
