import type { KeyPair } from '../domain/sealing/hpke.ts'
import type { AskedItem } from '../domain/report/asked-item.ts'
import type { ClassRow } from '../domain/report/class-table.ts'
import type { HeldMisconception, ObjectiveTotal, QuestionTotal } from '../domain/report/class-totals.ts'
import type { RosterMatch } from '../domain/report/match-roster.ts'
import type { LearnerName } from '../domain/submission/submission.ts'
import type { Way } from '../domain/desk/collected.ts'
import type { StorageTrouble } from '../storage/journal.ts'

/** Something that may hold what was handed in: a file, what stands in a code, or what was pasted. */
export interface Given {
  /** What it is called, for whoever reads what became of it. */
  readonly from: string
  readonly contents: Blob | Uint8Array | string
}

export type LineOutcome =
  /** Kept: of somebody new; newer or older than what was there; of another edition than the newest. */
  | 'new'
  | 'newer'
  | 'older'
  | 'other-edition'
  /** It was there already. */
  | 'duplicate'
  | 'another-assignment'
  | 'another-key'
  | 'damaged'
  | 'cut'
  | 'newer-version'
  | 'too-large'
  | 'nothing'
  /** What was handed out, and not what was handed in. */
  | 'assignment'
  /** A part of a moving code, saved by itself. */
  | 'part'
  /** A file of this app that belongs somewhere else. */
  | 'another-file'
  /** It could not be read from the disk. */
  | 'unreadable'
  /** It was fine, and this device had no room. */
  | 'not-kept'

export const keptOutcomes: readonly LineOutcome[] = ['new', 'newer', 'older', 'other-edition']

/** What became of one thing that was given: one line. */
export interface CollectedLine {
  readonly from: string
  readonly outcome: LineOutcome
  readonly name?: LearnerName
  /** `learnerIdOf` whoever handed it in. */
  readonly learner?: string
  readonly assignment?: string
  readonly state?: 'handed-in' | 'part-way'
  /** The receipt words. */
  readonly words?: readonly string[]
  readonly isPractice?: boolean
  /** Somebody else goes by the same name. */
  readonly hasNamesake?: boolean
}

/** A row of the class table with what belongs to it. */
export interface TableRow {
  readonly row: ClassRow
  /** The receipt words of what it holds, the newest first. */
  readonly words: readonly (readonly string[])[]
  readonly isPractice: boolean
  /** Who the row is made of, as they call themselves. */
  readonly learners: readonly { readonly id: string; readonly name: LearnerName }[]
  /** Whether it is somebody whom the teacher expects. */
  readonly isExpected: boolean
  /** For somebody who is not: who that may be. */
  readonly match: RosterMatch
}

/** All of a class table but its rows. */
export interface ClassSummary {
  readonly title: string
  /** Whether each learner had the questions in an order of her own. */
  readonly shuffle: boolean
  readonly asked: readonly AskedItem[]
  readonly questions: readonly QuestionTotal[]
  readonly objectives: readonly ObjectiveTotal[]
  readonly misconceptions: readonly HeldMisconception[]
  /** Records that could not be read, or were sealed for another key. */
  readonly unreadable: number
}

/**
 * The work on what a class hands in: opening, sorting in, grading. It takes long for many, so it is done beside the page, and
 * tells what it has in pieces.
 */
export interface ClassWork {
  /** Reads and opens what lies on the desk. */
  begin(keys: readonly KeyPair[]): Promise<StorageTrouble | undefined>
  sortIn(given: readonly Given[], way: Way, tell: (lines: readonly CollectedLine[]) => void): Promise<void>
  /** Undefined for an assignment that was never handed out. */
  table(assignment: string, tell: (rows: readonly TableRow[]) => void): Promise<ClassSummary | undefined>
  /** Takes what the pretend class handed in off the desk again. */
  removePractice(assignment: string): Promise<StorageTrouble | undefined>
}
