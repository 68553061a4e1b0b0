import * as v from 'valibot'
import type { Question } from '../question/question.ts'
import { fieldOf } from '../question/response-shapes.ts'
import type { Kinds } from '../question/travel.ts'

/** A whole question from outside: whatever kind it says it is reads it. None of a kind that this app does not have. */
export const questionByKind = (kinds: Kinds): v.GenericSchema<unknown, Question> =>
  v.pipe(
    v.unknown(),
    v.rawTransform(({ dataset, addIssue, NEVER }) => {
      const value = kinds(String(fieldOf(dataset.value, 'kind')))?.parseQuestion(dataset.value)
      if (value !== undefined) return value
      addIssue()
      return NEVER
    }),
  )
