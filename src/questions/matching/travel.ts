import * as v from 'valibot'
import type { Entries } from '../../domain/envelope/entries.ts'
import { inlinesSchema } from '../../domain/lesson/rich-text-schema.ts'
import { keyedTexts, keysOf, promptEntries } from '../../domain/question/prompt-schema.ts'
import { defineTravel } from '../../domain/question/travel.ts'
import type { MatchingPrompt } from './schema.ts'

/** For each left the place of its answer. Lefts keep their order, which says nothing about answers that have lost theirs. */
export const travel = defineTravel<MatchingPrompt>({
  name: 'matching',
  promptSchema: v.object({
    ...promptEntries,
    kind: v.literal('matching'),
    head: v.tuple([inlinesSchema, inlinesSchema]),
    lefts: keyedTexts(1),
    answers: keyedTexts(1),
  } satisfies Entries<MatchingPrompt>),
  lists: { lefts: 'kept', answers: 'drawn' },
  shapesOf: ({ lefts, answers }) => [{ pairs: { as: 'placed', keys: keysOf(lefts), in: keysOf(answers) } }],
})
