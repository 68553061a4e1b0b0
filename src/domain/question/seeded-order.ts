/**
 * A stream of numbers in [0, 1) that is the same for the same seed: the seed's FNV-1a hash (Fowler, Noll, Vo) feeds
 * mulberry32 (Ettinger 2017, public domain). Good enough to shuffle a dozen options; never for secrets.
 */
export function seededNumbers(seed: string): () => number {
  let state = 0x811c9dc5
  for (const character of seed) state = Math.imul(state ^ (character.codePointAt(0) ?? 0), 0x01000193)
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), state | 1)
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296
  }
}

/** A permutation of `items` that is the same for the same seed. */
export function seededOrder<T>(items: readonly T[], seed: string): T[] {
  const next = seededNumbers(seed)
  const keyed = items.map((item) => ({ item, at: next() }))
  return keyed.sort((a, b) => a.at - b.at).map(({ item }) => item)
}

/** As `seededOrder`, but never the order given, where there is another one (equal items count as equal). */
export function seededOtherOrder<T>(items: readonly T[], seed: string): T[] {
  const order = seededOrder(items, seed)
  const same = order.every((item, index) => item === items[index])
  return same ? [...order.slice(1), ...order.slice(0, 1)] : order
}
