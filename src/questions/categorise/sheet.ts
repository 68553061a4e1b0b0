import type { Inline } from '../../domain/lesson/rich-text.ts'
import { defineSheet, lettered, letterOf, numberedLines } from '../paper-form.ts'
import type { CategorisePrompt, CategoriseQuestion } from './schema.ts'

/** A category's letter is written beside each item. */
export const sheet = defineSheet<CategoriseQuestion, CategorisePrompt>({
  kind: 'categorise',
  ask: ({ categories, items }) => ({
    body: {
      type: 'matching',
      head: [[], []],
      lefts: items.map(({ text }, index) => ({ label: String(index + 1), text })),
      answers: lettered(categories.map(({ text }) => ({ text: printed(text) }))),
    },
    answer: numberedLines(items),
    marks: items.length,
  }),
  key({ entries }, { categories, items }) {
    const categoryOfItem = new Map(entries.map(({ key, category }) => [key, category]))
    return items.map(({ key }, index) => ({
      place: String(index + 1),
      answer: letterOf(categories, categoryOfItem.get(key)),
    }))
  },
  possible: ({ entries }) => entries.length,
})

/** The category for what fits none has a dash, as its author wrote it. */
const printed = (text: readonly Inline[]): readonly Inline[] => (text.length > 0 ? text : ['—'])
