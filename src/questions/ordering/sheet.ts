import { defineSheet, lettered, letterOf } from '../paper-form.ts'
import type { OrderingPrompt, OrderingQuestion } from './schema.ts'

/** The letters are written into boxes, from the first to the last. */
export const sheet = defineSheet<OrderingQuestion, OrderingPrompt>({
  kind: 'ordering',
  ask: ({ items }) => ({
    body: { type: 'ordering', items: lettered(items) },
    answer: [{ type: 'boxes', count: items.length }],
    marks: pairsAmong(items),
  }),
  key: (question, { items }) => [
    { answer: question.items.map(({ key }) => letterOf(items, key)).join(', ') },
  ],
  possible: ({ items }) => pairsAmong(items),
})

/** A mark for each two items that stand the right way round. */
const pairsAmong = ({ length }: readonly unknown[]): number => (length * (length - 1)) / 2
