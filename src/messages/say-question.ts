import type { RemarkCode } from '../domain/question/question.ts'
import * as m from './generated/messages.js'

const scoring: Readonly<Record<string, () => string>> = {
  'single-choice': m.scoring_single_choice,
  'multiple-choice': m.scoring_multiple_choice,
  'true-false': m.scoring_single_choice,
  cloze: m.scoring_cloze,
  numeric: m.scoring_numeric,
  ordering: m.scoring_ordering,
  matching: m.scoring_matching,
}

/** How a kind of question is marked, in a sentence for the learner. */
export function sayScoring(kind: string): string {
  return Object.hasOwn(scoring, kind) ? (scoring[kind]?.() ?? '') : ''
}

const remarks: Readonly<Record<RemarkCode, () => string>> = {
  'near-miss': m.remark_near_miss,
  empty: m.remark_empty,
  'not-a-number': m.remark_not_a_number,
  'no-choice': m.remark_no_choice,
  unplaced: m.remark_unplaced,
}

/** What is missing or worth saying about a response. */
export function sayRemark(code: RemarkCode): string {
  return remarks[code]()
}
