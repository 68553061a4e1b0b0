/**
 * `current`: nothing to do. `waiting`: a newer version is on the device, whole, and waits to be taken. `taken`: it has
 * been taken, here or in another tab; this page is still of the old version and goes on until it is loaded again.
 * `failed`: a newer version could not be fetched whole; the browser tries again by itself.
 */
export type UpdateState = 'unsupported' | 'current' | 'waiting' | 'taken' | 'failed'

/** The app's own updates, as a page sees them. Nothing here ever reloads a page: the caller decides. */
export interface AppUpdates {
  state(): UpdateState
  /** Tells of every change of state. Returns the way to stop listening. */
  onChange(listener: (state: UpdateState) => void): () => void
  /** Lets the waiting version take over in every tab; `taken` follows. False if none waits. */
  takeUpdate(): boolean
  /** Looks for a newer version now, whatever the hour. */
  check(): Promise<void>
  stop(): void
}

/** What updates need of the browser; tests give fakes. */
export interface UpdateDevice {
  readonly serviceWorker: ServiceWorkerContainer | undefined
  readonly page: Pick<Document, 'addEventListener' | 'removeEventListener' | 'visibilityState'>
  /** Milliseconds of any clock that goes on. */
  readonly now: () => number
}

const hour = 60 * 60 * 1000

/** The browser's own. */
export function updateDevice(): UpdateDevice {
  return {
    serviceWorker: 'serviceWorker' in navigator ? navigator.serviceWorker : undefined,
    page: document,
    now: () => Date.now(),
  }
}

/**
 * Registers the service worker and watches for newer versions: the browser looks at each navigation, and a page that
 * stays open for days looks when it is come back to, at most once an hour.
 *
 * @param base the app's address, with its last slash (`import.meta.env.BASE_URL`)
 */
export async function watchAppUpdates(base: string, device = updateDevice()): Promise<AppUpdates> {
  const { serviceWorker } = device
  // Plain http has no worker, a page opened as a file refuses to register one, some private windows too: all the same.
  const registration = await serviceWorker
    ?.register(`${base}sw.js`, { scope: base, updateViaCache: 'none' })
    .catch(() => undefined)
  if (serviceWorker === undefined || registration === undefined) return noUpdates
  return watch(serviceWorker, registration, device)
}

function watch(
  container: ServiceWorkerContainer,
  registration: ServiceWorkerRegistration,
  device: UpdateDevice,
): AppUpdates {
  const listeners = new Set<(state: UpdateState) => void>()
  const stop = new AbortController()
  const { signal } = stop
  let state: UpdateState =
    registration.waiting === null || registration.active === null ? 'current' : 'waiting'
  let isControlled = container.controller !== null
  let lastCheck = device.now()

  const become = (next: UpdateState): void => {
    if (next === state || state === 'taken') return
    state = next
    for (const listener of listeners) listener(next)
  }
  const follow = (worker: ServiceWorker | null): void =>
    worker?.addEventListener(
      'statechange',
      () => {
        // The very first version waits for nobody, so it is no update.
        if (worker.state === 'installed' && registration.active !== null) become('waiting')
        if (worker.state === 'redundant' && registration.active !== null && registration.waiting === null)
          become('failed')
      },
      { signal },
    )
  const check = async (): Promise<void> => {
    lastCheck = device.now()
    await registration.update().catch(() => undefined)
  }
  const checkOnReturn = (): void => {
    if (device.page.visibilityState === 'visible' && device.now() - lastCheck >= hour) void check()
  }

  follow(registration.installing)
  registration.addEventListener('updatefound', () => follow(registration.installing), { signal })
  container.addEventListener(
    'controllerchange',
    () => {
      // The first worker taking the first page is no update either.
      if (isControlled) become('taken')
      isControlled = true
    },
    { signal },
  )
  device.page.addEventListener('visibilitychange', checkOnReturn, { signal })

  return {
    state: () => state,
    onChange(listener) {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
    takeUpdate() {
      registration.waiting?.postMessage({ type: 'take-update' })
      return registration.waiting !== null
    },
    check,
    stop: () => stop.abort(),
  }
}

const noUpdates: AppUpdates = {
  state: () => 'unsupported',
  onChange: () => () => undefined,
  takeUpdate: () => false,
  check: () => Promise.resolve(),
  stop: () => undefined,
}
