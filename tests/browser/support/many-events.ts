import type { Page } from '@playwright/test'
import type { EventEnvelope } from '../../../src/domain/learning/learning-event.ts'

declare global {
  /** How many records the page has got from its database. */
  var recordsRead: number
}

/** Runs in a page before its scripts: counts what every reading request gives back. Leans on nothing outside itself. */
export function countReading(): void {
  globalThis.recordsRead = 0
  for (const [type, methods] of [
    [IDBObjectStore, ['get', 'getAll', 'openCursor']],
    [IDBIndex, ['get', 'getAll', 'openCursor']],
  ] as const)
    for (const method of methods) {
      const ask = type.prototype[method] as (...given: unknown[]) => IDBRequest<unknown>
      Object.defineProperty(type.prototype, method, {
        value(this: IDBObjectStore | IDBIndex, ...given: unknown[]) {
          const request = ask.apply(this, given)
          request.addEventListener('success', () => {
            const { result } = request
            globalThis.recordsRead += Array.isArray(result) ? result.length : result ? 1 : 0
          })
          return request
        },
      })
    }
}

/** Whether the journal has a snapshot, without reading it. */
export function hasSnapshot(page: Page): Promise<boolean> {
  return page.evaluate(async () => {
    const database = await new Promise<IDBDatabase>((resolve, reject) => {
      const request = indexedDB.open('blowback')
      request.onsuccess = () => resolve(request.result)
      request.onerror = () => reject(new Error(String(request.error)))
    })
    const request = database.transaction('snapshot').objectStore('snapshot').count()
    const count = await new Promise<number>((resolve) => {
      request.onsuccess = () => resolve(request.result)
    })
    database.close()
    return count > 0
  })
}

/** Lays events into the journal of a page that has made one, past the app, as if its own device had appended them. */
export async function layEvents(page: Page, events: readonly EventEnvelope[]): Promise<void> {
  const device = events[0]?.device ?? ''
  const last = events.length
  for (let from = 0; from < events.length; from += 5_000)
    await page.evaluate(
      async ({ some, record }) => {
        const database = await new Promise<IDBDatabase>((resolve, reject) => {
          const request = indexedDB.open('blowback')
          request.onsuccess = () => resolve(request.result)
          request.onerror = () => reject(new Error(String(request.error)))
        })
        const transaction = database.transaction(['events', 'device'], 'readwrite')
        for (const event of some) transaction.objectStore('events').put(event)
        transaction.objectStore('device').put(record, 'this')
        await new Promise<void>((resolve, reject) => {
          transaction.oncomplete = () => resolve()
          transaction.onabort = () => reject(new Error(String(transaction.error)))
        })
        database.close()
      },
      {
        some: events.slice(from, from + 5_000),
        record: { format: 'blowback/device', version: 1, device, sequence: last, logical: last },
      },
    )
}
