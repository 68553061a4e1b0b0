import { defineQuestionKind } from '../../domain/question/question.ts'
import { isEmptyText } from '../../domain/question/empty-text.ts'
import { readNumber } from './read-number.ts'
import { readResponse } from './response.ts'
import type { NumericPrompt, NumericQuestion, NumericResponse } from './schema.ts'

/** A number within a tolerance; one mark. Its one part is called `number`. */
export const kind = defineQuestionKind<NumericQuestion, NumericPrompt, NumericResponse>({
  name: 'numeric',
  // Field by field: whatever else a question holds is its key, its feedback or a hint, and stays behind.
  promptFor: ({ id, edition, stem, unit, decimals }) => ({
    id,
    edition,
    kind: 'numeric',
    stem,
    ...(unit !== undefined && { unit }),
    decimals,
  }),
  blankResponse: () => ({ text: '' }),
  readResponse,
  grade(question, { text }) {
    if (isEmptyText(text)) return { state: 'incomplete', remarks: ['empty'] }
    const value = readNumber(text, question)?.value
    if (value === undefined) return { state: 'incomplete', remarks: ['not-a-number'] }

    const right = isWithin(value, question.low, question.high)
    const foreseen = question.expectedWrong.find(
      (wrong) => !right && isWithin(value, wrong.value, wrong.value),
    )
    const part = {
      key: 'number',
      outcome: right ? 'right' : 'wrong',
      ...(!isWithin(value, question.shown, question.shown) && { expected: String(question.shown) }),
      ...(foreseen?.feedback && { feedback: foreseen.feedback }),
    } as const
    return { state: 'graded', earned: right ? 1 : 0, possible: 1, parts: [part] }
  },
})

/** With room for what binary fractions lose: `0.1 + 0.2` is within 0.3 to 0.3. */
function isWithin(value: number, low: number, high: number): boolean {
  const slack = 1e-9 * Math.max(Math.abs(low), Math.abs(high))
  return value >= low - slack && value <= high + slack
}
