import type { GuideNote } from './guide.ts'
import type { ClaimVerdict, Confidence } from './reference.ts'

/** How a course came by what it states, in words of its author. */
export interface Method {
  readonly parts: readonly GuideNote[]
  /** What each word for how sure something is means in this course. */
  readonly labels: Readonly<Record<Confidence, string>>
  /** What each verdict on a claim means. */
  readonly verdicts: Readonly<Record<ClaimVerdict, string>>
  /** What could not be checked. */
  readonly limits: readonly string[]
  readonly corrections: readonly Correction[]
}

/** A sentence of the course that said something wrong or too much, and what stands there since. */
export interface Correction {
  /** A whole date: `2026-11-22`. */
  readonly date: string
  /** The lesson that it stood in; absent for what stands elsewhere. */
  readonly lesson?: string
  readonly was: string
  readonly now: string
  readonly why: string
}

/** The latest first; those of one day as they were written down. */
export const latestFirst = ({ corrections }: Pick<Method, 'corrections'>): Correction[] =>
  corrections.toSorted((a, b) => (a.date === b.date ? 0 : a.date < b.date ? 1 : -1))
