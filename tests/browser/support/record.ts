import type { Page } from '@playwright/test'
import type { EventEnvelope, LearningEvent } from '../../../src/domain/learning/learning-event.ts'

/** Everything in one store of the journal's database, read past the app. Empty when there is no database yet. */
export function stored(
  page: Page,
  store: 'events' | 'shown' | 'device' | 'set-aside' | 'snapshot',
): Promise<unknown[]> {
  return page.evaluate(async (name) => {
    const known = await indexedDB.databases()
    // Opening it first would make an empty one, which is the app's to make.
    if (!known.some((database) => database.name === 'blowback')) return []
    const database = await new Promise<IDBDatabase>((resolve, reject) => {
      const request = indexedDB.open('blowback')
      request.onsuccess = () => resolve(request.result)
      request.onerror = () => reject(new Error(String(request.error)))
    })
    try {
      return await new Promise<unknown[]>((resolve, reject) => {
        const request = database.transaction(name).objectStore(name).getAll()
        request.onsuccess = () => resolve(request.result)
        request.onerror = () => reject(new Error(String(request.error)))
      })
    } finally {
      database.close()
    }
  }, store)
}

/** The learning events of one type, in the order in which this device wrote them. */
export async function eventsOf<T extends LearningEvent['type']>(
  page: Page,
  type: T,
): Promise<Extract<LearningEvent, { type: T }>[]> {
  const envelopes = (await stored(page, 'events')) as EventEnvelope[]
  return envelopes
    .sort((a, b) => a.sequence - b.sequence)
    .map(({ event }) => event)
    .filter((event): event is Extract<LearningEvent, { type: T }> => event.type === type)
}

/** The whole record: the version of its database, and every store. */
export async function everythingStored(page: Page) {
  const names = ['device', 'events', 'set-aside', 'shown', 'snapshot'] as const
  const version = await page.evaluate(
    async () => (await indexedDB.databases()).find(({ name }) => name === 'blowback')?.version,
  )
  const stores = await Promise.all(names.map(async (name) => [name, await stored(page, name)] as const))
  return { version, stores: Object.fromEntries(stores) }
}

/** Lays records into a store past the app, as somebody does who edits by hand. */
export function put(page: Page, store: 'events' | 'device', records: readonly unknown[]): Promise<void> {
  return page.evaluate(
    ([name, all]) =>
      new Promise<void>((resolve, reject) => {
        const request = indexedDB.open('blowback')
        request.onsuccess = () => {
          const transaction = request.result.transaction(name, 'readwrite')
          for (const record of all) transaction.objectStore(name).put(record)
          transaction.oncomplete = () => {
            request.result.close()
            resolve()
          }
          transaction.onerror = () => reject(new Error(String(transaction.error)))
        }
      }),
    [store, records] as const,
  )
}
