import type { AnswerGiven, DeliveredQuestion, EventEnvelope, RunScope } from './learning-event.ts'

/** Where reading stopped in a lesson. */
export interface Place {
  readonly course: string
  readonly lesson: string
  /** Empty at the top. */
  readonly section: string
  readonly title: string
  readonly at: string
}

export interface Draft {
  readonly edition: string
  readonly response: unknown
}

/** An answer with the time it was given, by the clock on the wall and by the order of events. */
export interface AnswerRecord extends AnswerGiven {
  readonly at: string
  readonly logical: number
}

/** One way through the questions of a lesson or of its quiz. */
export interface RunProgress {
  readonly run: string
  readonly scope: RunScope
  readonly seed: string
  /** As delivered, in the order delivered. */
  readonly questions: readonly DeliveredQuestion[]
  /** The question opened last. */
  readonly current: string | undefined
  /** By question. An answer ends the draft it came from; a draft after an answer is the start of another try. */
  readonly drafts: ReadonlyMap<string, Draft>
  /** By question, first try first. */
  readonly answers: ReadonlyMap<string, readonly AnswerRecord[]>
  readonly hints: ReadonlySet<string>
  readonly flags: ReadonlySet<string>
  readonly startedAt: string
  /** When it started in the order of events: what "newest" goes by, for a wall clock may be wrong. */
  readonly startedLogical: number
  readonly finishedAt?: string
  readonly assignment: string | null
}

/** What replaying a journal yields; never stored as truth. */
export interface Progress {
  readonly runs: ReadonlyMap<string, RunProgress>
  /** Where reading stopped last, in any lesson. */
  readonly place: Place | undefined
  /** Where it stopped in each lesson, by `placeKey`. */
  readonly places: ReadonlyMap<string, Place>
  /**
   * How many different events it was replayed from, those of runs whose start has not arrived included. Events that no
   * longer counted when a snapshot was made are not among them.
   */
  readonly events: number
  /** The greatest logical time among them. */
  readonly logical: number
  /** The events themselves, by strand and in order. For `extend`, which has to find the place of one that comes late. */
  readonly strands: ReadonlyMap<string, readonly EventEnvelope[]>
}

export const placeKey = (course: string, lesson: string) => `${course}/${lesson}`

/** Before anything has happened, or is known to have. */
export const emptyProgress: Progress = {
  runs: new Map(),
  place: undefined,
  places: new Map(),
  events: 0,
  logical: 0,
  strands: new Map(),
}
