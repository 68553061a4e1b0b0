import type { Stores } from './open-database.ts'

/** Every assignment, by its digest. */
export const assignments = 'assignments'

/** Each leads from its place in the list to the next version of the stores. One that was released never changes. */
const upgrades: readonly ((database: IDBDatabase) => void)[] = [
  function createAssignments(database) {
    database.createObjectStore(assignments, { keyPath: 'id' })
  },
]

export const assignedStores: Stores = {
  version: upgrades.length,
  upgrade(database, fromVersion) {
    for (const upgrade of upgrades.slice(fromVersion)) upgrade(database)
  },
}
