import { blocksIn, frameBounds, frameBytes, transferOf } from './frame.ts'

/** As much as one code holds that a school's camera still reads from a hand that is not still. */
export const mostInOneCode = 400
/** How much a moving code holds of the whole in each of its pictures. */
const blockSize = 280

export interface FrameSender {
  /** How many frames a receiver needs at least. */
  readonly blocks: number
  /** The bytes of a frame: those below `blocks` are the blocks themselves, all others random mixtures. */
  frame(index: number): Uint8Array
}

/** What cuts a whole into frames; undefined for one that is empty or too long for a moving code, which goes as a file. */
export function frameSender(whole: Uint8Array, size = blockSize): FrameSender | undefined {
  const blocks = Math.ceil(whole.length / size)
  if (blocks < 1 || blocks > frameBounds.blocks || size > frameBounds.block) return undefined
  const width = Math.ceil(whole.length / blocks)
  const padded = new Uint8Array(width * blocks)
  padded.set(whole)
  const transfer = transferOf(whole)
  return {
    blocks,
    frame(index) {
      const place = index % (frameBounds.index + 1)
      const block = new Uint8Array(width)
      for (const [at, isHeld] of blocksIn(transfer, blocks, place).entries())
        if (isHeld === 1) mixInto(block, padded.subarray(at * width, (at + 1) * width))
      return frameBytes(transfer, { blocks, length: whole.length, index: place, block })
    },
  }
}

/** XOR, which is its own undoing. */
export function mixInto(target: Uint8Array, other: Uint8Array): void {
  for (const [at, byte] of other.entries()) target[at] = (target[at] ?? 0) ^ byte
}
