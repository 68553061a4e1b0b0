import { bytesToHex, hexToBytes } from '@noble/hashes/utils.js'
import { blocksIn, readFrame, transferOf, type Frame, type FrameProblem } from './frame.ts'
import { mixInto } from './send-frames.ts'

/** At a wall where pupils pass by, a few transfers overlap; the one not seen for longest makes room. */
const mostOpen = 6

export type Caught =
  /** `received` of `needed` blocks are known; a frame that adds nothing leaves it as it is. */
  | {
      readonly outcome: 'progress'
      readonly transfer: string
      readonly received: number
      readonly needed: number
    }
  | { readonly outcome: 'whole'; readonly transfer: string; readonly bytes: Uint8Array }
  /** `contradiction`: it says something else of its transfer than the frames before. */
  | { readonly outcome: 'refused'; readonly problem: FrameProblem | 'contradiction' }

/** One equation: which blocks are mixed (one byte each), and what they give. */
interface Row {
  readonly held: Uint8Array
  readonly block: Uint8Array
}

interface Transfer {
  readonly first: Frame
  /** By the first block that the row holds; at most one for each, so at most as many as there are blocks. */
  readonly rows: Map<number, Row>
}

/**
 * Catches frames of moving codes, in any order and of several senders at once, and gives each whole as soon as it is known. It
 * keeps at most six transfers of at most 256 blocks of at most 1,000 bytes, whatever it is shown.
 */
export function frameCatcher(): { take(bytes: Uint8Array): Caught } {
  const open = new Map<string, Transfer>()

  const transferFor = (frame: Frame): Transfer => {
    const known = open.get(frame.transfer) ?? { first: frame, rows: new Map<number, Row>() }
    open.delete(frame.transfer)
    open.set(frame.transfer, known)
    for (const oldest of [...open.keys()].slice(0, -mostOpen)) open.delete(oldest)
    return known
  }

  return {
    take(bytes) {
      const reading = readFrame(bytes)
      if (!reading.ok) return { outcome: 'refused', problem: reading.problem }
      const { frame } = reading
      const transfer = transferFor(frame)
      const { first, rows } = transfer
      if (first.blocks !== frame.blocks || first.length !== frame.length)
        return { outcome: 'refused', problem: 'contradiction' }
      learn(rows, frame)
      if (rows.size < frame.blocks)
        return { outcome: 'progress', transfer: frame.transfer, received: rows.size, needed: frame.blocks }
      open.delete(frame.transfer)
      const whole = solved(transfer)
      // A false frame among the true ones: begin again, so that the sender needs to do nothing.
      return bytesToHex(transferOf(whole)) === frame.transfer
        ? { outcome: 'whole', transfer: frame.transfer, bytes: whole }
        : { outcome: 'refused', problem: 'damaged' }
    },
  }
}

/** Takes out of a frame what is known, and keeps the rest as a new row if there is any. */
function learn(rows: Map<number, Row>, frame: Frame): void {
  const held = blocksIn(hexToBytes(frame.transfer), frame.blocks, frame.index)
  const block = Uint8Array.from(frame.block)
  for (const at of held.keys()) {
    if (held[at] !== 1) continue
    const row = rows.get(at)
    if (!row) {
      rows.set(at, { held, block })
      return
    }
    mixInto(held, row.held)
    mixInto(block, row.block)
  }
}

/** From the last block to the first, each row is freed of the later blocks that it still holds; the others are zeros so far. */
function solved({ first, rows }: Transfer): Uint8Array {
  const width = first.block.length
  const whole = new Uint8Array(width * first.blocks)
  for (const [at, { held, block }] of [...rows].sort(([a], [b]) => b - a)) {
    for (const [other, isHeld] of held.entries())
      if (isHeld === 1) mixInto(block, whole.subarray(other * width, (other + 1) * width))
    whole.set(block, at * width)
  }
  return whole.slice(0, first.length)
}
