import { checkChanges, deskRecord, type DeskShelves, type ShelfChains, sortShelf } from '../desk-shelves.ts'
import type { DeskStorage } from '../desk-storage.ts'
import type { Outcome, StorageTrouble } from '../journal.ts'
import { StorageFault } from '../storage-fault.ts'

/** What several memory desks share, as tabs share a device's database. */
export interface MemoryDeskDatabase {
  /** Raw records, as they would lie on a disk, by shelf and id. */
  readonly records: Map<string, unknown>
  readonly listeners: Map<DeskStorage, Set<() => void>>
  /** How often everything was deleted. */
  cleared: number
  /** What every call answers as long as it is set: a device that fails. */
  trouble: StorageTrouble | undefined
}

export const memoryDeskDatabase = (): MemoryDeskDatabase => ({
  records: new Map(),
  listeners: new Map(),
  cleared: 0,
  trouble: undefined,
})

const keyOf = (shelf: string, id: string): string => JSON.stringify([shelf, id])

/** A desk that lasts as long as the page: for tests, and for trying things out. */
export function openMemoryDesk(chains: ShelfChains, database = memoryDeskDatabase()): DeskStorage {
  const listeners = new Set<() => void>()
  const { cleared } = database
  let isOver = false

  const attempt = async <T>(work: () => T): Promise<Outcome<T>> => {
    // As from a disk, the answer comes later; the work itself is done in one go.
    await Promise.resolve()
    try {
      if (isOver || database.cleared !== cleared) throw new StorageFault('cleared', 'everything was deleted')
      if (database.trouble !== undefined) throw new StorageFault(database.trouble, 'as told')
      return { ok: true, value: work() }
    } catch (error) {
      return { ok: false, trouble: error instanceof StorageFault ? error.trouble : 'broken' }
    }
  }

  const records = () => [...database.records.values()].flatMap((each) => deskRecord(each) ?? [])
  const tell = (): void => {
    for (const [desk, ears] of database.listeners) if (desk !== storage) for (const hear of ears) hear()
  }

  const storage: DeskStorage = {
    read: (shelf) =>
      attempt(() =>
        sortShelf<DeskShelves[typeof shelf]>(
          chains[shelf],
          records().flatMap((record) => (record.shelf === shelf ? [record.value] : [])),
        ),
      ),
    write: (changes) =>
      attempt(() => {
        for (const { shelf, id, value } of checkChanges(chains, changes)) {
          if (value === undefined) database.records.delete(keyOf(shelf, id))
          else database.records.set(keyOf(shelf, id), { shelf, id, value })
        }
        if (changes.length > 0) queueMicrotask(tell)
        return undefined
      }),
    readRecords: () => attempt(records),
    merge: (brought) =>
      attempt(() => {
        const fresh = brought.filter(({ shelf, id }) => !database.records.has(keyOf(shelf, id)))
        for (const record of fresh) database.records.set(keyOf(record.shelf, record.id), record)
        if (fresh.length > 0) queueMicrotask(tell)
        return { added: fresh.length, known: brought.length - fresh.length }
      }),
    clear: () =>
      attempt(() => {
        database.records.clear()
        database.cleared += 1
        return undefined
      }),
    end() {
      isOver = true
    },
    onChanged(listener) {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
    close() {
      database.listeners.delete(storage)
    },
  }
  database.listeners.set(storage, listeners)
  return storage
}
