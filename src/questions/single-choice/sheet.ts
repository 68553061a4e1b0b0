import { defineSheet, lettered, letterOf, ringOf } from '../paper-form.ts'
import type { SingleChoicePrompt, SingleChoiceQuestion } from './schema.ts'

/** One letter is ringed. */
export const sheet = defineSheet<SingleChoiceQuestion, SingleChoicePrompt>({
  kind: 'single-choice',
  ask: ({ options }) => ({
    body: { type: 'choice', several: false, options: lettered(options) },
    answer: [ringOf(options)],
    marks: 1,
  }),
  key: ({ right }, { options }) => [{ answer: letterOf(options, right) }],
  possible: () => 1,
})
