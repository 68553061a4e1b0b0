import type { RunHold, RunLock } from './run-lock.ts'

/**
 * A run is held by an exclusive Web Lock of its name, which the browser gives back by itself when a tab dies.
 * https://w3c.github.io/web-locks/
 */
export function runLockByLocks(locks: Pick<LockManager, 'request' | 'query'>, name: string): RunLock {
  const prefix = `${name}/run/`

  const request = (run: string, options: LockOptions, onLost: () => void) =>
    new Promise<RunHold>((resolve) => {
      let isHeld = false
      let letGo: (() => void) | undefined
      const untilReleased = new Promise<void>((resolve) => (letGo = resolve))
      const release = () => {
        isHeld = false
        letGo?.()
      }
      const granted = (lock: Lock | null) => {
        if (lock === null) {
          resolve({ held: false, takeOver: () => request(run, { steal: true }, onLost) })
          return undefined
        }
        isHeld = true
        resolve({ held: true, release })
        return untilReleased
      }
      locks.request(prefix + run, options, granted).catch(() => {
        // Stolen; or never granted, by a browser that has locks and forbids them: then nothing can be guarded.
        if (isHeld) onLost()
        resolve({ held: true, release })
      })
    })

  return {
    holdRun: (run, { onLost }) => request(run, { ifAvailable: true }, onLost),
    async anyRunOpen() {
      const { held = [] } = await locks.query()
      return held.some((lock) => lock.name?.startsWith(prefix))
    },
  }
}
