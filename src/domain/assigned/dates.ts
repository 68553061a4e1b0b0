import type { AssignmentSettings, Minute } from '../assignment/assignment.ts'

export interface DatesNow {
  /** It opens only later. */
  readonly isEarly: boolean
  /** What it was due at has passed. */
  readonly isLate: boolean
  /** Nothing is taken in any more. */
  readonly isClosed: boolean
}

/**
 * What the dates of an assignment say of this moment. They are told and never shut a door: a device whose clock is wrong would
 * lock its owner out, and what comes late is the teacher's to judge.
 */
export const datesNow = (
  { opens, due, closes }: Pick<AssignmentSettings, 'opens' | 'due' | 'closes'>,
  now: Minute,
): DatesNow => ({
  isEarly: opens !== undefined && now < opens,
  isLate: due !== undefined && now > due,
  isClosed: closes !== undefined && now > closes,
})
