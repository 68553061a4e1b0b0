import type { Inline, RichText } from '../domain/lesson/rich-text.ts'
import type { Question } from '../domain/question/question.ts'

/**
 * A question with responses to it, in every state that a person can be in. The shared tests, the browser tests and axe
 * walk through all of them, so a kind is as well tested as its examples are awkward.
 */
export interface Example<Q extends Question = Question, R = unknown> {
  readonly question: Q
  readonly responses: {
    readonly right: R
    /** Absent where a question can only be right or wrong. */
    readonly partly?: R
    readonly wrong: R
    /** Begun, not finished. */
    readonly incomplete: R
  }
}

/** A text of one paragraph. */
export function paragraph(...children: readonly Inline[]): RichText {
  return [{ type: 'paragraph', children }]
}

/** What every example has and few are about. */
export function exampleHead(id: string, stem: RichText): Omit<Question, 'kind'> {
  return {
    id,
    edition: 'e1',
    objective: 'practise',
    demand: 'recall',
    stem,
    hint: paragraph('An atlas helps.'),
    explanation: paragraph('Look it up in ', { type: 'emphasis', children: ['any atlas'] }, '.'),
  }
}
