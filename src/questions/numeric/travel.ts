import * as v from 'valibot'
import type { Entries } from '../../domain/envelope/entries.ts'
import { promptEntries } from '../../domain/question/prompt-schema.ts'
import { defineTravel } from '../../domain/question/travel.ts'
import type { NumericPrompt } from './schema.ts'

/** What was typed: the desk reads the number again, since its key says how. */
export const travel = defineTravel<NumericPrompt>({
  name: 'numeric',
  promptSchema: v.object({
    ...promptEntries,
    kind: v.literal('numeric'),
    unit: v.exactOptional(v.string()),
    decimals: v.boolean(),
  } satisfies Entries<NumericPrompt>),
  lists: {},
  shapesOf: () => [{ text: { as: 'text' } }],
  // Whether the key has decimals is something about the key.
  levelled: (prompt) => ({ ...prompt, decimals: false }),
})
