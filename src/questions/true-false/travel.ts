import * as v from 'valibot'
import type { Entries } from '../../domain/envelope/entries.ts'
import { promptEntries } from '../../domain/question/prompt-schema.ts'
import { defineTravel } from '../../domain/question/travel.ts'
import type { TrueFalsePrompt } from './schema.ts'

/** True, false or neither yet. */
export const travel = defineTravel<TrueFalsePrompt>({
  name: 'true-false',
  promptSchema: v.object({
    ...promptEntries,
    kind: v.literal('true-false'),
  } satisfies Entries<TrueFalsePrompt>),
  lists: {},
  shapesOf: () => [{ choice: { as: 'truth' } }],
})
