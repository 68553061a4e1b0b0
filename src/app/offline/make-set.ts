import { courseSet, type OfflineProgress } from '../../device/offline-messages.ts'
import { keptList } from './check-set.ts'
import { fillSet } from './fill-set.ts'
import { dropGenerations, readGenerations } from './generations.ts'
import { addressOf, readOfflineList, writeOfflineList, type OfflineList } from './offline-list.ts'
import type { OfflineSite } from './offline-site.ts'
import { cacheNameOf, keptPlaces, listAddress } from './set-caches.ts'
import { SetFailure, troubleOf } from './set-failure.ts'

type OnProgress = (progress: OfflineProgress) => void

/**
 * Makes a set whole. If it cannot, nothing of it stays, except where a set that was whole has been damaged since: what
 * is left of that is better than nothing, and the check calls it not ready either way.
 */
export async function makeSet(site: OfflineSite, list: OfflineList, onProgress?: OnProgress): Promise<void> {
  const { caches, scope, generation } = site
  const name = cacheNameOf(scope, { generation, set: list.set })
  const wasWhole = (await keptList(site, list.set)) !== undefined
  let [done, bytes] = [0, 0]
  try {
    await fillSet(site, name, list.files, await otherCaches(site, name), (more) => {
      done += 1
      bytes += more
      onProgress?.({ done, total: list.files.length, bytes, allBytes: list.bytes })
    })
    const cache = await caches.open(name)
    await dropUnlisted(cache, list, scope)
    await cache.put(listAddress(scope, list.set), writeOfflineList(list))
  } catch (error) {
    if (!wasWhole) await caches.delete(name)
    throw error
  }
}

/** Fetches a course's list and makes the course whole. */
export async function makeCourse(site: OfflineSite, course: string): Promise<void> {
  await makeSet(site, await fetchList(site, course))
}

/**
 * Does a work that fills the device; when it is full, gives up the files of the build before this one, which only
 * pages opened long ago might still ask for, and tries once more.
 */
export async function withRoom(site: OfflineSite, work: () => Promise<void>): Promise<void> {
  try {
    await work()
  } catch (error) {
    const previous = (await readGenerations(site.caches, site.scope))?.previous
    if (troubleOf(error) !== 'full' || previous === undefined || previous === site.generation) throw error
    if (!(await dropGenerations(site.caches, site.scope, (generation) => generation !== previous)))
      throw error
    await work()
  }
}

/**
 * The server may already have another build than this worker. Pages of that build ask for scripts that are not in this
 * worker's shell, so a course kept from it would break without a network: it is refused until the update is taken.
 */
export async function fetchList(site: OfflineSite, course: string): Promise<OfflineList> {
  const set = courseSet(course)
  let response: Response
  let text: string
  try {
    response = await site.fetch(listAddress(site.scope, set), { cache: 'no-cache' })
    text = await response.text()
  } catch {
    throw new SetFailure('network')
  }
  if (response.status === 404 || response.status === 410) throw new SetFailure('gone')
  if (response.status >= 500) throw new SetFailure('network')
  const list = readOfflineList(parsed(text), site.scope)
  if (typeof list === 'string') throw new SetFailure(list)
  if (list.set !== set) throw new SetFailure('wrong-bytes')
  if (list.shell !== site.shellAssets) throw new SetFailure('other-version')
  return list
}

function parsed(text: string): unknown {
  try {
    const value: unknown = JSON.parse(text)
    return value
  } catch {
    return undefined
  }
}

async function otherCaches({ caches, scope }: OfflineSite, name: string): Promise<readonly string[]> {
  const names = (await keptPlaces(caches, scope)).map((place) => cacheNameOf(scope, place))
  return names.filter((other) => other !== name).reverse()
}

async function dropUnlisted(cache: Cache, list: OfflineList, scope: string): Promise<void> {
  const listed = new Set(list.files.map((file) => addressOf(file, scope)))
  for (const request of await cache.keys()) if (!listed.has(request.url)) await cache.delete(request)
}
