import type { IDBPDatabase } from 'idb'
import type { EventEnvelope } from '../../domain/learning/learning-event.ts'
import { keyOfRecord, type RefusedRecord, type SetAside, sortRecords } from '../sort-records.ts'
import { transact } from './transact.ts'

export interface SortedSetAside {
  /** Set aside by an older version of the app, and readable now. */
  readonly readable: readonly EventEnvelope[]
  readonly refused: readonly RefusedRecord[]
}

/**
 * Puts away what could not be read, and back what can be read since. On a device without room it all stays where it lies;
 * what is told of it is the same.
 */
export async function sortSetAside(
  database: IDBPDatabase,
  refused: readonly RefusedRecord[],
  now: string,
): Promise<SortedSetAside> {
  const aside: unknown[] = await database.getAll('set-aside')
  const records = aside.map(recordIn)
  const before = sortRecords(records)
  const readable = new Set<unknown>(before.events.map(({ id }) => id))
  const home = records.filter((record) => readable.has(keyOfRecord(record)))
  if (refused.length + home.length > 0) await move(database, refused, home, now).catch(() => undefined)
  return { readable: before.events, refused: [...before.refused, ...refused] }
}

function move(
  database: IDBPDatabase,
  away: readonly RefusedRecord[],
  home: readonly unknown[],
  at: string,
): Promise<void> {
  return transact(database, ['events', 'set-aside'], 'readwrite', async (transaction) => {
    const events = transaction.objectStore('events')
    const aside = transaction.objectStore('set-aside')
    await Promise.all([
      ...away.map(async ({ record, problem }) => {
        const key = keyOfRecord(record)
        if (key === undefined) return
        const kept: SetAside = { problem, record, at }
        await Promise.all([aside.put(kept, key), events.delete(key)])
      }),
      ...home.map(async (record) => {
        const key = keyOfRecord(record)
        if (key !== undefined) await Promise.all([events.put(record), aside.delete(key)])
      }),
    ])
  })
}

/** The record inside what was set aside; the rest of it is read anew, for this app may be newer than the one that wrote it. */
export const recordIn = (aside: unknown): unknown =>
  typeof aside === 'object' && aside !== null && 'record' in aside ? aside.record : undefined
