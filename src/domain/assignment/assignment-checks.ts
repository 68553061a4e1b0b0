import { plainText } from '../lesson/rich-text.ts'
import { hiddenTexts } from '../question/question-texts.ts'
import type { Question } from '../question/question.ts'
import { isUnmarked } from '../question/unmarked.ts'
import { questionIdOf, settingsInForce, type Assignment, type Minute } from './assignment.ts'
import { minuteOf, minutesOf } from './minutes.ts'

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
  const hasMarks = (question: Question | undefined): boolean => !(question && isUnmarked(question.kind))
  return items.filter(({ points }, index) => points === 0 && hasMarks(questions[index])).map(questionIdOf)
}

/** A time in minutes; what is not set is a number that is neither before nor after any other. */
const inMinutes = (minute: Minute | undefined): number => minutesOf(minute) ?? Number.NaN

function timeChecks({ assignment: { settings }, now: today }: Checked): AssignmentCheck[] {
  const now = inMinutes(today)
  const opens = inMinutes(settings.opens)
  const due = inMinutes(settings.due)
  const closes = inMinutes(settings.closes)
  const minutes = settings.timeLimit ?? Number.NaN
  const open = closes - Math.max(now, inMinutes(settings.opens ?? today))
  return [
    ...(due < now ? [{ code: 'due-in-the-past', at: minuteOf(due) } as const] : []),
    ...(closes < now ? [{ code: 'closes-in-the-past', at: minuteOf(closes) } as const] : []),
    ...(due <= opens ? [{ code: 'due-before-it-opens', at: minuteOf(due) } as const] : []),
    ...(closes <= opens ? [{ code: 'closes-before-it-opens', at: minuteOf(closes) } as const] : []),
    ...(closes < due ? [{ code: 'closes-before-due', at: minuteOf(closes) } as const] : []),
    ...(open > 0 && open < minutes ? [{ code: 'time-limit-past-closing', minutes, open } as const] : []),
  ]
}
