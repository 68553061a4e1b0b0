import * as v from 'valibot'

import type { Entries } from '../envelope/entries.ts'
import { richTextSchema } from '../lesson/rich-text-schema.ts'
import { demands, type Question } from './question.ts'

/** A name that a record refers to: of a question, an option, a blank. */
export const keySchema = v.pipe(v.string(), v.nonEmpty())

/** What the questions of all kinds have in common, for a kind to spread into its own schema. */
export const headEntries = {
  id: keySchema,
  edition: keySchema,
  objective: v.string(),
  demand: v.exactOptional(v.picklist(demands)),
  see: v.exactOptional(keySchema),
  stem: richTextSchema,
  hint: v.exactOptional(richTextSchema),
  explanation: richTextSchema,
} satisfies Entries<Omit<Question, 'kind'>>

/** Whether all keys differ; a key used twice would make a response ambiguous. */
export function areDistinct(keys: readonly string[]): boolean {
  return new Set(keys).size === keys.length
}
