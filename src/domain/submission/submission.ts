/** What a learner hands in: what she gave, and nothing that she was given. No keys, no prompts, no verdicts. */
export interface Submission {
  /** The assignment's id. */
  readonly assignment: string
  /** The digest of the edition that was answered, 32 digits. */
  readonly digest: string
  readonly learner: LearnerName
  /** Four random bytes in eight digits that a device draws once for a learner: two Alis have two, one who tries again has one. */
  readonly writer: string
  readonly state: 'handed-in' | 'part-way'
  /** 1 for the first. */
  readonly attempt: number
  /** By the learner's own clock, `2026-11-26T09:05:30Z`. */
  readonly startedAt: string
  readonly handedInAt: string
  /** Eight random bytes in sixteen digits: what the order delivered was drawn from. */
  readonly seed: string
  /** One for each item, in the assignment's order. */
  readonly answers: readonly SubmittedAnswer[]
  readonly clock: readonly ClockRemark[]
}

export type LearnerName =
  { readonly as: 'name'; readonly name: string } | { readonly as: 'number'; readonly number: number }

export interface SubmittedAnswer {
  /** The response as `packResponse` writes it; absent where none was given, and always for an opinion. */
  readonly packed?: Uint8Array
  /** How long the question was on screen. */
  readonly seconds?: number
  /** How sure the learner was, from 0 to 100. */
  readonly confidence?: number
  /** The first eight digits of the edition that was answered, where the learner's app had another than was set. */
  readonly edition?: string
}

/** What a clock did that nobody should be punished for: the device slept, or somebody set its time. */
export interface ClockRemark {
  readonly code: (typeof clockCodes)[number]
  readonly seconds: number
}

export const clockCodes = ['slept', 'set-forward', 'set-back', 'time-was-up'] as const

/** What keeps a hostile submission small. */
export const submissionBounds = { name: 200, answers: 200, remarks: 100 } as const
