/**
 * `events`: envelopes by their id, and by device and sequence for merging and handing in. `shown`: questions as they were
 * shown, by id and edition. `device`: one record. `set-aside`: `SetAside` by the key that the record had. `snapshot`: one
 * record or none, which can be lost without a loss.
 */
export type StoreName = 'events' | 'shown' | 'device' | 'set-aside' | 'snapshot'

/** The only key of the stores `device` and `snapshot`. */
export const thisDevice = 'this'

/** Each leads from its place in the list to the next version of the stores. One that was released never changes. */
const upgrades: readonly ((database: IDBDatabase) => void)[] = [
  function createStores(database) {
    database.createObjectStore('events', { keyPath: 'id' }).createIndex('by-sequence', ['device', 'sequence'])
    database.createObjectStore('shown', { keyPath: ['id', 'edition'] })
    database.createObjectStore('device')
    database.createObjectStore('set-aside')
  },
  function addSnapshot(database) {
    database.createObjectStore('snapshot')
  },
]

export const databaseVersion = upgrades.length

export function upgradeDatabase(database: IDBDatabase, fromVersion: number): void {
  for (const upgrade of upgrades.slice(fromVersion)) upgrade(database)
}
