import { defineSheet } from '../paper-form.ts'
import type { TrueFalsePrompt, TrueFalseQuestion } from './schema.ts'

/** One of the two words is ringed. */
export const sheet = defineSheet<TrueFalseQuestion, TrueFalsePrompt>({
  kind: 'true-false',
  ask: () => ({ body: { type: 'true-false' }, answer: [{ type: 'true-false' }], marks: 1 }),
  key: ({ right }) => [{ answer: String(right) }],
  possible: () => 1,
})
