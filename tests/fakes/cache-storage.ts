/**
 * Cache storage as browsers have it, for tests in Node: in order of making, matching an entry by its whole address,
 * refusing what browsers refuse, and with a size at which the device is full.
 */
export class FakeCacheStorage implements CacheStorage {
  /** Bytes of all bodies together beyond which a put is refused. */
  quota = Infinity
  readonly #caches = new Map<string, FakeCache>()

  open(name: string): Promise<Cache> {
    const cache = this.#caches.get(name) ?? new FakeCache(() => this.quota - this.bytes())
    this.#caches.set(name, cache)
    return Promise.resolve(cache)
  }

  has(name: string): Promise<boolean> {
    return Promise.resolve(this.#caches.has(name))
  }

  /** As in browsers, a deleted cache goes on for those who hold it, out of everyone else's sight. */
  delete(name: string): Promise<boolean> {
    return Promise.resolve(this.#caches.delete(name))
  }

  keys(): Promise<string[]> {
    return Promise.resolve([...this.#caches.keys()])
  }

  async match(
    request: RequestInfo | URL,
    options: MultiCacheQueryOptions = {},
  ): Promise<Response | undefined> {
    for (const [name, cache] of this.#caches) {
      if (options.cacheName !== undefined && options.cacheName !== name) continue
      const response = await cache.match(request)
      if (response !== undefined) return response
    }
    return undefined
  }

  bytes(): number {
    return [...this.#caches.values()].reduce((sum, cache) => sum + cache.bytes(), 0)
  }

  /** What lies where, for comparing: cache → address → body. */
  contents(): Record<string, Record<string, string>> {
    return Object.fromEntries([...this.#caches].map(([name, cache]) => [name, cache.contents()]))
  }
}

interface Entry {
  readonly body: Uint8Array<ArrayBuffer>
  readonly status: number
  readonly headers: Headers
}

class FakeCache implements Cache {
  readonly #entries = new Map<string, Entry>()
  readonly #room: () => number

  constructor(room: () => number) {
    this.#room = room
  }

  match(request: RequestInfo | URL): Promise<Response | undefined> {
    const entry = this.#entries.get(addressOf(request))
    return Promise.resolve(entry && new Response(entry.body.slice(), entry))
  }

  async put(request: RequestInfo | URL, response: Response): Promise<void> {
    if (response.status === 206 || response.headers.get('vary') === '*' || response.bodyUsed)
      throw new TypeError('such an answer cannot be kept')
    const body = new Uint8Array(await response.arrayBuffer())
    const before = this.#entries.get(addressOf(request))?.body.byteLength ?? 0
    if (body.byteLength - before > this.#room()) throw new DOMException('', 'QuotaExceededError')
    this.#entries.set(addressOf(request), { body, status: response.status, headers: response.headers })
  }

  delete(request: RequestInfo | URL): Promise<boolean> {
    return Promise.resolve(this.#entries.delete(addressOf(request)))
  }

  keys(): Promise<readonly Request[]> {
    return Promise.resolve([...this.#entries.keys()].map((address) => new Request(address)))
  }

  async matchAll(): Promise<readonly Response[]> {
    const found = await Promise.all([...this.#entries.keys()].map((address) => this.match(address)))
    return found.filter((response) => response !== undefined)
  }

  add(): Promise<void> {
    return Promise.reject(new Error('the worker fetches for itself'))
  }

  addAll(): Promise<void> {
    return Promise.reject(new Error('the worker fetches for itself'))
  }

  bytes(): number {
    return [...this.#entries.values()].reduce((sum, entry) => sum + entry.body.byteLength, 0)
  }

  contents(): Record<string, string> {
    const decoder = new TextDecoder()
    return Object.fromEntries(
      [...this.#entries].map(([address, entry]) => [address, decoder.decode(entry.body)]),
    )
  }
}

function addressOf(request: RequestInfo | URL): string {
  return request instanceof Request ? request.url : new URL(request).href
}
