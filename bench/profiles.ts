/** A phone on a line. The numbers are those of docs/performance.md. */
export interface Profile {
  readonly name: '4G' | '3G'
  /** Bits per second, and milliseconds until an answer begins. */
  readonly down: number
  readonly latency: number
  /** How many times slower than this machine. */
  readonly cpu: number
}

export const profiles: readonly Profile[] = [
  { name: '4G', down: 1_600_000, latency: 150, cpu: 4 },
  { name: '3G', down: 400_000, latency: 400, cpu: 6 },
]

export const phone = { viewport: { width: 412, height: 823 }, deviceScaleFactor: 2, hasTouch: true } as const
