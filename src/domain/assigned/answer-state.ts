import type { AnyKind, Prompt, Question } from '../question/question.ts'

export type AnswerState = 'answered' | 'begun' | 'unanswered'

/**
 * How far an answer is that nobody checks before it is handed in. `isReady`: all is there that the learner has to give, such as
 * a text that is still to be marked.
 */
export function answerState(
  kind: AnyKind,
  question: Question,
  prompt: Prompt,
  response: unknown,
  isReady: boolean,
): AnswerState {
  if (JSON.stringify(response) === JSON.stringify(kind.blankResponse(prompt))) return 'unanswered'
  return isReady || kind.grade(question, response).state === 'graded' ? 'answered' : 'begun'
}
