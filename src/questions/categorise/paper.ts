import { plainText, type Inline } from '../../domain/lesson/rich-text.ts'
import { definePaper } from '../paper-form.ts'
import { kind, categoryOf } from './grade.ts'
import { readResponse } from './response.ts'
import type { CategoriseQuestion, CategoriseResponse } from './schema.ts'
import { sheet } from './sheet.ts'

/** Groups are `item:category`. */
export const paper = definePaper<CategoriseQuestion, CategoriseResponse>({
  kind,
  sheet,
  readResponse,
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
