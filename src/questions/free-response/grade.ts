import { isEmptyText } from '../../domain/question/empty-text.ts'
import { defineQuestionKind, type Question } from '../../domain/question/question.ts'
import { pointsFor } from './points.ts'
import { readResponse } from './response.ts'
import type { Comparison, FreeResponsePrompt, FreeResponseQuestion, FreeResponseResponse } from './schema.ts'

/** A text of the learner's own, which she marks beside a model answer: her points are the marks. */
export const kind = defineQuestionKind<FreeResponseQuestion, FreeResponsePrompt, FreeResponseResponse>({
  name: 'free-response',
  promptFor,
  blankResponse: () => ({ text: '', selfMarks: null }),
  readResponse,
  grade({ criteria }, response) {
    if (isEmptyText(response.text)) return { state: 'incomplete', remarks: ['empty'] }
    const given = criteria.map((criterion) => ({ ...criterion, earned: pointsFor(response, criterion) }))
    const parts = given.flatMap(({ key, earned, feedback }) =>
      earned === undefined
        ? []
        : {
            key,
            outcome: earned > 0 ? ('right' as const) : ('wrong' as const),
            ...(feedback && { feedback }),
          },
    )
    if (parts.length < criteria.length) return { state: 'incomplete', remarks: ['unplaced'] }
    const sum = (points: readonly (number | undefined)[]): number =>
      points.reduce<number>((total, each) => total + (each ?? 0), 0)
    return {
      state: 'graded',
      earned: sum(given.map(({ earned }) => earned)),
      possible: sum(given.map(({ points }) => points)),
      parts,
    }
  },
})

// Field by field: whatever else a question holds is its key, its feedback or a hint, and stays behind.
/** What a learner sees of it while she writes: neither criteria nor model answer. */
export function promptFor({ id, edition, stem, characters }: FreeResponseQuestion): FreeResponsePrompt {
  return { id, edition, kind: 'free-response', stem, characters }
}

/** The response in its second step, once something is written; undefined before, and for one that is there already. */
export function advance(data: unknown): FreeResponseResponse | undefined {
  const response = readResponse(data)
  if (response?.selfMarks !== null || isEmptyText(response.text)) return undefined
  return { text: response.text, selfMarks: {} }
}

const isOurs = (question: Question): question is FreeResponseQuestion => question.kind === kind.name

/** The model answer and the criteria, for a response in its second step; undefined before. */
export function reveal(question: Question, data: unknown): Comparison | undefined {
  if (!isOurs(question) || !readResponse(data)?.selfMarks) return undefined
  const { model, criteria } = question
  return { model, criteria: criteria.map(({ key, text, points }) => ({ key, text, points })) }
}
