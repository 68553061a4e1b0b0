import type { IDBPDatabase } from 'idb'
import { StorageFault } from '../storage-fault.ts'
import { journalStores, openDatabase } from './open-database.ts'
import { errorName } from './trouble.ts'

export interface Connection {
  /**
   * Does work in the database, opened where it is not open yet or no longer. Work that rejects must have written
   * nothing: after a connection that was lost it is done once more on a new one.
   */
  use<T>(work: (database: IDBPDatabase) => Promise<T>): Promise<T>
  isOpen(): boolean
  close(): void
}

interface Opening {
  database: Promise<IDBPDatabase>
}

/** @param patience milliseconds until a database that does not answer counts as trouble */
export function connectTo(
  factory: IDBFactory | undefined,
  name: string,
  patience: number,
  stores = journalStores,
): Connection {
  let current: Opening | undefined

  const forget = (opening: Opening) => {
    if (current === opening) current = undefined
  }

  const open = (): Opening => {
    const opening: Opening = {
      database: openDatabase(factory, name, patience, stores, {
        onLate: (database) => {
          opening.database = Promise.resolve(database)
          if (current !== opening) database.close()
        },
        onGone: () => forget(opening),
      }),
    }
    return opening
  }

  return {
    async use(work) {
      const opening = (current ??= open())
      const database = await opening.database
      try {
        return await work(database)
      } catch (error) {
        if (error instanceof StorageFault || errorName(error) === 'QuotaExceededError') throw error
        // Whatever else failed, the connection may be dead without saying so (Safari's, after a while in the background).
        database.close()
        forget(opening)
        if (errorName(error) !== 'InvalidStateError') throw error
        const next = (current ??= open())
        return work(await next.database)
      }
    },
    isOpen: () => current !== undefined,
    close() {
      current?.database.then((database) => database.close()).catch(() => undefined)
      current = undefined
    },
  }
}
