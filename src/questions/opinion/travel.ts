import * as v from 'valibot'
import type { Entries } from '../../domain/envelope/entries.ts'
import { keyedTexts, promptEntries } from '../../domain/question/prompt-schema.ts'
import { defineTravel } from '../../domain/question/travel.ts'
import type { OpinionPrompt } from './schema.ts'

/** Its prompt can be handed out. What somebody thinks stays with her (`domain/learning/private-responses.ts`): it has no shape. */
export const travel = defineTravel<OpinionPrompt>({
  name: 'opinion',
  promptSchema: v.object({
    ...promptEntries,
    kind: v.literal('opinion'),
    views: keyedTexts(2),
    isScale: v.exactOptional(v.literal(true)),
  } satisfies Entries<OpinionPrompt>),
  lists: { views: 'kept' },
  shapesOf: () => [],
})
