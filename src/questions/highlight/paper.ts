import { plainText } from '../../domain/lesson/rich-text.ts'
import { definePaper } from '../paper-form.ts'
import { kind, touchedIn } from './grade.ts'
import { readResponse } from './response.ts'
import type { HighlightQuestion, HighlightResponse } from './schema.ts'
import { sheet, wordsOf } from './sheet.ts'

/** Groups are the keys of pieces and reasons. */
export const paper = definePaper<HighlightQuestion, HighlightResponse>({
  kind,
  sheet,
  readResponse,
  summarise: (question, response) => [
    ...[...touchedIn(question, response)].map((key) => ({
      label: wordsOf(question.paragraphs, [key]),
      group: key,
    })),
    ...question.reasons
      .filter(({ key }) => key === response.reason)
      .map(({ key, text }) => ({ label: plainText(text), group: key })),
  ],
})
