import * as v from 'valibot'
import type { Entries } from '../../domain/envelope/entries.ts'
import { keyedTexts, keysOf, promptEntries } from '../../domain/question/prompt-schema.ts'
import { defineTravel } from '../../domain/question/travel.ts'
import type { OrderingPrompt } from './schema.ts'

/** The items placed so far, as a permutation. */
export const travel = defineTravel<OrderingPrompt>({
  name: 'ordering',
  promptSchema: v.object({
    ...promptEntries,
    kind: v.literal('ordering'),
    items: keyedTexts(2),
  } satisfies Entries<OrderingPrompt>),
  lists: { items: 'drawn' },
  shapesOf: ({ items }) => [{ order: { as: 'order', of: keysOf(items) } }],
})
