import * as v from 'valibot'
import type { Entries } from '../../domain/envelope/entries.ts'
import { keyedTexts, keysOf, promptEntries } from '../../domain/question/prompt-schema.ts'
import { defineTravel } from '../../domain/question/travel.ts'
import type { CategorisePrompt } from './schema.ts'

/** For each item the place of its category. */
export const travel = defineTravel<CategorisePrompt>({
  name: 'categorise',
  promptSchema: v.object({
    ...promptEntries,
    kind: v.literal('categorise'),
    categories: keyedTexts(2),
    items: keyedTexts(1),
  } satisfies Entries<CategorisePrompt>),
  lists: { categories: 'kept', items: 'drawn' },
  shapesOf: ({ categories, items }) => [
    { sorted: { as: 'placed', keys: keysOf(items), in: keysOf(categories) } },
  ],
})
