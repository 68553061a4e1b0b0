import type { RawRecords } from '../domain/backup/backup.ts'
import type { EventEnvelope, LearningEvent, ShownQuestion } from '../domain/learning/learning-event.ts'

/** Why the journal cannot do what was asked; the catalogue of messages has the words. */
export type StorageTrouble =
  /** The browser refuses storage here (settings, private window). */
  | 'blocked'
  /** No room is left on the device. */
  | 'full'
  /** The journal was written by a newer version of the app. */
  | 'newer'
  /** Another tab with an older version of the app holds the journal open. */
  | 'held'
  /** A person deleted everything that was kept here, in this tab or another. Only a new page begins anew. */
  | 'cleared'
  /** Anything else, such as a damaged database. */
  | 'broken'

export type Outcome<T> =
  { readonly ok: true; readonly value: T } | { readonly ok: false; readonly trouble: StorageTrouble }

export interface JournalContents {
  /** In the order of `domain/learning/event-order.ts`. */
  readonly events: readonly EventEnvelope[]
  /** How many records could not be read. They are set aside under their own key, never deleted. */
  readonly setAside: number
  /** How many of those were written by a newer version of the app. They come back once this app is as new. */
  readonly newer: number
}

/** What lay in the journal when it was read, so that what came since can be told from it. */
export interface JournalMark {
  /** The device and the number of the last event in order: what comes since has a greater number, or a count shows it. */
  readonly device: string
  readonly sequence: number
  /** How many events in all. Where they do not agree with the count later, something came that was not appended here. */
  readonly events: number
  readonly setAside: number
  readonly newer: number
}

/** What it takes to replay the journal: every event in it that still counts. */
export interface CountingEvents {
  /** Pages that are quickly replayed each, in no order; an event may come twice. */
  readonly pages: readonly (readonly EventEnvelope[])[]
  readonly setAside: number
  readonly newer: number
  /** How many of the events no snapshot holds. */
  readonly fresh: number
  /** Undefined when something stood in the way of a mark, such as a record that could not be read. */
  readonly mark: JournalMark | undefined
}

/** The learner's events on this device. One behaviour, proved for every adapter by `journal-contract.ts`. */
export interface Journal {
  readAll(): Promise<Outcome<JournalContents>>
  /**
   * Reads what counts: the snapshot and what came since, where there is a snapshot that agrees with the journal, else
   * everything. A snapshot that does not agree is thrown away.
   */
  readCounting(): Promise<Outcome<CountingEvents>>
  /**
   * Keeps the events that counted at the mark, in place of an earlier snapshot. Nothing is lost when it fails, and nothing
   * is written where the journal has been closed or cleared since.
   */
  keepSnapshot(events: Iterable<readonly EventEnvelope[]>, mark: JournalMark): Promise<Outcome<void>>
  /**
   * Writes the events, and the questions as shown, in one transaction with strict durability. Resolves with the
   * envelopes only after that transaction has completed: then, and not before, they may be called saved. On failure
   * nothing of it was written.
   */
  append(
    events: readonly LearningEvent[],
    shown?: readonly ShownQuestion[],
  ): Promise<Outcome<readonly EventEnvelope[]>>
  /** The question as it was shown, or undefined if no answer to that edition was ever kept. */
  readShown(id: string, edition: string): Promise<Outcome<ShownQuestion | undefined>>
  /** Everything as it lies here, also what cannot be read: for a backup. */
  readRecords(): Promise<Outcome<RawRecords>>
  /**
   * Adds what is not here yet, all of it or nothing. What is here stays as it is; only a readable event takes the place of
   * one that was set aside under its id. Other tabs are not told: they read a merged journal when they are loaded again.
   */
  merge(records: ReadRecords): Promise<Outcome<Merged>>
  /** Deletes everything. From then on this journal and those of other tabs answer `cleared`. */
  clear(): Promise<Outcome<undefined>>
  /** Tells of events that another tab of this device appended. Returns the way to stop listening. */
  onAppended(listener: (events: readonly EventEnvelope[]) => void): () => void
  close(): void
}

/** Records from outside, already read as what they are. */
export interface ReadRecords {
  readonly events: readonly EventEnvelope[]
  readonly shown: readonly ShownQuestion[]
  readonly setAside: readonly unknown[]
}

export interface Merged {
  /** Events that were not here before, those set aside included. */
  readonly added: number
  readonly known: number
}

/** What a journal needs from outside; everything that tests must be able to fix. */
export interface JournalSurroundings {
  /** The wall clock, with the device's offset. */
  readonly now: () => string
  /** 128 random bits, hexadecimal. */
  readonly newId: () => string
  readonly learner: string
  /** Resolves when the page has had time to breathe, at once when it had it lately. */
  readonly pause?: () => Promise<void>
}
