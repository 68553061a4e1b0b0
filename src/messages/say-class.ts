import type { Cell as ColumnCell, Column } from '../domain/report/class-columns.ts'
import type { ClassRow } from '../domain/report/class-table.ts'
import type { ClockRemark, LearnerName } from '../domain/submission/submission.ts'
import * as m from './generated/messages.js'
import { sayNumber } from './say-number.ts'
import { getLocale } from './generated/runtime.js'

/** What a learner is called: by her name, or by her number. */
export const sayLearner = (name: LearnerName): string =>
  name.as === 'number' ? m.class_number({ number: name.number }) : name.name

const rowStates: Readonly<Record<ClassRow['state'], () => string>> = {
  'handed-in': m.class_state_handed_in,
  'part-way': m.class_state_part_way,
  missing: m.class_state_missing,
}
export const sayRowState = (state: ClassRow['state']): string => rowStates[state]()

const results: Readonly<Record<Extract<ColumnCell, { as: 'result' }>['state'], () => string>> = {
  unanswered: m.class_result_unanswered,
  'to-mark': m.class_result_to_mark,
  unmarked: m.class_result_unmarked,
  'unknown-edition': m.class_result_unknown_edition,
  'no-question': m.class_result_no_question,
  unreadable: m.class_result_unreadable,
}

/** A cell as a spreadsheet takes it: numbers stay numbers, all else in words. */
export function valueOf(cell: ColumnCell): string | number | null {
  switch (cell.as) {
    case 'text':
      return cell.text
    case 'number':
    case 'share':
      return cell.value
    case 'time':
      return sayTime(cell.at)
    case 'row-state':
      return sayRowState(cell.state)
    case 'result':
      return results[cell.state]()
    case 'empty':
      return null
  }
}

/** The same as a person reads it on the screen. */
export function sayCell(cell: ColumnCell): string {
  if (cell.as === 'share') return sayShare(cell.value)
  const value = valueOf(cell)
  return typeof value === 'number' ? sayNumber(value) : (value ?? '')
}

export const sayShare = (share: number): string =>
  new Intl.NumberFormat(getLocale(), {
    style: 'percent',
    maximumFractionDigits: 0,
    numberingSystem: 'latn',
  }).format(share)

/** When something was handed in, by the clock of this place: 26 Nov 2026, 14:25. */
export function sayTime(at: string): string {
  const time = new Date(at)
  if (Number.isNaN(time.getTime())) return at
  const locale: string = getLocale()
  return new Intl.DateTimeFormat(locale === 'en' ? 'en-GB' : locale, {
    day: 'numeric',
    month: 'short',
    year: 'numeric',
    hour: '2-digit',
    minute: '2-digit',
    numberingSystem: 'latn',
  }).format(time)
}

const heads: Readonly<Record<Exclude<Column['code'], 'question'>, () => string>> = {
  name: m.class_column_name,
  state: m.class_column_state,
  attempt: m.class_column_attempt,
  'handed-in-at': m.class_column_time,
  minutes: m.class_column_minutes,
  points: m.class_column_points,
  share: m.class_column_share,
  open: m.class_column_open,
}

/** What stands over a column. */
export const sayColumn = ({ code, question }: Column): string =>
  code === 'question' ? m.class_column_question({ number: (question?.index ?? 0) + 1 }) : heads[code]()

/** The same where many columns stand side by side; undefined where it is short enough as it is. */
export const sayColumnShort = ({ question }: Column): string | undefined =>
  question && m.class_column_question_short({ number: question.index + 1 })

const clocks: Readonly<Record<ClockRemark['code'], (inputs: { count: number }) => string>> = {
  slept: m.class_clock_slept,
  'set-forward': m.class_clock_set_forward,
  'set-back': m.class_clock_set_back,
  'time-was-up': m.class_clock_time_was_up,
}

/** What a learner's clock did: told to the teacher, and held against nobody. */
export const sayClock = ({ code, seconds }: ClockRemark): string =>
  clocks[code]({ count: Math.max(1, Math.round(seconds / 60)) })
