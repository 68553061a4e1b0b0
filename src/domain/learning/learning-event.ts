/** Where questions were met: in the text of a lesson, in its quiz, or in the quiz of the course. */
export interface RunScope {
  readonly course: string
  /** `*` in the quiz of the course (`lesson/course-quiz.ts`). */
  readonly lesson: string
  readonly part: 'checks' | 'quiz'
}

export interface Marks {
  readonly earned: number
  readonly possible: number
}

export interface DeliveredQuestion {
  readonly id: string
  readonly edition: string
  /** It has no marks and counts in nothing, whether it was answered or not. */
  readonly unmarked?: true
}

export interface RunStarted {
  readonly type: 'run-started'
  readonly run: string
  readonly scope: RunScope
  /** What the order of questions and options is drawn from. */
  readonly seed: string
  /** The questions delivered, in the order delivered. */
  readonly questions: readonly DeliveredQuestion[]
  /** For a quiz that a teacher hands out, later. */
  readonly assignment: string | null
}

export interface QuestionOpened {
  readonly type: 'question-opened'
  readonly run: string
  readonly question: string
}

/** A half-filled answer, kept so that nothing is lost when the device dies. */
export interface DraftKept {
  readonly type: 'draft-kept'
  readonly run: string
  readonly question: string
  readonly edition: string
  readonly response: unknown
}

export interface HintTaken {
  readonly type: 'hint-taken'
  readonly run: string
  readonly question: string
}

export interface FlagSet {
  readonly type: 'flag-set'
  readonly run: string
  readonly question: string
  readonly flagged: boolean
}

export interface AnswerGiven {
  readonly type: 'answer-given'
  readonly run: string
  readonly question: string
  readonly edition: string
  /** Plain JSON; only the question's kind reads it. */
  readonly response: unknown
  readonly seed: string
  /** 1 for the first try; a try after feedback counts on from there. */
  readonly attempt: number
  /** Milliseconds that the question was on screen before this answer. */
  readonly timeTaken: number
  readonly help: { readonly hint: boolean }
  /** What the learner was told; a teacher's device grades the response again. */
  readonly marks: Marks
  readonly confidence: number | null
  readonly assignment: string | null
}

export interface RunFinished {
  readonly type: 'run-finished'
  readonly run: string
}

/** Where reading stopped, for "where you left off". */
export interface PlaceKept {
  readonly type: 'place-kept'
  readonly course: string
  readonly lesson: string
  /** The fragment of the section's heading; empty at the top. */
  readonly section: string
  /** What the lesson was called, so that the way back can be named where the lesson is not at hand. */
  readonly title: string
}

/** Something a learner did; never edited. */
export type LearningEvent =
  RunStarted | QuestionOpened | DraftKept | HintTaken | FlagSet | AnswerGiven | RunFinished | PlaceKept

/** An event as it is stored and sent. */
export interface EventEnvelope {
  readonly format: 'blowback/event'
  readonly version: 1
  /** 128 random bits, hexadecimal. */
  readonly id: string
  readonly learner: string
  readonly device: string
  /** 1, 2, 3 … on each device, without gaps. */
  readonly sequence: number
  /** Lamport's clock (1978): greater than that of every event that this device had seen. */
  readonly logical: number
  /** Wall-clock time with its offset, `2026-11-22T17:05:09.120+05:00`; the person's own clock, which may be wrong. */
  readonly at: string
  readonly event: LearningEvent
}

/** The prompt and options of an edition as a learner saw them, kept once so that an old answer can always be read. */
export interface ShownQuestion {
  readonly format: 'blowback/shown-question'
  readonly version: 1
  readonly id: string
  readonly edition: string
  /** The prompt, without the key. */
  readonly prompt: unknown
}
