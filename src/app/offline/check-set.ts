import type { SetName } from '../../device/offline-messages.ts'
import { hashOf } from './hash.ts'
import { forgetNote, readNote, writeNote } from './notes.ts'
import { addressOf, readOfflineList, type OfflineList } from './offline-list.ts'
import type { OfflineSite } from './offline-site.ts'
import { cacheNameOf, listAddress } from './set-caches.ts'

type Place = Pick<OfflineSite, 'caches' | 'scope' | 'generation'>

/**
 * Whether a set is on the device: every file of its list has been read back and is what the list says. That was seen
 * is remembered for the edition and the cache's keys together, so that asking again on every page costs little;
 * `again` reads everything anew.
 */
export async function isSetReady(site: Place, set: SetName, again = false): Promise<boolean> {
  const name = cacheNameOf(site.scope, { generation: site.generation, set })
  const list = await keptList(site, set)
  if (list === undefined) return false
  const cache = await site.caches.open(name)
  const keys = (await cache.keys()).map((request) => request.url)
  const present = new Set(keys)
  const seen = await seal(list, keys)
  if (!again && (await readNote(site.caches, site.scope, name)) === seen) return true
  for (const file of list.files) {
    const address = addressOf(file, site.scope)
    if (present.has(address) && (await isSame(cache, address, file.hash))) continue
    await forgetNote(site.caches, site.scope, name)
    return false
  }
  await writeNote(site.caches, site.scope, name, seen)
  return true
}

/** The list that lies beside a set's files, or undefined if the set was never whole. */
export async function keptList(site: Place, set: SetName): Promise<OfflineList | undefined> {
  const cacheName = cacheNameOf(site.scope, { generation: site.generation, set })
  const kept = await site.caches.match(listAddress(site.scope, set), { cacheName })
  if (kept === undefined) return undefined
  const value: unknown = await kept.json().catch(() => undefined)
  const list = readOfflineList(value, site.scope)
  return typeof list === 'string' ? undefined : list
}

async function isSame(cache: Cache, address: string, hash: string): Promise<boolean> {
  const kept = await cache.match(address)
  return kept !== undefined && (await hashOf(await kept.arrayBuffer())) === hash
}

async function seal(list: OfflineList, keys: readonly string[]): Promise<string> {
  return hashOf(new TextEncoder().encode([list.edition, ...keys].join('\n')))
}
