import type { IDBPDatabase } from 'idb'
import type { CountingEvents } from '../journal.ts'
import { longestTail, readSnapshot, type Snapshot, withTail } from '../snapshot.ts'
import { sortRecords } from '../sort-records.ts'
import { thisDevice } from './database.ts'
import { transact } from './transact.ts'

type Pause = (() => Promise<void>) | undefined

/** What counts by the snapshot; undefined when there is none that agrees with the journal, and then there is none any more. */
export async function readBySnapshot(
  database: IDBPDatabase,
  pause: Pause,
): Promise<CountingEvents | undefined> {
  try {
    const found = await lookUp(database)
    if (found === 'nothing') return undefined
    const counting = found && (await withTail(found.snapshot, found.tail, found.now, pause))
    if (counting) return counting
  } catch {
    // What hindered it hinders the reading of everything as well, and is told there.
  }
  await dropSnapshot(database).catch(() => undefined)
  return undefined
}

/** In one transaction, so that nothing comes between the tail and the counts. */
function lookUp(database: IDBPDatabase) {
  return transact(database, ['events', 'snapshot', 'set-aside'], 'readonly', async (stores) => {
    const record: unknown = await stores.objectStore('snapshot').get(thisDevice)
    if (record === undefined) return 'nothing'
    const snapshot = readSnapshot(record)
    if (!snapshot) return undefined
    const events = stores.objectStore('events')
    const { device, sequence } = snapshot.mark
    // An array is greater than any number.
    const since = IDBKeyRange.bound([device, sequence], [device, []], true)
    const tail = sortRecords(await events.index('by-sequence').getAll(since, longestTail))
    const now = { events: await events.count(), setAside: await stores.objectStore('set-aside').count() }
    return { snapshot, tail, now }
  })
}

/** Not where the journal has been cleared since: what a person deleted must not come back. */
export function putSnapshot(database: IDBPDatabase, snapshot: Snapshot): Promise<void> {
  return transact(
    database,
    ['events', 'snapshot'],
    'readwrite',
    async (stores) => {
      if ((await stores.objectStore('events').count()) < snapshot.mark.events) return
      await stores.objectStore('snapshot').put(snapshot, thisDevice)
    },
    'relaxed',
  )
}

/** Says whether there was one. */
export function dropSnapshot(database: IDBPDatabase): Promise<boolean> {
  return transact(database, ['snapshot'], 'readwrite', async (stores) => {
    const snapshots = stores.objectStore('snapshot')
    if ((await snapshots.count()) === 0) return false
    await snapshots.clear()
    return true
  })
}
