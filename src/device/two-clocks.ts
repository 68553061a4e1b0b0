import type { ClockReading } from '../domain/assigned/time-counted.ts'

/** Both clocks of this page. */
export const readClocks = (): ClockReading => ({ wall: Date.now(), steady: performance.now() })

/**
 * Tells the clocks every second, and once more when the page goes out of sight, with whether it has been in sight since it told
 * them last. Returns the way to stop.
 */
export function watchClocks(
  tell: (now: ClockReading, isSeen: boolean) => void,
  /** The page goes out of sight, perhaps for good. */
  onLeave: () => void,
): () => void {
  let wasSeen = !document.hidden
  const tick = (): void => {
    const isSeen = wasSeen && !document.hidden
    wasSeen = !document.hidden
    tell(readClocks(), isSeen)
  }
  const turned = (): void => {
    tick()
    if (document.hidden) onLeave()
  }
  const timer = setInterval(tick, 1_000)
  document.addEventListener('visibilitychange', turned)
  return () => {
    clearInterval(timer)
    document.removeEventListener('visibilitychange', turned)
  }
}
