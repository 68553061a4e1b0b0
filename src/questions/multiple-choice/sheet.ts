import { defineSheet, lettered, letterLabel, ringOf } from '../paper-form.ts'
import type { MultipleChoicePrompt, MultipleChoiceQuestion } from './schema.ts'

/** Several letters are ringed. How many marks there are would tell how many. */
export const sheet = defineSheet<MultipleChoiceQuestion, MultipleChoicePrompt>({
  kind: 'multiple-choice',
  ask: ({ options }) => ({
    body: { type: 'choice', several: true, options: lettered(options) },
    answer: [ringOf(options)],
  }),
  key(question, { options }) {
    const right = new Set(question.options.filter((option) => option.right).map(({ key }) => key))
    const labels = options.flatMap(({ key }, index) => (right.has(key) ? [letterLabel(index)] : []))
    return [{ answer: labels.join(', ') }]
  },
  possible: ({ options }) => options.filter(({ right }) => right).length,
})
