import { isEmptyText } from '../../domain/question/empty-text.ts'
import { definePaper } from '../paper-form.ts'
import { fold } from './fold.ts'
import { kind, textIn } from './grade.ts'
import type { ClozeQuestion, ClozeResponse } from './schema.ts'
import { readResponse } from './response.ts'
import { sheet } from './sheet.ts'

/** Groups are `blank:answer`, the answer folded, so that spellings that count as one are counted as one. */
export const paper = definePaper<ClozeQuestion, ClozeResponse>({
  kind,
  sheet,
  readResponse,
  summarise: ({ blanks }, response) =>
    blanks
      .map(({ key }) => ({ key, text: textIn(response, key) }))
      .filter(({ text }) => !isEmptyText(text))
      .map(({ key, text }) => ({ label: text.trim(), group: `${key}:${fold(text)}` })),
})
