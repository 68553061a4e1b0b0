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
