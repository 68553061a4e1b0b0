import type { IDBPDatabase } from 'idb'
import { type AssignedStorage, assignedDatabase, changed, sortKept } from '../assigned-storage.ts'
import type { Outcome } from '../journal.ts'
import { StorageFault } from '../storage-fault.ts'
import { assignedStores, assignments } from './assigned-database.ts'
import { connectTo } from './connection.ts'
import { transact } from './transact.ts'
import { troubleOf } from './trouble.ts'
import { deleteDatabase } from './whole-record.ts'

export interface IndexedDbAssignedSurroundings {
  /** Undefined where the browser has none, or forbids to look. */
  readonly indexedDB: IDBFactory | undefined
  readonly name?: string
  /** Milliseconds until a database that does not answer counts as trouble. */
  readonly patience?: number
}

/** The assignments in the browser's database. It opens at the first call, and again at the next one after trouble. */
export function openIndexedDbAssigned({
  indexedDB,
  name = assignedDatabase,
  patience = 10_000,
}: IndexedDbAssignedSurroundings): AssignedStorage {
  const connection = connectTo(indexedDB, name, patience, assignedStores)
  let isOver = false

  const attempt = async <T>(work: (database: IDBPDatabase) => Promise<T>): Promise<Outcome<T>> => {
    try {
      if (isOver) throw new StorageFault('cleared', 'everything was deleted')
      return { ok: true, value: await connection.use(work) }
    } catch (error) {
      return { ok: false, trouble: troubleOf(error) }
    }
  }

  /** The database is not made anew by what this page still wants to write. */
  function end(): void {
    isOver = true
    connection.close()
  }

  return {
    readAll: () =>
      attempt(async (database) => {
        const all: unknown[] = await database.getAll(assignments)
        return sortKept(all)
      }),

    change: (id, to) =>
      attempt((database) =>
        transact(database, [assignments], 'readwrite', async (transaction) => {
          const store = transaction.objectStore(assignments)
          const before: unknown = await store.get(id)
          const { record, value } = changed(before, to)
          await store.put(record)
          return value
        }),
      ),

    readRecords: () => attempt(async (database): Promise<unknown[]> => database.getAll(assignments)),

    merge: (records) =>
      attempt((database) =>
        transact(database, [assignments], 'readwrite', async (transaction) => {
          const store = transaction.objectStore(assignments)
          const { kept } = sortKept(records)
          let added = 0
          for (const each of kept) {
            if ((await store.getKey(each.id)) !== undefined) continue
            await store.put(changed(undefined, () => each).record)
            added += 1
          }
          return { added, known: kept.length - added }
        }),
      ),

    async clear() {
      end()
      try {
        await deleteDatabase(indexedDB, name, patience)
      } catch (error) {
        isOver = false
        return { ok: false, trouble: troubleOf(error) }
      }
      return { ok: true, value: undefined }
    },

    end,
    close: () => connection.close(),
  }
}
