import { defineSheet, lettered, ringOf } from '../paper-form.ts'
import type { OpinionPrompt, OpinionQuestion } from './schema.ts'

/** Printed without a key and without marks: nothing is right. */
export const sheet = defineSheet<OpinionQuestion, OpinionPrompt>({
  kind: 'opinion',
  ask: ({ views }) => ({
    body: { type: 'choice', several: false, options: lettered(views) },
    answer: [ringOf(views)],
  }),
  key: () => [],
  possible: () => 0,
})
