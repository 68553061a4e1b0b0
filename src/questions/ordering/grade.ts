import { defineQuestionKind } from '../../domain/question/question.ts'
import { seededOtherOrder } from '../../domain/question/seeded-order.ts'
import { readResponse } from './response.ts'
import type { OrderingPrompt, OrderingQuestion, OrderingResponse } from './schema.ts'

/**
 * Things to put in order. A mark for every pair that stands in the right relative order (the count behind Kendall's
 * tau, Biometrika 1938), so that one thing misplaced costs little.
 */
export const kind = defineQuestionKind<OrderingQuestion, OrderingPrompt, OrderingResponse>({
  name: 'ordering',
  promptFor,
  blankResponse: () => ({ order: [] }),
  readResponse,
  grade({ items }, response) {
    const order = response.order.filter((given) => items.some(({ key }) => key === given))
    const placed = new Set(order)
    if (order.length !== items.length || placed.size !== items.length)
      return { state: 'incomplete', remarks: ['unplaced'] }

    const places = items.map(({ key }) => order.indexOf(key))
    const earned = places.flatMap((place, index) =>
      places.slice(index + 1).filter((later) => later > place),
    ).length
    const parts = items.map(({ key, feedback }, index) => ({
      key,
      outcome: places[index] === index ? ('right' as const) : ('wrong' as const),
      expected: String(index + 1),
      ...(feedback && { feedback }),
    }))
    return { state: 'graded', earned, possible: (items.length * (items.length - 1)) / 2, parts }
  },
})

// Field by field: whatever else a question holds is its key, its feedback or a hint, and stays behind.
/** What a learner sees of it: the items in an order drawn from the seed, never the right one. */
export function promptFor({ id, edition, stem, items }: OrderingQuestion, seed: string): OrderingPrompt {
  const order = seededOtherOrder(items, seed)
  return { id, edition, kind: 'ordering', stem, items: order.map(({ key, text }) => ({ key, text })) }
}
