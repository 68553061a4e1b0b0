import { plainText } from '../lesson/rich-text.ts'
import { hiddenTexts } from '../question/question-texts.ts'
import type { Question } from '../question/question.ts'
import { isUnmarked } from '../question/unmarked.ts'
import { questionIdOf, settingsInForce, type Assignment, type Minute } from './assignment.ts'
import { minutesOf } from './minutes.ts'

/**
 * What one QR code holds in bytes at most, version 40, by how much of it may be spoilt (ISO/IEC 18004:2015, table 7). A code that
 * full wants a good screen and a camera that is held still.
 */
export const codeCapacity = { low: 2_953, medium: 2_331 } as const

/** What the composer says before an assignment is handed out. Only `no-questions` stops it. */
export type AssignmentCheck =
  | { readonly code: 'no-questions' }
  /** The link is longer than one code holds; it still goes as a file, a text or a link. */
  | { readonly code: 'too-long-for-one-code'; readonly bytes: number; readonly most: number }
  /** Nothing is said to any answer, although the settings promise feedback. */
  | { readonly code: 'no-feedback'; readonly questions: readonly string[] }
  | { readonly code: 'no-points'; readonly questions: readonly string[] }
  | { readonly code: 'due-in-the-past' | 'closes-in-the-past'; readonly at: Minute }
  | {
      readonly code: 'due-before-it-opens' | 'closes-before-it-opens' | 'closes-before-due'
      readonly at: Minute
    }
  /** It is open for a shorter time than the limit gives. */
  | { readonly code: 'time-limit-past-closing'; readonly minutes: number; readonly open: number }
  /** Their keys are in every copy of the app. */
  | { readonly code: 'practice-questions'; readonly questions: readonly string[] }

interface Checked {
  readonly assignment: Assignment
  /** The items' questions, in order; undefined for those that are not at hand. */
  readonly questions: readonly (Question | undefined)[]
  /** How long the link is. */
  readonly linkLength: number
  readonly now: Minute
}

export function assignmentChecks(checked: Checked): AssignmentCheck[] {
  const { assignment, linkLength } = checked
  const known = assignment.items.filter(({ as }) => as === 'known').map(questionIdOf)
  return [
    ...(assignment.items.length === 0 ? [{ code: 'no-questions' } as const] : []),
    ...(linkLength > codeCapacity.medium
      ? [{ code: 'too-long-for-one-code', bytes: linkLength, most: codeCapacity.medium } as const]
      : []),
    ...listed('no-feedback', withoutFeedback(checked)),
    ...listed('no-points', withoutPoints(checked)),
    ...timeChecks(checked),
    ...listed('practice-questions', known),
  ]
}

const listed = <Code extends 'no-feedback' | 'no-points' | 'practice-questions'>(
  code: Code,
  questions: readonly string[],
): { readonly code: Code; readonly questions: readonly string[] }[] =>
  questions.length > 0 ? [{ code, questions }] : []

function withoutFeedback({ assignment, questions }: Checked): string[] {
  if (settingsInForce(assignment).feedback === 'none') return []
  const isSilent = (question: Question): boolean =>
    hiddenTexts({ ...question, hint: [] }).every((text) => plainText(text).trim() === '')
  return questions.flatMap((question) => (question && isSilent(question) ? [question.id] : []))
}

function withoutPoints({ assignment: { items }, questions }: Checked): string[] {
  return items
    .filter(({ points }, index) => points === 0 && !isUnmarked(questions[index]?.kind ?? ''))
    .map(questionIdOf)
}

function timeChecks({ assignment: { settings }, now }: Checked): AssignmentCheck[] {
  const { opens, due, closes, timeLimit } = settings
  const checks: AssignmentCheck[] = []
  if (due !== undefined && due < now) checks.push({ code: 'due-in-the-past', at: due })
  if (closes !== undefined && closes < now) checks.push({ code: 'closes-in-the-past', at: closes })
  if (opens !== undefined && due !== undefined && due <= opens)
    checks.push({ code: 'due-before-it-opens', at: due })
  if (opens !== undefined && closes !== undefined && closes <= opens)
    checks.push({ code: 'closes-before-it-opens', at: closes })
  if (due !== undefined && closes !== undefined && closes < due)
    checks.push({ code: 'closes-before-due', at: closes })
  const from = opens !== undefined && opens > now ? opens : now
  const open = closes === undefined ? Infinity : (minutesOf(closes) ?? 0) - (minutesOf(from) ?? 0)
  if (timeLimit !== undefined && open > 0 && open < timeLimit)
    checks.push({ code: 'time-limit-past-closing', minutes: timeLimit, open })
  return checks
}
