import { choiceParts } from '../../domain/question/choice-parts.ts'
import { defineQuestionKind } from '../../domain/question/question.ts'
import { readResponse } from './response.ts'
import type { TrueFalsePrompt, TrueFalseQuestion, TrueFalseResponse } from './schema.ts'

/** A statement, true or false; one mark. Its parts are called `true` and `false`. */
export const kind = defineQuestionKind<TrueFalseQuestion, TrueFalsePrompt, TrueFalseResponse>({
  name: 'true-false',
  // Field by field: whatever else a question holds is its key, its feedback or a hint, and stays behind.
  promptFor: ({ id, edition, stem }) => ({ id, edition, kind: 'true-false', stem }),
  blankResponse: () => ({ choice: null }),
  readResponse,
  grade({ right, feedback }, { choice }) {
    if (choice === null) return { state: 'incomplete', remarks: ['no-choice'] }
    const options = [
      { key: 'true', right, feedback: feedback.true },
      { key: 'false', right: !right, feedback: feedback.false },
    ]
    const parts = choiceParts(options, new Set([String(choice)]))
    return { state: 'graded', earned: choice === right ? 1 : 0, possible: 1, parts }
  },
})
