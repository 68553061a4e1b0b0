import type { IDBPDatabase } from 'idb'
import { type SortedRecords, sortRecords } from '../sort-records.ts'
import { transact } from './transact.ts'

/** Some milliseconds of work on a phone: a page of it never holds the screen up. */
const pageSize = 500

export interface ReadRecords {
  /** The records of each page, told apart and in order. */
  readonly pages: readonly SortedRecords[]
  /** How many the browser itself could not give back. They stay where they are. */
  readonly lost: number
}

/** Every event's record, read and told apart page by page, each page in a task of its own so that the screen stays alive. */
export async function readRecords(database: IDBPDatabase): Promise<ReadRecords> {
  try {
    return { pages: await readPages(database), lost: 0 }
  } catch (error) {
    // One record whose contents are gone from the disk fails a whole page. Any other failure shows again below.
    return readSingly(database, error)
  }
}

/** In one transaction: nothing that is appended meanwhile is half in. */
function readPages(database: IDBPDatabase): Promise<SortedRecords[]> {
  return transact(database, ['events'], 'readonly', async (transaction) => {
    const store = transaction.objectStore('events')
    const sorted: SortedRecords[] = []
    let page: unknown[] = await store.getAll(null, pageSize)
    while (page.length === pageSize) {
      const after: unknown = Object(page.at(-1)).id
      // The browser fetches the next page while this one is looked at.
      const next = store.getAll(IDBKeyRange.lowerBound(after, true), pageSize)
      sorted.push(sortRecords(page))
      page = await next
    }
    sorted.push(sortRecords(page))
    return sorted
  })
}

async function readSingly(database: IDBPDatabase, reason: unknown): Promise<ReadRecords> {
  const keys = await transact(database, ['events'], 'readonly', (transaction) =>
    transaction.objectStore('events').getAllKeys(),
  )
  const records: unknown[] = []
  for (const key of keys) {
    const get = transact(database, ['events'], 'readonly', (transaction) =>
      transaction.objectStore('events').get(key),
    )
    const record: unknown = await get.catch(() => undefined)
    if (record !== undefined) records.push(record)
  }
  if (records.length === 0 && keys.length > 0) throw reason
  return { pages: [sortRecords(records)], lost: keys.length - records.length }
}
