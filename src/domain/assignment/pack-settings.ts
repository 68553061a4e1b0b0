import { feedbackTimes, type AssignmentSettings, type Roster } from './assignment.ts'
import { isMinute, minuteOf, minutesOf } from './minutes.ts'

/*
 * Settings as a list of numbers, null for what is not set, with nothing at its end that everybody has:
 *
 *   [due, flags, attempts, opens, closes, time limit, numbers]
 *
 * Minutes since 1970; flags: 1 shuffled, 2 one at a time, 4 help, then the feedback times 8 and the roster times 24; `numbers` is how many.
 */
const rosters = ['none', 'names', 'numbers'] as const
const usual = [null, 7, 0, null, null, null, 0] as const

export function packSettings(settings: AssignmentSettings): (number | null)[] {
  const { shuffle, oneAtATime, help, feedback, roster } = settings
  const flags =
    (shuffle ? 1 : 0) +
    (oneAtATime ? 2 : 0) +
    (help ? 4 : 0) +
    8 * feedbackTimes.indexOf(feedback) +
    24 * rosters.indexOf(roster.as)
  const list = [
    minutesOf(settings.due) ?? null,
    flags,
    settings.attempts,
    minutesOf(settings.opens) ?? null,
    minutesOf(settings.closes) ?? null,
    settings.timeLimit ?? null,
    roster.as === 'numbers' ? roster.count : 0,
  ]
  while (list.length > 0 && list.at(-1) === usual[list.length - 1]) list.pop()
  return list
}

/** The settings again, for the schema to judge. */
export function unpackSettings(data: unknown): object {
  const given: readonly unknown[] = Array.isArray(data) ? data : []
  const [due, flagsGiven, attempts, opens, closes, timeLimit, count] = usual.map((value, index) =>
    index < given.length ? given[index] : value,
  )
  const flags = typeof flagsGiven === 'number' ? flagsGiven : -1
  return {
    ...minuteField('opens', opens),
    ...minuteField('due', due),
    ...minuteField('closes', closes),
    attempts,
    shuffle: (flags & 1) > 0,
    oneAtATime: (flags & 2) > 0,
    help: (flags & 4) > 0,
    feedback: feedbackTimes[Math.floor(flags / 8) % 3],
    ...(timeLimit !== null && { timeLimit }),
    roster: rosterOf(rosters[Math.floor(flags / 24)], count),
  }
}

const minuteField = (name: string, value: unknown): object =>
  value === null ? {} : { [name]: typeof value === 'number' && isMinute(value) ? minuteOf(value) : value }

const rosterOf = (as: Roster['as'] | undefined, count: unknown): object =>
  as === 'numbers' ? { as, count } : { as }
