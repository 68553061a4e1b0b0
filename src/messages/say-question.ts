import type { RemarkCode } from '../domain/question/question.ts'
import * as m from './generated/messages.js'

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
