/**
 * `installed`: this page runs as an app, or has just been installed. `offered`: the browser lets us show its question.
 * `instructions`: it can be installed, but only by the person, by the share menu (iOS). `unavailable`: not here, or not
 * now; browsers decide that for themselves.
 */
export type InstallState = 'installed' | 'offered' | 'instructions' | 'unavailable'

/** Putting the app on the home screen. */
export interface Install {
  state(): InstallState
  /** Tells of every change of state. Returns the way to stop listening. */
  onChange(listener: (state: InstallState) => void): () => void
  /** Shows the browser's question; call it from a press of a button. */
  offer(): Promise<'accepted' | 'dismissed' | 'unavailable'>
  stop(): void
}

/** What installing needs of the browser; tests give fakes. */
export interface InstallDevice {
  readonly page: EventTarget
  readonly isStandalone: () => boolean
  /** Only Safari on iOS has the property: the way to know it that does not guess from a name. */
  readonly isIos: () => boolean
}

/** As Chromium has it; no standard yet, so TypeScript does not know it. */
interface InstallPrompt extends Event {
  prompt(): Promise<{ readonly outcome: 'accepted' | 'dismissed' }>
}

/** The browser's own. */
export function installDevice(): InstallDevice {
  return {
    page: window,
    isStandalone: () =>
      window.matchMedia('(display-mode: standalone)').matches ||
      ('standalone' in navigator && navigator.standalone === true),
    isIos: () => 'standalone' in navigator,
  }
}

/** Watches whether the app can be installed. Call it early: the browser makes its offer once and does not repeat it. */
export function watchInstall(device = installDevice()): Install {
  const listeners = new Set<(state: InstallState) => void>()
  const stop = new AbortController()
  const { signal } = stop
  let kept: InstallPrompt | undefined
  let isInstalled = device.isStandalone()

  const state = (): InstallState => {
    if (isInstalled) return 'installed'
    if (kept !== undefined) return 'offered'
    return device.isIos() ? 'instructions' : 'unavailable'
  }
  const tell = (): void => {
    for (const listener of listeners) listener(state())
  }
  const keep = (event: Event): void => {
    if (!isInstallPrompt(event)) return
    // Without this the browser shows its own bar, over the text, when it likes.
    event.preventDefault()
    kept = event
    tell()
  }
  const installed = (): void => {
    kept = undefined
    isInstalled = true
    tell()
  }
  device.page.addEventListener('beforeinstallprompt', keep, { signal })
  device.page.addEventListener('appinstalled', installed, { signal })

  return {
    state,
    onChange(listener) {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
    async offer() {
      const prompt = kept
      if (prompt === undefined) return 'unavailable'
      // The browser lets each offer be shown once.
      kept = undefined
      const outcome = await prompt.prompt().then(
        (choice) => choice.outcome,
        () => 'unavailable' as const,
      )
      tell()
      return outcome
    },
    stop: () => stop.abort(),
  }
}

function isInstallPrompt(event: Event): event is InstallPrompt {
  return 'prompt' in event && typeof event.prompt === 'function'
}
