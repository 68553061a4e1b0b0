import { notesName } from './set-caches.ts'

/** Reads a note, as unknown: it may have been written by another version of the worker. */
export async function readNote(caches: CacheStorage, scope: string, key: string): Promise<unknown> {
  const note = await caches.match(addressOfNote(scope, key), { cacheName: notesName(scope) })
  try {
    const value: unknown = await note?.json()
    return value
  } catch {
    return undefined
  }
}

/** Keeps a note beyond the worker's life, which browsers end after seconds without work. */
export async function writeNote(
  caches: CacheStorage,
  scope: string,
  key: string,
  value: unknown,
): Promise<void> {
  const notes = await caches.open(notesName(scope))
  await notes.put(addressOfNote(scope, key), new Response(JSON.stringify(value)))
}

export async function forgetNote(caches: CacheStorage, scope: string, key: string): Promise<void> {
  const notes = await caches.open(notesName(scope))
  await notes.delete(addressOfNote(scope, key))
}

/** Each note has its own address, so that two written at once do not undo each other. */
function addressOfNote(scope: string, key: string): string {
  return `${scope}notes/${encodeURIComponent(key)}`
}
