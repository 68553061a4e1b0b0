import type { Stores } from './open-database.ts'

/** Everything that lies on the desk, in one store: a record by its shelf and its id. */
export const deskRecords = 'records'

/** Each leads from its place in the list to the next version of the stores. One that was released never changes. */
const upgrades: readonly ((database: IDBDatabase) => void)[] = [
  function createRecords(database) {
    database.createObjectStore(deskRecords, { keyPath: ['shelf', 'id'] })
  },
]

export const deskStores: Stores = {
  version: upgrades.length,
  upgrade(database, fromVersion) {
    for (const upgrade of upgrades.slice(fromVersion)) upgrade(database)
  },
}
