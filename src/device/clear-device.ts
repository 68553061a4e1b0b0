import { cachePrefix } from './offline-messages.ts'

/** What a browser keeps for the app beside the journal. */
export type Remains = 'worker' | 'files' | 'settings'

export interface ClearedDevice {
  readonly caches: Pick<CacheStorage, 'keys' | 'delete'> | undefined
  readonly serviceWorker: Pick<ServiceWorkerContainer, 'getRegistration'> | undefined
  readonly stores: readonly Storage[]
}

function browserHere(): ClearedDevice {
  return {
    // Both are missing on plain http.
    caches: 'caches' in globalThis ? globalThis.caches : undefined,
    serviceWorker: 'serviceWorker' in navigator ? navigator.serviceWorker : undefined,
    stores: storesHere(),
  }
}

function storesHere(): Storage[] {
  try {
    return [localStorage, sessionStorage]
  } catch {
    return []
  }
}

/**
 * Deletes the service worker, all files that it keeps, and all settings of the app that lives at `scope`. Resolves with
 * what is still there after that.
 */
export async function clearDevice(scope: string, device = browserHere()): Promise<readonly Remains[]> {
  const { caches, serviceWorker, stores } = device
  const worker = async () => serviceWorker?.getRegistration(scope)
  const files = async () =>
    (await caches?.keys())?.filter((name) => name.startsWith(cachePrefix(scope))) ?? []
  const settings = () => stores.flatMap((store) => Object.keys(store).filter(isOurs))

  // The worker first: it would answer a page by filling a cache anew.
  await quietly(async () => (await worker())?.unregister())
  await quietly(async () => Promise.all((await files()).map(async (name) => caches?.delete(name))))
  for (const store of stores) for (const key of Object.keys(store).filter(isOurs)) store.removeItem(key)

  const left: Remains[] = []
  if (await quietly(worker)) left.push('worker')
  if (((await quietly(files)) ?? []).length > 0) left.push('files')
  if (settings().length > 0) left.push('settings')
  return left
}

const isOurs = (key: string): boolean => key.startsWith('blowback.')

async function quietly<T>(work: () => Promise<T>): Promise<T | undefined> {
  try {
    return await work()
  } catch {
    return undefined
  }
}
