import { type BankSheet, bankSheetChain } from '../domain/desk/bank-sheet.ts'
import { type DeskAssignment, deskAssignmentChain } from '../domain/desk/desk-assignment.ts'
import type { DeskRecord } from '../domain/desk/desk-backup.ts'
import { type KeyRing, keyRingChain } from '../domain/desk/key-ring.ts'
import type { MigrationChain } from '../domain/envelope/migration-chain.ts'
import { type Json, readJson } from '../domain/envelope/plain-json.ts'
import type { Kinds } from '../domain/question/travel.ts'
import type { DeskChange, ShelfContents } from './desk-storage.ts'
import { StorageFault } from './storage-fault.ts'

/** What lies on the desk, by shelf. A shelf more is a line here and one in `deskShelves`; no database has to be changed for it. */
export interface DeskShelves {
  readonly keys: KeyRing
  readonly assignments: DeskAssignment
  readonly bank: BankSheet
}
export type ShelfName = keyof DeskShelves

/** How the records of each shelf are read. */
export type ShelfChains = { readonly [S in ShelfName]: MigrationChain<DeskShelves[S]> }

/** For the kinds of question that this app has. */
export const deskShelves = (kinds: Kinds): ShelfChains => ({
  keys: keyRingChain,
  assignments: deskAssignmentChain(kinds),
  bank: bankSheetChain(kinds),
})

/** In characters and values, of one record: far above what the app writes. */
const room = 4_000_000

/** What lies on a shelf, read. What cannot be read is counted and left where it is. */
export function sortShelf<T>(chain: MigrationChain<T>, values: readonly unknown[]): ShelfContents<T> {
  const readings = values.map((value) => chain.read(value))
  const refused = readings.flatMap((reading) => (reading.ok ? [] : [reading.problem]))
  return {
    records: readings.flatMap((reading) => (reading.ok ? [reading.value] : [])),
    unreadable: refused.length,
    newer: refused.filter((problem) => problem === 'newer').length,
  }
}

/** A change as it is written; without a value, what was there goes. */
export interface CheckedChange {
  readonly shelf: string
  readonly id: string
  readonly value?: Json
}

/**
 * Changes as they can be written: plain copies, whatever a view has wrapped them in, that the next start will read. Throws
 * for one that it would not.
 */
export function checkChanges(chains: ShelfChains, changes: readonly DeskChange[]): CheckedChange[] {
  return changes.map((change) => {
    if ('remove' in change) return { shelf: change.shelf, id: change.remove }
    const value = readJson(change.put, room)
    const reading = chains[change.shelf].read(value)
    if (value === undefined || !reading.ok)
      throw new StorageFault('broken', `a record of ${change.shelf} could not be read again`)
    return { shelf: change.shelf, id: reading.value.id, value }
  })
}

/** A record out of a database, or undefined for what is none. */
export function deskRecord(data: unknown): DeskRecord | undefined {
  const { shelf, id, value } = Object(data)
  const plain = readJson(value, room)
  if (typeof shelf !== 'string' || typeof id !== 'string' || plain === undefined) return undefined
  return { shelf, id, value: plain }
}
