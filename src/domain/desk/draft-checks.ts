import { hiddenTexts } from '../question/question-texts.ts'
import { mostInOneCode } from '../transport/send-frames.ts'
import { minutesOf } from '../assignment/minutes.ts'
import { isHandedKeyless, type Draft } from './draft.ts'

/** What is worth a second look before a draft is handed out; the catalogue of messages has the words. */
export type DraftCheck =
  /** Nothing can be handed out like this. */
  | { readonly code: 'no-questions' }
  | { readonly code: 'no-title' }
  /** Learners would get no word on these, by their places from 1. */
  | { readonly code: 'without-feedback'; readonly places: readonly number[] }
  | { readonly code: 'due-past' | 'closes-past' | 'due-before-opening' | 'closes-before-due' }
  /** Whoever begins late would be cut off. */
  | { readonly code: 'limit-past-closing'; readonly minutes: number }
  /** It goes as a moving code, as a link or as a file. */
  | { readonly code: 'long-for-one-code' }

const isAfter = (a: string | undefined, b: string | undefined): boolean =>
  a !== undefined && b !== undefined && (minutesOf(a) ?? 0) > (minutesOf(b) ?? 0)

/** `now` are minutes of the world's clock; `bytes` is how long it would be, where that is known. */
export function checksOf(draft: Draft, now: number, bytes: number | undefined): DraftCheck[] {
  const { settings, items, title } = draft
  const { opens, due, closes, timeLimit, feedback } = settings
  const checks: DraftCheck[] = []
  if (items.length === 0) checks.push({ code: 'no-questions' })
  if (title.trim() === '') checks.push({ code: 'no-title' })
  const isPast = (minute: string | undefined): boolean =>
    minute !== undefined && (minutesOf(minute) ?? 0) <= now
  if (isPast(due)) checks.push({ code: 'due-past' })
  if (isPast(closes)) checks.push({ code: 'closes-past' })
  if (isAfter(opens, due)) checks.push({ code: 'due-before-opening' })
  if (isAfter(due, closes)) checks.push({ code: 'closes-before-due' })
  const open = Math.max(now, (opens === undefined ? undefined : minutesOf(opens)) ?? 0)
  const shut = closes === undefined ? undefined : minutesOf(closes)
  if (timeLimit !== undefined && shut !== undefined && shut > now && open + timeLimit > shut)
    checks.push({ code: 'limit-past-closing', minutes: timeLimit })
  const silent = items.flatMap(({ question }, index) =>
    hiddenTexts(question).every((text) => text.length === 0) ? [index + 1] : [],
  )
  if (feedback !== 'none' && !isHandedKeyless(draft) && silent.length > 0)
    checks.push({ code: 'without-feedback', places: silent })
  if (bytes !== undefined && bytes > mostInOneCode) checks.push({ code: 'long-for-one-code' })
  return checks
}
