import { deflateSync, Inflate } from 'fflate'
import { bitsIn } from './bits-in.ts'
import { bitsOut } from './bits-out.ts'

/** How much is given to the decompressor at once: at most a thousand times as much comes out before we look again. */
const step = 256

/** Deflated where that is shorter, else as it is; ahead of it, how and how long it will be. */
export function squeezed(bytes: Uint8Array): Uint8Array {
  const small = deflateSync(bytes, { level: 9 })
  const isSmaller = small.length < bytes.length
  const out = bitsOut()
  out.bits(isSmaller ? 1 : 0, 8)
  out.varint(bytes.length)
  out.bytes(isSmaller ? small : bytes)
  return out.finish()
}

export type Unsqueezed =
  | { readonly ok: true; readonly bytes: Uint8Array }
  | { readonly ok: false; readonly problem: 'damaged' | 'too-large' }

const damaged = { ok: false, problem: 'damaged' } as const

/**
 * The bytes again. The size that is claimed is judged before anything is inflated, and inflating stops at the first piece
 * that goes beyond the claim: a few bytes that would swell to gigabytes cost nothing.
 */
export function unsqueezed(data: Uint8Array, most: number): Unsqueezed {
  const source = bitsIn(data)
  const how = source.bits(8)
  const length = source.varint()
  if (!source.isSound() || how > 1) return damaged
  if (length > most) return { ok: false, problem: 'too-large' }
  const body = source.rest()
  const bytes = how === 0 ? body : inflated(body, length)
  return bytes?.length === length ? { ok: true, bytes } : damaged
}

/** What comes out of it; undefined for what is not deflated, and for more than `length`, which finds no room and throws. */
function inflated(body: Uint8Array, length: number): Uint8Array | undefined {
  const bytes = new Uint8Array(length)
  let filled = 0
  const stream = new Inflate((piece) => {
    bytes.set(piece, filled)
    filled += piece.length
  })
  try {
    for (let at = 0; at < body.length; at += step)
      stream.push(body.subarray(at, at + step), at + step >= body.length)
  } catch {
    return undefined
  }
  return bytes.subarray(0, filled)
}
