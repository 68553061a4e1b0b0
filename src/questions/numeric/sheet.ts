import { defineSheet } from '../paper-form.ts'
import type { NumericPrompt, NumericQuestion } from './schema.ts'

/** A line, and the unit after it. */
export const sheet = defineSheet<NumericQuestion, NumericPrompt>({
  kind: 'numeric',
  ask({ unit }) {
    const after = unit === undefined ? {} : { unit }
    return { body: { type: 'number', ...after }, answer: [{ type: 'line', ...after }], marks: 1 }
  },
  key: ({ low, high, shown, unit }) => [
    { answer: `${low === high ? shown : `${shown} (${low}–${high})`} ${unit ?? ''}`.trim() },
  ],
  possible: () => 1,
})
