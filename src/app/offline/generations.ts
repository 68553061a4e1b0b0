import { isRecord } from '../../device/offline-messages.ts'
import { forgetNote, readNote, writeNote } from './notes.ts'
import { cacheNameOf, keptPlaces } from './set-caches.ts'

/** Which builds are in use: the one whose worker is active, and the one before it, whose pages may still be open. */
export interface Generations {
  readonly present: string
  readonly previous: string | undefined
}

const key = 'generations'

export async function readGenerations(caches: CacheStorage, scope: string): Promise<Generations | undefined> {
  const value = await readNote(caches, scope, key)
  if (!isRecord(value)) return undefined
  const { present, previous } = value
  if (typeof present !== 'string') return undefined
  return { present, previous: typeof previous === 'string' ? previous : undefined }
}

/** Writes down that this build is the present one, and says which two are in use from now on. */
export async function becomePresent(
  caches: CacheStorage,
  scope: string,
  generation: string,
): Promise<Generations> {
  const before = await readGenerations(caches, scope)
  const previous = before?.present === generation ? before.previous : before?.present
  await writeNote(caches, scope, key, { present: generation, previous })
  return { present: generation, previous }
}

/** Deletes the sets of every build that is not to be kept; true if there was one. */
export async function dropGenerations(
  caches: CacheStorage,
  scope: string,
  isKept: (generation: string) => boolean,
): Promise<boolean> {
  const dropped = (await keptPlaces(caches, scope)).filter((place) => !isKept(place.generation))
  for (const place of dropped) {
    const name = cacheNameOf(scope, place)
    await caches.delete(name)
    await forgetNote(caches, scope, name)
  }
  return dropped.length > 0
}
