/** Chance that can be repeated: the same seed gives the same numbers from 0 to 1 (Mulberry32, Tommy Ettinger). */
export function chanceFrom(seed: number): () => number {
  let state = seed
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32
  }
}

/** A run of the faults is repeated with FAULT_SEED; it is printed, and stands in docs/reliability.md. */
export const faultSeed = Number(process.env.FAULT_SEED ?? Date.now() % 1_000_000)
