import { type IDBPDatabase, wrap } from 'idb'
import { StorageFault } from '../storage-fault.ts'
import { databaseVersion, upgradeDatabase } from './database.ts'
import { openingFault } from './trouble.ts'

/** What a database holds: the version of its stores, and how older ones become it. */
export interface Stores {
  readonly version: number
  readonly upgrade: (database: IDBDatabase, fromVersion: number) => void
}

export const journalStores: Stores = { version: databaseVersion, upgrade: upgradeDatabase }

export interface OpeningNews {
  /** It opened after all, when waiting had been given up. */
  readonly onLate: (database: IDBPDatabase) => void
  /** It did not open and will not; or it was closed, by the browser or because another tab wants it. */
  readonly onGone: () => void
}

/**
 * Opens the database and brings its stores up to date; rejects with a `StorageFault`. Waiting is given up where an older
 * version of the app holds it in another tab, and where the browser does not answer (Safari's has been known to): the
 * request itself stands, and asking again would only queue up behind it.
 *
 * idb's own `openDB` takes the page's factory and no other, so only its promises are used.
 */
export function openDatabase(
  factory: IDBFactory | undefined,
  name: string,
  patience: number,
  stores: Stores,
  { onLate, onGone }: OpeningNews,
): Promise<IDBPDatabase> {
  let isGivenUp = false

  const opened = new Promise<IDBPDatabase>((resolve, reject) => {
    if (!factory) throw new StorageFault('blocked', 'there is no IndexedDB here')
    const request = factory.open(name, stores.version)
    const giveUp = (fault: StorageFault) => {
      isGivenUp = true
      reject(fault)
    }
    const timer = setTimeout(
      () => giveUp(new StorageFault('broken', 'the database does not answer')),
      patience,
    )
    request.onblocked = () => giveUp(new StorageFault('held', 'another tab holds an older version'))
    request.onupgradeneeded = ({ oldVersion }) => stores.upgrade(request.result, oldVersion)
    request.onerror = () => {
      clearTimeout(timer)
      if (isGivenUp) onGone()
      reject(openingFault(request.error))
    }
    request.onsuccess = () => {
      clearTimeout(timer)
      const database = wrap(request.result)
      request.result.onclose = onGone
      request.result.onversionchange = () => {
        // Whoever upgrades or clears the database waits for this; what is being written is finished first.
        database.close()
        onGone()
      }
      if (isGivenUp) onLate(database)
      resolve(database)
    }
  })

  return opened.catch((error: unknown) => {
    if (!isGivenUp) onGone()
    throw error instanceof StorageFault ? error : openingFault(error)
  })
}
