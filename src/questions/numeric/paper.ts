import { isEmptyText } from '../../domain/question/empty-text.ts'
import { definePaper } from '../paper-form.ts'
import { readNumber } from './read-number.ts'
import { type NumericQuestion, type NumericResponse } from './schema.ts'
import { readResponse } from './response.ts'

/** Groups are numbers as they were read, or else what was typed. */
export const paper = definePaper<NumericQuestion, NumericResponse>({
  kind: 'numeric',
  readResponse,
  print: ({ stem, low, high, shown, unit, explanation }) => ({
    stem,
    body: { type: 'number', ...(unit !== undefined && { unit }) },
    key: [{ answer: `${low === high ? shown : `${shown} (${low}–${high})`} ${unit ?? ''}`.trim() }],
    explanation,
  }),
  summarise(question, { text }) {
    if (isEmptyText(text)) return []
    const said = text.trim()
    return [{ label: said, group: String(readNumber(text, question)?.value ?? said) }]
  },
})
