export type Json = null | boolean | number | string | readonly Json[] | { readonly [key: string]: Json }

/** No response or prompt comes near it; it keeps hostile data from exhausting the stack. */
const deepest = 32

/**
 * A copy of data that is plain JSON and no larger than `room`, counted in characters and values; else undefined. A copy,
 * because a browser cannot store what a view framework has wrapped, and so that nobody holds on to what was read.
 */
export function readJson(data: unknown, room: number): Json | undefined {
  let left = room
  const fits = (cost: number) => (left -= cost) >= 0

  const copy = (value: unknown, depth: number): Json | undefined => {
    if (!fits(1) || depth > deepest) return undefined
    if (value === null || typeof value === 'boolean') return value
    if (typeof value === 'string') return fits(value.length) ? value : undefined
    if (typeof value === 'number') return Number.isFinite(value) ? value : undefined
    if (Array.isArray(value)) return copyList(value, depth)
    return isRecord(value) ? copyRecord(value, depth) : undefined
  }

  const copyList = (list: readonly unknown[], depth: number) => {
    const items: Json[] = []
    for (const item of list) {
      const copied = copy(item, depth + 1)
      if (copied === undefined) return undefined
      items.push(copied)
    }
    return items
  }

  const copyRecord = (record: object, depth: number) => {
    const entries: [string, Json][] = []
    for (const [key, value] of Object.entries(record)) {
      if (value === undefined) continue
      const copied = fits(key.length) ? copy(value, depth + 1) : undefined
      if (copied === undefined) return undefined
      entries.push([key, copied])
    }
    return Object.fromEntries(entries)
  }

  return copy(data, 0)
}

/** Neither a Map nor a Date, whose contents JSON would lose without a word; by its tag, so that any realm's will do. */
const isRecord = (value: unknown): value is object =>
  Object.prototype.toString.call(value) === '[object Object]'
