import { hashOf } from './hash.ts'
import { addressOf, type ListedFile } from './offline-list.ts'
import type { OfflineSite } from './offline-site.ts'
import { SetFailure } from './set-failure.ts'

/** As many files travel at once; more would take the line from the page that is being read. */
const lanes = 4

/**
 * Puts every listed file into a cache. A file whose very bytes lie in one of the sources is copied, so that an update
 * costs the network what has changed and no more. Rejects at the first file that cannot be had; what was put until
 * then is the caller's to remove.
 */
export async function fillSet(
  site: Pick<OfflineSite, 'caches' | 'fetch' | 'scope'>,
  cacheName: string,
  files: readonly ListedFile[],
  sources: readonly string[],
  onFile: (bytes: number) => void,
): Promise<void> {
  const target = await site.caches.open(cacheName)
  const stop = new AbortController()
  await inLanes(files, stop, async (file) => {
    const address = addressOf(file, site.scope)
    const kept = await findSame(site.caches, address, file.hash, [cacheName, ...sources])
    const found = kept ?? (await fetchSame(site, address, file.hash, stop.signal))
    if (found.from !== cacheName) await target.put(address, asAnswer(found))
    onFile(found.bytes.byteLength)
  })
}

interface Found {
  readonly response: Response
  readonly bytes: ArrayBuffer
  readonly from: string | undefined
}

async function findSame(
  caches: CacheStorage,
  address: string,
  hash: string,
  names: readonly string[],
): Promise<Found | undefined> {
  for (const from of names) {
    const response = await caches.match(address, { cacheName: from })
    if (response === undefined) continue
    const bytes = await response.arrayBuffer()
    if ((await hashOf(bytes)) === hash) return { response, bytes, from }
  }
  return undefined
}

/**
 * The browser's own cache is asked first: the page that is open has just filled it, and the hash shows whether it is
 * stale. Only then is the file fetched past it.
 */
async function fetchSame(
  site: Pick<OfflineSite, 'fetch'>,
  address: string,
  hash: string,
  signal: AbortSignal,
): Promise<Found> {
  for (const cache of ['default', 'reload'] as const) {
    const found = await fetchBytes(site, address, { cache, signal })
    if ((await hashOf(found.bytes)) === hash) return found
  }
  throw new SetFailure('wrong-bytes')
}

async function fetchBytes(
  site: Pick<OfflineSite, 'fetch'>,
  address: string,
  init: RequestInit,
): Promise<Found> {
  try {
    const response = await site.fetch(address, init)
    if (response.status < 500) return { response, bytes: await response.arrayBuffer(), from: undefined }
  } catch {
    // The network's own words differ from browser to browser and help nobody.
  }
  throw new SetFailure('network')
}

/**
 * The same answer without what belonged to its journey: the bytes are no longer compressed, a redirected answer is
 * refused for a navigation, and one that varies by everything is refused by the cache.
 */
function asAnswer({ response, bytes }: Found): Response {
  const headers = new Headers(response.headers)
  for (const name of ['content-encoding', 'content-length', 'vary']) headers.delete(name)
  return new Response(bytes, { headers })
}

async function inLanes<T>(
  items: readonly T[],
  stop: AbortController,
  work: (item: T) => Promise<void>,
): Promise<void> {
  const rest = items.values()
  const lane = async (): Promise<void> => {
    for (const item of rest) {
      if (stop.signal.aborted) return
      await work(item)
    }
  }
  try {
    await Promise.all(Array.from({ length: lanes }, lane))
  } catch (error) {
    stop.abort()
    throw error
  }
}
