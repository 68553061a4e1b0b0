import * as v from 'valibot'
import type { Entries } from '../../domain/envelope/entries.ts'
import { keyedTexts, keysOf, promptEntries } from '../../domain/question/prompt-schema.ts'
import { defineTravel } from '../../domain/question/travel.ts'
import type { MultipleChoicePrompt } from './schema.ts'

/** A bit for each option. */
export const travel = defineTravel<MultipleChoicePrompt>({
  name: 'multiple-choice',
  promptSchema: v.object({
    ...promptEntries,
    kind: v.literal('multiple-choice'),
    options: keyedTexts(2),
  } satisfies Entries<MultipleChoicePrompt>),
  lists: { options: 'drawn' },
  shapesOf: ({ options }) => [{ choices: { as: 'some', of: keysOf(options) } }],
})
