import { cachePrefix } from './offline-messages.ts'

/** What a browser keeps for the app beside the journal. */
export type Remains = 'worker' | 'files' | 'settings' | keyof typeof databasesBeside

/** The databases beside the journal's: a teacher's desk (`storage/desk-storage.ts`), and what teachers set (`storage/assigned-storage.ts`). */
export const databasesBeside = { desk: 'blowback-desk', assigned: 'blowback-assigned' } as const
/** Milliseconds until another tab that does not let go of it counts as trouble. */
const patience = 10_000

export interface ClearedDevice {
  readonly caches: Pick<CacheStorage, 'keys' | 'delete'> | undefined
  readonly serviceWorker: Pick<ServiceWorkerContainer, 'getRegistration'> | undefined
  readonly stores: readonly Storage[]
  /** Undefined where the browser has none, or forbids to look. */
  readonly databases: Pick<IDBFactory, 'deleteDatabase'> | undefined
}

function browserHere(): ClearedDevice {
  return {
    // Both are missing on plain http.
    caches: 'caches' in globalThis ? globalThis.caches : undefined,
    serviceWorker: 'serviceWorker' in navigator ? navigator.serviceWorker : undefined,
    stores: storesHere(),
    databases: databasesHere(),
  }
}

function storesHere(): Storage[] {
  try {
    return [localStorage, sessionStorage]
  } catch {
    return []
  }
}

function databasesHere(): IDBFactory | undefined {
  try {
    return globalThis.indexedDB
  } catch {
    return undefined
  }
}

/**
 * Deletes the service worker, all files that it keeps, all settings of the app that lives at `scope`, and the databases beside the journal. Resolves with
 * what is still there after that.
 */
export async function clearDevice(scope: string, device = browserHere()): Promise<readonly Remains[]> {
  const { caches, serviceWorker, stores, databases } = device
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
  for (const beside of ['desk', 'assigned'] as const)
    if (!(await isGone(databases, databasesBeside[beside]))) left.push(beside)
  return left
}

/** The tabs that have it open let go of it when they are asked to. */
function isGone(databases: ClearedDevice['databases'], name: string): Promise<boolean> {
  return new Promise((resolve) => {
    if (!databases) {
      resolve(true)
      return
    }
    const request = databases.deleteDatabase(name)
    const timer = setTimeout(() => resolve(false), patience)
    const end = (isGone: boolean) => () => {
      clearTimeout(timer)
      resolve(isGone)
    }
    request.onsuccess = end(true)
    request.onerror = end(false)
  })
}

const isOurs = (key: string): boolean => key.startsWith('blowback.')

async function quietly<T>(work: () => Promise<T>): Promise<T | undefined> {
  try {
    return await work()
  } catch {
    return undefined
  }
}
