import 'fake-indexeddb/auto'
import { IDBFactory as FreshFactory } from 'fake-indexeddb'
import { vi } from 'vitest'
import { fakeTabs } from '../../src/device/fake-tabs.ts'
import { upgradeDatabase } from '../../src/storage/indexed-db/database.ts'
import {
  type IndexedDbSurroundings,
  openIndexedDbJournal,
} from '../../src/storage/indexed-db/indexed-db-journal.ts'
import { surroundings } from '../../src/storage/journal-contract.ts'

export const result = <T>(request: IDBRequest<T>) =>
  new Promise<T>((resolve, reject) => {
    request.onsuccess = () => resolve(request.result)
    request.onerror = () => reject(new Error('the test itself failed', { cause: request.error }))
  })

/** The database, opened past the journal. */
export async function within<T>(
  factory: IDBFactory,
  work: (database: IDBDatabase) => Promise<T>,
  version?: number,
) {
  const request = factory.open('blowback', version)
  request.onupgradeneeded = ({ oldVersion }) => upgradeDatabase(request.result, oldVersion)
  const database = await result(request)
  const value = await work(database)
  database.close()
  return value
}

export const store = (database: IDBDatabase, name: string) =>
  database.transaction(name, 'readwrite').objectStore(name)

export const fault = (name: string) => new DOMException('', name)

/** What fake-indexeddb's transactions are inside: `_start` does the next request, and commits when there is none. */
interface Insides {
  readonly mode: string
  readonly _requests: readonly unknown[]
  _start(): void
  _abort(name: string): void
}

/** Lets the next writing transaction do all its work and then come to nothing, as when the quota is met on commit. */
export function failNextCommit(name: string) {
  const insides = IDBTransaction.prototype as unknown as Insides
  const goOn = insides._start
  const spy = vi.spyOn(insides, '_start').mockImplementation(function (this: Insides) {
    if (this.mode !== 'readwrite' || this._requests.length > 0) {
      goOn.call(this)
      return
    }
    spy.mockRestore()
    this._abort(name)
  })
}

/** A device of its own, and the journal on it. */
export function device(more: Partial<IndexedDbSurroundings> = {}) {
  const factory = new FreshFactory()
  const journal = openIndexedDbJournal({
    ...surroundings(),
    indexedDB: factory,
    tabs: fakeTabs()(),
    ...more,
  })
  return { factory, journal }
}
