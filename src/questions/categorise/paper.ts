import { plainText, type Inline } from '../../domain/lesson/rich-text.ts'
import { definePaper, lettered, letterLabel } from '../paper-form.ts'
import { categoryOf, promptFor } from './grade.ts'
import { readResponse } from './response.ts'
import type { CategoriseQuestion, CategoriseResponse } from './schema.ts'

/** Groups are `item:category`. On paper a category's letter is written beside each item. */
export const paper = definePaper<CategoriseQuestion, CategoriseResponse>({
  kind: 'categorise',
  readResponse,
  print(question, seed) {
    const { stem, categories, items } = promptFor(question, seed)
    const categoryOfItem = new Map(question.entries.map(({ key, category }) => [key, category]))
    return {
      stem,
      body: {
        type: 'matching',
        head: [[], []],
        lefts: items.map(({ text }, index) => ({ label: String(index + 1), text })),
        answers: lettered(categories.map(({ text }) => ({ text: printed(text) }))),
      },
      key: items.map(({ key }, index) => ({
        place: String(index + 1),
        answer: letterLabel(categories.findIndex((category) => category.key === categoryOfItem.get(key))),
      })),
      explanation: question.explanation,
    }
  },
  summarise: (question, response) =>
    question.entries.flatMap(({ key, text }) => {
      const category = categoryOf(question, response, key)
      if (category === undefined) return []
      const name = printed(question.categories.find((each) => each.key === category)?.text ?? [])
      return [{ label: `${plainText(text)} – ${plainText(name)}`, group: `${key}:${category}` }]
    }),
})

/** The category for what fits none has a dash, as its author wrote it. */
const printed = (text: readonly Inline[]): readonly Inline[] => (text.length > 0 ? text : ['—'])
