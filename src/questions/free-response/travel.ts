import * as v from 'valibot'
import type { Entries } from '../../domain/envelope/entries.ts'
import { promptEntries } from '../../domain/question/prompt-schema.ts'
import { defineTravel } from '../../domain/question/travel.ts'
import type { FreeResponsePrompt } from './schema.ts'

/** The text, and the marks that the learner gave herself where she could see what for. */
export const travel = defineTravel<FreeResponsePrompt>({
  name: 'free-response',
  promptSchema: v.object({
    ...promptEntries,
    kind: v.literal('free-response'),
    characters: v.pipe(v.number(), v.integer(), v.minValue(1)),
  } satisfies Entries<FreeResponsePrompt>),
  lists: {},
  shapesOf: () => [{ text: { as: 'text' }, selfMarks: { as: 'any' } }],
})
