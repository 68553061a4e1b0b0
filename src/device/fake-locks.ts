/** The part of Web Locks that runs are held by, for tests. One of these is one device, in all its tabs. */
export function fakeLocks(): Pick<LockManager, 'request' | 'query'> {
  const held = new Map<string, { readonly steal: () => void }>()

  async function request<T>(
    name: string,
    ...rest: [LockGrantedCallback<T>] | [LockOptions, LockGrantedCallback<T>]
  ) {
    const [options, callback] = rest.length === 1 ? [{}, rest[0]] : rest
    await Promise.resolve()
    if (held.has(name) && options.ifAvailable === true) return callback(null)
    if (held.has(name) && options.steal !== true) throw new Error('waiting for a lock is not played here')
    held.get(name)?.steal()
    return new Promise<Awaited<T>>((resolve, reject) => {
      const own = { steal: () => reject(new DOMException('', 'AbortError')) }
      held.set(name, own)
      const release = () => held.get(name) === own && held.delete(name)
      void Promise.resolve(callback({ name, mode: 'exclusive' }))
        .finally(release)
        .then(resolve, reject)
    })
  }

  const query = () => Promise.resolve({ held: [...held.keys()].map((name) => ({ name })), pending: [] })
  return { request, query }
}
