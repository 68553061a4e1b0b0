import { isEmptyText } from '../../domain/question/empty-text.ts'
import { definePaper } from '../paper-form.ts'
import { fold } from './fold.ts'
import { textIn } from './grade.ts'
import { blankKeys, type ClozeQuestion, type ClozeResponse } from './schema.ts'
import { readResponse } from './response.ts'

/** Groups are `blank:answer`, the answer folded, so that spellings that count as one are counted as one. */
export const paper = definePaper<ClozeQuestion, ClozeResponse>({
  kind: 'cloze',
  readResponse,
  print({ stem, blanks, explanation }) {
    const labels = blankKeys(stem).map((key, index) => ({ key, label: String(index + 1) }))
    return {
      stem,
      body: { type: 'blanks', blanks: labels },
      key: labels.map(({ key, label }) => ({
        place: label,
        answer: blanks.find((blank) => blank.key === key)?.accepted.join(' / ') ?? '',
      })),
      explanation,
    }
  },
  summarise: ({ blanks }, response) =>
    blanks
      .map(({ key }) => ({ key, text: textIn(response, key) }))
      .filter(({ text }) => !isEmptyText(text))
      .map(({ key, text }) => ({ label: text.trim(), group: `${key}:${fold(text)}` })),
})
