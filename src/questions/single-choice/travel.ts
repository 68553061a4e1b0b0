import * as v from 'valibot'
import type { Entries } from '../../domain/envelope/entries.ts'
import { keyedTexts, keysOf, promptEntries } from '../../domain/question/prompt-schema.ts'
import { defineTravel } from '../../domain/question/travel.ts'
import type { SingleChoicePrompt } from './schema.ts'

/** One option, by its place. */
export const travel = defineTravel<SingleChoicePrompt>({
  name: 'single-choice',
  promptSchema: v.object({
    ...promptEntries,
    kind: v.literal('single-choice'),
    options: keyedTexts(2),
  } satisfies Entries<SingleChoicePrompt>),
  lists: { options: 'drawn' },
  shapesOf: ({ options }) => [{ choice: { as: 'one', of: keysOf(options) } }],
})
