import { defineQuestionKind, type Part } from '../../domain/question/question.ts'
import { isEmptyText } from '../../domain/question/empty-text.ts'
import { fieldOf } from '../../domain/question/response-shapes.ts'
import { fold } from './fold.ts'
import { isNearMiss } from './near-miss.ts'
import { readResponse } from './response.ts'
import type { ClozePrompt, ClozeQuestion, ClozeResponse } from './schema.ts'

/** A text with blanks to fill; each blank earns a mark, also when it is nearly spelt right. */
export const kind = defineQuestionKind<ClozeQuestion, ClozePrompt, ClozeResponse>({
  name: 'cloze',
  // Field by field: whatever else a question holds is its key, its feedback or a hint, and stays behind.
  promptFor: ({ id, edition, stem, blanks }) => ({
    id,
    edition,
    kind: 'cloze',
    stem,
    blanks: blanks.map(({ key }) => key),
  }),
  blankResponse: () => ({ texts: {} }),
  readResponse,
  grade(question, response) {
    const typed = question.blanks.map((blank) => ({ blank, text: textIn(response, blank.key) }))
    if (typed.some(({ text }) => isEmptyText(text))) return { state: 'incomplete', remarks: ['empty'] }
    const parts = typed.map(({ blank, text }) => judge(question, blank, text))
    const earned = parts.filter(({ outcome }) => outcome === 'right').length
    return { state: 'graded', earned, possible: parts.length, parts }
  },
})

/** What was typed into a blank, empty where nothing was. */
export function textIn(response: ClozeResponse, key: string): string {
  const text = fieldOf(response.texts, key)
  return typeof text === 'string' ? text : ''
}

function judge(question: ClozeQuestion, blank: ClozeQuestion['blanks'][number], text: string): Part {
  const { key } = blank
  const [expected = ''] = blank.accepted
  const given = fold(text)
  const accepted = blank.accepted.map(fold)
  if (accepted.includes(given)) return { key, outcome: 'right' }

  // Its own answers are among them, and taken out below.
  const others = question.blanks.flatMap((each) => each.accepted)
  const rivals = [...others, ...question.expectedWrong.map(({ answer }) => answer)]
    .map(fold)
    .filter((rival) => !accepted.includes(rival))
  if (accepted.some((answer) => isNearMiss(given, answer, rivals)))
    return { key, outcome: 'right', remark: 'near-miss', expected }

  const feedback = question.expectedWrong.find(({ answer }) => fold(answer) === given)?.feedback
  return { key, outcome: 'wrong', expected, ...(feedback && { feedback }) }
}
