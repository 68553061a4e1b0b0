import type { IDBPDatabase } from 'idb'
import type { DeskRecord } from '../../domain/desk/desk-backup.ts'
import { checkChanges, deskRecord, type DeskShelves, type ShelfChains, sortShelf } from '../desk-shelves.ts'
import { type DeskStorage, deskDatabase } from '../desk-storage.ts'
import type { Outcome } from '../journal.ts'
import { StorageFault } from '../storage-fault.ts'
import { clearedMessage, isCleared } from './appended-message.ts'
import { connectTo } from './connection.ts'
import { deskRecords, deskStores } from './desk-database.ts'
import { transact } from './transact.ts'
import { troubleOf } from './trouble.ts'
import { deleteDatabase } from './whole-record.ts'

export interface IndexedDbDeskSurroundings {
  /** Undefined where the browser has none, or forbids to look. */
  readonly indexedDB: IDBFactory | undefined
  readonly chains: ShelfChains
  /** How the tabs of this device hear of each other's changes. */
  readonly tabs: {
    tell(message: unknown): void
    listen(hear: (message: unknown) => void): () => void
  }
  readonly name?: string
  /** Milliseconds until a database that does not answer counts as trouble. */
  readonly patience?: number
}

/** The desk in the browser's database. It opens at the first call, and again at the next one after trouble. */
export function openIndexedDbDesk(surroundings: IndexedDbDeskSurroundings): DeskStorage {
  const { indexedDB, chains, tabs, name = deskDatabase, patience = 10_000 } = surroundings
  const connection = connectTo(indexedDB, name, patience, deskStores)
  const stops = new Set<() => void>()
  let isOver = false

  /** The database is not made anew by what this page still wants to write. */
  function end(): void {
    isOver = true
    connection.close()
  }
  stops.add(
    tabs.listen((message) => {
      if (isCleared(message, name)) end()
    }),
  )

  const attempt = async <T>(work: (database: IDBPDatabase) => Promise<T>): Promise<Outcome<T>> => {
    try {
      if (isOver) throw new StorageFault('cleared', 'everything was deleted')
      return { ok: true, value: await connection.use(work) }
    } catch (error) {
      return { ok: false, trouble: troubleOf(error) }
    }
  }
  const tellChanged = (): void => tabs.tell(changedMessage(name))

  return {
    read: (shelf) =>
      attempt(async (database) => {
        // An array is greater than any text, so this is the whole shelf.
        const all: unknown[] = await database.getAll(deskRecords, IDBKeyRange.bound([shelf], [shelf, []]))
        return sortShelf<DeskShelves[typeof shelf]>(chains[shelf], all.map(valueIn))
      }),

    async write(changes) {
      const outcome = await attempt((database) => {
        const checked = checkChanges(chains, changes)
        return transact(database, [deskRecords], 'readwrite', async (transaction) => {
          const store = transaction.objectStore(deskRecords)
          await Promise.all(
            checked.map(async ({ shelf, id, value }) =>
              value === undefined ? store.delete([shelf, id]) : store.put({ shelf, id, value }),
            ),
          )
          return undefined
        })
      })
      if (outcome.ok && changes.length > 0) tellChanged()
      return outcome
    },

    readRecords: () =>
      attempt(async (database) => {
        const all: unknown[] = await database.getAll(deskRecords)
        return all.flatMap((each) => deskRecord(each) ?? [])
      }),

    async merge(brought) {
      const outcome = await attempt((database) => mergeInto(database, brought))
      if (outcome.ok && outcome.value.added > 0) tellChanged()
      return outcome
    },

    async clear() {
      end()
      try {
        await deleteDatabase(indexedDB, name, patience)
      } catch (error) {
        isOver = false
        return { ok: false, trouble: troubleOf(error) }
      }
      tabs.tell(clearedMessage(name))
      return { ok: true, value: undefined }
    },

    end,

    onChanged(listener) {
      const stop = tabs.listen((message) => {
        if (isChanged(message, name)) listener()
      })
      stops.add(stop)
      return () => {
        stops.delete(stop)
        stop()
      }
    },

    close() {
      stops.forEach((stop) => stop())
      stops.clear()
      connection.close()
    },
  }
}

function mergeInto(database: IDBPDatabase, brought: readonly DeskRecord[]) {
  return transact(database, [deskRecords], 'readwrite', async (transaction) => {
    const store = transaction.objectStore(deskRecords)
    let added = 0
    for (const { shelf, id, value } of brought) {
      if ((await store.getKey([shelf, id])) !== undefined) continue
      await store.put({ shelf, id, value })
      added += 1
    }
    return { added, known: brought.length - added }
  })
}

const valueIn = (record: unknown): unknown =>
  typeof record === 'object' && record !== null && 'value' in record ? record.value : undefined

const changedFormat = 'blowback/desk-changed'
const changedMessage = (desk: string) => ({ format: changedFormat, version: 1, desk })

function isChanged(message: unknown, desk: string): boolean {
  if (typeof message !== 'object' || message === null) return false
  if (!('format' in message) || message.format !== changedFormat) return false
  return 'desk' in message && message.desk === desk
}
