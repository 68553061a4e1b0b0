import type { DeskRecord } from '../domain/desk/desk-backup.ts'
import type { DeskShelves, ShelfName } from './desk-shelves.ts'
import type { Outcome } from './journal.ts'

/** The name of the desk's database, which `device/clear-device.ts` deletes too. */
export const deskDatabase = 'blowback-desk'

/** What lies on one shelf. */
export interface ShelfContents<T> {
  readonly records: readonly T[]
  /** How many records could not be read. They stay where they lie, and go along with a backup. */
  readonly unreadable: number
  /** How many of those a newer version of the app wrote. */
  readonly newer: number
}

export type DeskChange =
  | { readonly [S in ShelfName]: { readonly shelf: S; readonly put: DeskShelves[S] } }[ShelfName]
  | { readonly shelf: ShelfName; readonly remove: string }

/** What a teacher keeps on her desk. One behaviour, proved for every adapter by `desk-contract.ts`. */
export interface DeskStorage {
  read<S extends ShelfName>(shelf: S): Promise<Outcome<ShelfContents<DeskShelves[S]>>>
  /** All changes or none, with strict durability; resolves when they are kept. */
  write(changes: readonly DeskChange[]): Promise<Outcome<undefined>>
  /** Everything as it lies here, also what cannot be read: for a backup. */
  readRecords(): Promise<Outcome<readonly DeskRecord[]>>
  /** Adds what is not here yet, all of it or nothing. What is here stays as it is. */
  merge(records: readonly DeskRecord[]): Promise<Outcome<DeskMerged>>
  /** Deletes everything. From then on this desk and those of other tabs answer `cleared`. */
  clear(): Promise<Outcome<undefined>>
  /** Everything was deleted by somebody else, as by the button of the person's own page. */
  end(): void
  /** Tells that another tab of this device changed something. Returns the way to stop listening. */
  onChanged(listener: () => void): () => void
  close(): void
}

export interface DeskMerged {
  readonly added: number
  readonly known: number
}
