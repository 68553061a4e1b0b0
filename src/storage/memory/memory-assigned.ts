import { type AssignedStorage, changed, sortKept } from '../assigned-storage.ts'
import type { Outcome, StorageTrouble } from '../journal.ts'
import { StorageFault } from '../storage-fault.ts'
import { troubleOf } from '../indexed-db/trouble.ts'

/** What several memory storages share, as tabs share a device's database: raw records by their id. */
export interface MemoryAssigned {
  readonly records: Map<string, unknown>
  /** What every call answers as long as it is set: a device that fails. */
  trouble: StorageTrouble | undefined
}

export const memoryAssigned = (): MemoryAssigned => ({ records: new Map(), trouble: undefined })

/** Assignments that last as long as the page: for tests, and where a browser stores nothing. */
export function openMemoryAssigned(shelf: MemoryAssigned = memoryAssigned()): AssignedStorage {
  let isOver = false
  const attempt = async <T>(work: () => T): Promise<Outcome<T>> => {
    // As from a disk, the answer comes later; the work itself is done in one go, so no two writers meet.
    await Promise.resolve()
    try {
      if (isOver) throw new StorageFault('cleared', 'everything was deleted')
      if (shelf.trouble !== undefined) throw new StorageFault(shelf.trouble, 'as told')
      return { ok: true, value: work() }
    } catch (error) {
      return { ok: false, trouble: troubleOf(error) }
    }
  }
  return {
    readAll: () => attempt(() => sortKept([...shelf.records.values()])),
    change: (id, to) =>
      attempt(() => {
        const { record, value } = changed(shelf.records.get(id), to)
        shelf.records.set(id, record)
        return value
      }),
    readRecords: () => attempt(() => [...shelf.records.values()]),
    merge: (records) =>
      attempt(() => {
        const { kept } = sortKept(records)
        const fresh = kept.filter(({ id }) => !shelf.records.has(id))
        for (const each of fresh) shelf.records.set(each.id, changed(undefined, () => each).record)
        return { added: fresh.length, known: kept.length - fresh.length }
      }),
    clear: () =>
      attempt(() => {
        isOver = true
        shelf.records.clear()
        return undefined
      }),
    end: () => {
      isOver = true
    },
    close: () => undefined,
  }
}
