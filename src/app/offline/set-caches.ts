import { cachePrefix, isSetName, type SetName } from '../../device/offline-messages.ts'

/** Where a set lives: its name, and the build that it belongs to. */
export interface SetPlace {
  readonly generation: string
  readonly set: SetName
}

/**
 * A cache's name. The address of the app is part of it, because an origin has one store of caches for all the apps
 * beneath it, and this app must neither read nor clear those of a neighbour.
 */
export function cacheNameOf(scope: string, place: SetPlace): string {
  return `${cachePrefix(scope)}${place.generation}:${place.set}`
}

/** The cache that holds what the worker must remember between its short lives. */
export function notesName(scope: string): string {
  return `${cachePrefix(scope)}notes`
}

/** The reverse of `cacheNameOf`; undefined for the caches of others. */
export function placeOf(scope: string, cacheName: string): SetPlace | undefined {
  const prefix = cachePrefix(scope)
  if (!cacheName.startsWith(prefix)) return undefined
  const [generation, set, more] = cacheName.slice(prefix.length).split(':')
  return generation !== undefined && isSetName(set) && more === undefined ? { generation, set } : undefined
}

/** All sets that this app keeps, oldest first. */
export async function keptPlaces(caches: CacheStorage, scope: string): Promise<readonly SetPlace[]> {
  return (await caches.keys()).flatMap((name) => placeOf(scope, name) ?? [])
}

/**
 * Under this address a set's own list lies beside its files. It is put there last, so that its presence says that the
 * set was once whole; no page is ever answered with it.
 */
export function listAddress(scope: string, set: SetName): string {
  return set === 'shell' ? `${scope}offline.json` : `${scope}${set.slice('course-'.length)}/offline.json`
}
