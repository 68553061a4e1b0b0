import * as v from 'valibot'
import type { Entries } from '../../domain/envelope/entries.ts'
import { keyedTexts, keysOf, promptEntries } from '../../domain/question/prompt-schema.ts'
import { areDistinct, keySchema } from '../../domain/question/question-schema.ts'
import { defineTravel } from '../../domain/question/travel.ts'
import type { ClaimRatingPrompt } from './schema.ts'

/** A step of the scale, and the place of the source. */
export const travel = defineTravel<ClaimRatingPrompt>({
  name: 'claim-rating',
  promptSchema: v.object({
    ...promptEntries,
    kind: v.literal('claim-rating'),
    scale: v.pipe(
      v.array(keySchema),
      v.minLength(2),
      v.check((scale) => areDistinct(scale)),
    ),
    options: keyedTexts(2),
  } satisfies Entries<ClaimRatingPrompt>),
  lists: { options: 'drawn' },
  shapesOf: ({ scale, options }) => [
    { rating: { as: 'word', of: scale }, source: { as: 'one', of: keysOf(options) } },
  ],
})
