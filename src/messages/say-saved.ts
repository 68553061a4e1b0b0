import { outcomeOf, type GradedVerdict } from '../domain/question/question.ts'
import * as m from './generated/messages.js'
import { sayDate } from './say-date.ts'
import { sayTrouble } from './say-trouble.ts'

/** What is kept of what is on screen. "Saved" is said only after storage has said so. */
export function saySaved(
  saved: 'nothing' | 'saving' | 'saved' | 'failed',
  changed: boolean,
  trouble: string | null,
): { text: string; trouble: boolean } {
  if (saved === 'failed') return { text: sayTrouble(trouble ?? 'broken'), trouble: true }
  if (saved === 'nothing') return { text: changed ? m.question_changed() : '', trouble: false }
  return { text: saved === 'saving' ? m.saving() : m.saved_on_device(), trouble: false }
}

/** "Answered on 21 November 2026: right", for an answer from an earlier visit. */
export function sayEarlier(earlier: { readonly verdict: GradedVerdict; readonly at: string }): string {
  const words = { right: m.answered_right, partly: m.answered_partly, wrong: m.answered_wrong }
  return words[outcomeOf(earlier.verdict)]({ date: sayDate(earlier.at) })
}
