import { keptAssignmentChain, type KeptAssignment } from '../domain/assigned/kept-assignment.ts'
import { type Json, readJson } from '../domain/envelope/plain-json.ts'
import type { Outcome } from './journal.ts'
import { StorageFault } from './storage-fault.ts'

/** The name of the database of what teachers set, beside that of the journal. */
export const assignedDatabase = 'blowback-assigned'

export interface KeptAssignments {
  /** In no order. */
  readonly kept: readonly KeptAssignment[]
  /** How many records could not be read. They stay where they lie, and go along with a backup. */
  readonly unreadable: number
}

export interface AssignedMerged {
  readonly added: number
  readonly known: number
}

/** The assignments on this device. One behaviour, proved for every adapter by `assigned-contract.ts`. */
export interface AssignedStorage {
  readAll(): Promise<Outcome<KeptAssignments>>
  /**
   * Reads what lies there, changes it, and writes it, in one transaction with strict durability, so that two tabs lose
   * nothing of each other's. Resolves with what is there after it has completed. A record that cannot be read is trouble, and
   * stays as it is.
   */
  change(
    id: string,
    to: (before: KeptAssignment | undefined) => KeptAssignment,
  ): Promise<Outcome<KeptAssignment>>
  /** Everything as it lies here, also what cannot be read: for a backup. */
  readRecords(): Promise<Outcome<readonly unknown[]>>
  /** Adds what can be read and is not here yet, all of it or nothing. What is here stays as it is. */
  merge(records: readonly unknown[]): Promise<Outcome<AssignedMerged>>
  /** Deletes everything. From then on every call here answers `cleared`. */
  clear(): Promise<Outcome<undefined>>
  /** Everything was deleted by somebody else, as by the button of the person's own page. */
  end(): void
  close(): void
}

/** Of one record, in characters and values: far above what the app writes. */
const room = 20_000_000

/** Records out of a database, read. */
export function sortKept(values: readonly unknown[]): KeptAssignments {
  const readings = values.map((value) => keptAssignmentChain.read(value))
  return {
    kept: readings.flatMap((reading) => (reading.ok ? [reading.value] : [])),
    unreadable: readings.filter(({ ok }) => !ok).length,
  }
}

/** What becomes of a record: a plain copy, whatever a view has wrapped it in, that the next start will read. Throws otherwise. */
export function changed(
  before: unknown,
  to: (before: KeptAssignment | undefined) => KeptAssignment,
): { readonly record: Json; readonly value: KeptAssignment } {
  const reading = before === undefined ? undefined : keptAssignmentChain.read(before)
  if (reading?.ok === false)
    throw new StorageFault(
      reading.problem === 'newer' ? 'newer' : 'broken',
      'an assignment that is here cannot be read',
    )
  const record = readJson(to(reading?.value), room)
  const written = keptAssignmentChain.read(record)
  if (record === undefined || !written.ok)
    throw new StorageFault('broken', 'an assignment could not be read again')
  return { record, value: written.value }
}
