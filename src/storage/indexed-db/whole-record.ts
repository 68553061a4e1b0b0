import type { IDBPDatabase } from 'idb'
import type { RawRecords } from '../../domain/backup/backup.ts'
import { deviceChain, firstDeviceRecord } from '../device-record.ts'
import type { JournalSurroundings, Merged, ReadRecords } from '../journal.ts'
import { countPast, mergeRecords } from '../merge-records.ts'
import { sortRecords, tellApart } from '../sort-records.ts'
import { StorageFault, valueOf } from '../storage-fault.ts'
import { thisDevice } from './database.ts'
import { recordIn } from './set-aside.ts'
import { transact } from './transact.ts'

/** Everything that lies in the database but the device's own record, which belongs to this device alone. */
export async function readWhole(database: IDBPDatabase): Promise<RawRecords> {
  const [events, shown, aside] = await transact(
    database,
    ['events', 'shown', 'set-aside'],
    'readonly',
    async (transaction): Promise<unknown[][]> =>
      Promise.all([
        transaction.objectStore('events').getAll(),
        transaction.objectStore('shown').getAll(),
        transaction.objectStore('set-aside').getAll(),
      ]),
  )
  const { readable, refused } = tellApart(events ?? [])
  return { events: readable, shown: shown ?? [], setAside: [...(aside ?? []).map(recordIn), ...refused] }
}

/** Adds what is not there yet, in one transaction. */
export function mergeWhole(
  database: IDBPDatabase,
  records: ReadRecords,
  { now, newId }: JournalSurroundings,
): Promise<Merged> {
  return transact(database, ['events', 'shown', 'set-aside', 'device'], 'readwrite', async (transaction) => {
    const events = transaction.objectStore('events')
    const shown = transaction.objectStore('shown')
    const aside = transaction.objectStore('set-aside')
    const devices = transaction.objectStore('device')

    const device = deviceChain.read(await devices.get(thisDevice))
    const isLost = !device.ok && device.problem === 'unreadable'
    const known = {
      events: new Set<unknown>(await events.getAllKeys()),
      setAside: new Set<unknown>(await aside.getAllKeys()),
    }
    const merging = mergeRecords(records, known, now())
    const before = isLost
      ? firstDeviceRecord(newId(), sortRecords(await events.getAll()).events)
      : valueOf(device, 'device')
    await Promise.all([
      devices.put(countPast(before, merging.events), thisDevice),
      ...merging.events.map(async (event) => {
        await events.put(event)
        if (known.setAside.has(event.id)) await aside.delete(event.id)
      }),
      ...merging.setAside.map(async ([key, record]) => aside.put(record, key)),
    ])
    for (const question of records.shown) {
      const key = await shown.getKey([question.id, question.edition])
      if (key === undefined) await shown.put(question)
    }
    return merging.merged
  })
}

/**
 * Deletes the database. Other tabs let go of it when they are asked to (`open-database.ts`); one that does not is said to
 * hold it after a while, and the browser deletes it as soon as that tab is closed.
 */
export function deleteDatabase(
  factory: IDBFactory | undefined,
  name: string,
  patience: number,
): Promise<undefined> {
  return new Promise((resolve, reject) => {
    if (!factory) throw new StorageFault('blocked', 'there is no IndexedDB here')
    const request = factory.deleteDatabase(name)
    const timer = setTimeout(
      () => reject(new StorageFault('held', 'another tab does not let go of it')),
      patience,
    )
    request.onsuccess = () => {
      clearTimeout(timer)
      resolve(undefined)
    }
    request.onerror = () => {
      clearTimeout(timer)
      reject(new StorageFault('broken', 'it could not be deleted', { cause: request.error }))
    }
  })
}
