import { outcomeOf } from '../domain/question/question.ts'
import * as m from './generated/messages.js'
import { sayDate } from './say-date.ts'

/** "Answered on 21 November 2026: right", for an answer from an earlier visit. */
export function sayEarlier(
  marks: { readonly earned: number; readonly possible: number },
  at: string,
): string {
  const words = {
    right: m.answered_right,
    partly: m.answered_partly,
    wrong: m.answered_wrong,
    unmarked: m.answered_unmarked,
  }
  return words[outcomeOf(marks)]({ date: sayDate(at) })
}
