import { isEmptyText } from '../../domain/question/empty-text.ts'
import { definePaper } from '../paper-form.ts'
import { kind } from './grade.ts'
import { readNumber } from './read-number.ts'
import type { NumericQuestion, NumericResponse } from './schema.ts'
import { readResponse } from './response.ts'
import { sheet } from './sheet.ts'

/** Groups are numbers as they were read, or else what was typed. */
export const paper = definePaper<NumericQuestion, NumericResponse>({
  kind,
  sheet,
  readResponse,
  summarise(question, { text }) {
    if (isEmptyText(text)) return []
    const said = text.trim()
    return [{ label: said, group: String(readNumber(text, question)?.value ?? said) }]
  },
})
