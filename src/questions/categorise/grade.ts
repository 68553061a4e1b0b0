import { defineQuestionKind } from '../../domain/question/question.ts'
import { seededOtherOrder } from '../../domain/question/seeded-order.ts'
import { readResponse } from './response.ts'
import type { CategorisePrompt, CategoriseQuestion, CategoriseResponse } from './schema.ts'

/** Items to sort into categories; one mark each. */
export const kind = defineQuestionKind<CategoriseQuestion, CategorisePrompt, CategoriseResponse>({
  name: 'categorise',
  promptFor,
  blankResponse: () => ({ sorted: {} }),
  readResponse,
  grade(question, response) {
    const given = question.entries.map((item) => ({
      item,
      category: categoryOf(question, response, item.key),
    }))
    if (given.some(({ category }) => category === undefined))
      return { state: 'incomplete', remarks: ['unplaced'] }
    const parts = given.map(({ item: { key, category: expected, feedback }, category }) => ({
      key,
      outcome: category === expected ? ('right' as const) : ('wrong' as const),
      expected,
      ...(feedback && { feedback }),
    }))
    const earned = parts.filter(({ outcome }) => outcome === 'right').length
    return { state: 'graded', earned, possible: parts.length, parts }
  },
})

// Field by field: whatever else a question holds is its key, its feedback or a hint, and stays behind.
/** What a learner sees of it: categories as written, items in an order drawn from the seed and never the author's. */
export function promptFor(
  { id, edition, stem, categories, entries }: CategoriseQuestion,
  seed: string,
): CategorisePrompt {
  return {
    id,
    edition,
    kind: 'categorise',
    stem,
    categories: categories.map(({ key, text }) => ({ key, text })),
    items: seededOtherOrder(entries, seed).map(({ key, text }) => ({ key, text })),
  }
}

/** The key of the category that an item was put into; undefined where that is none of the question's. */
export function categoryOf(
  { categories }: Pick<CategoriseQuestion, 'categories'>,
  { sorted }: CategoriseResponse,
  item: string,
): string | undefined {
  const given = Object.hasOwn(sorted, item) ? sorted[item] : undefined
  return categories.find(({ key }) => key === given)?.key
}
