import * as m from '../../messages/generated/messages.js'
import type { Question } from '../../domain/question/question.ts'
import parts from '../../design/parts.css?inline'
import type { LiveKind } from '../view.ts'
import component, { fromInputs, scoring } from './FreeResponseQuestion.vue'
import own from './free-response.css?inline'
import { advance, comparisonFor, kind } from './grade.ts'
import { readResponse } from './response.ts'
import type { FreeResponseQuestion } from './schema.ts'

const isOurs = (question: Question): question is FreeResponseQuestion => question.kind === kind.name

export const live: LiveKind = {
  kind,
  component,
  scoring,
  fromInputs,
  missing: { empty: m.remark_write_first, unplaced: m.remark_mark_all },
  closing: (response) => (readResponse(response)?.selfMarks ? m.keep_marks() : m.compare_answer()),
  told: ({ earned, possible }) => m.self_marked({ earned, possible }),
  steps: {
    advance,
    reveal: (question, response) => (isOurs(question) ? comparisonFor(question, response) : undefined),
  },
  style: parts + own,
}
