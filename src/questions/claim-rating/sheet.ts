import { defineSheet, lettered, letterOf, ringOf } from '../paper-form.ts'
import type { ClaimRatingPrompt, ClaimRatingQuestion } from './schema.ts'

/** A word of the scale is ringed, above the sources, and the letter of one of these: two marks each. */
export const sheet = defineSheet<ClaimRatingQuestion, ClaimRatingPrompt>({
  kind: 'claim-rating',
  ask: ({ scale, options }) => ({
    body: {
      type: 'choice',
      several: false,
      options: lettered(options),
      pen: 'ring',
      above: [{ type: 'paragraph', children: [scale.join(' · ')] }],
    },
    answer: [{ type: 'ring', choices: scale }, ringOf(options)],
    marks: 4,
  }),
  key: ({ accept: { from, to }, right }, { options }) => [
    { answer: from === to ? from : `${from} – ${to}` },
    { answer: letterOf(options, right) },
  ],
  possible: () => 4,
})
