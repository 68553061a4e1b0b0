import { concatBytes } from '@noble/ciphers/utils.js'
import { sha256 } from '@noble/hashes/sha2.js'
import { bytesToHex } from '@noble/hashes/utils.js'
import { crc32 } from '../packing/crc32.ts'

/*
 * One picture of a moving QR code. What is too long for one code is cut into `k` blocks of one size; the first `k` frames are
 * the blocks, and every later frame is the XOR of a random half of them, so that any few frames more than `k` are enough,
 * whichever they are (a systematic random linear code over GF(2)). In bytes, highest first:
 *
 *   'F'  version  transfer (8: how the SHA-256 of the whole begins)  k (2)  length of the whole (3)  index (3)  block  CRC-32 (4)
 */
const mark = 0x46
const newest = 1
const headSize = 18
const checkSize = 4
export const transferSize = 8

export const frameBounds = { blocks: 256, block: 1_000, index: 0xffffff } as const

export interface Frame {
  /** How the SHA-256 of the whole begins, in hexadecimal. */
  readonly transfer: string
  readonly blocks: number
  readonly length: number
  readonly index: number
  readonly block: Uint8Array
}

export type FrameProblem = 'foreign' | 'damaged' | 'newer'
export type FrameReading =
  { readonly ok: true; readonly frame: Frame } | { readonly ok: false; readonly problem: FrameProblem }

export const transferOf = (whole: Uint8Array): Uint8Array => sha256(whole).subarray(0, transferSize)

export const isFrame = (bytes: Uint8Array): boolean => bytes[0] === mark

export function frameBytes(
  transfer: Uint8Array,
  { blocks, length, index, block }: Omit<Frame, 'transfer'>,
): Uint8Array {
  const head = concatBytes(
    Uint8Array.of(mark, newest),
    transfer,
    bigEndian(blocks, 2),
    bigEndian(length, 3),
    bigEndian(index, 3),
    block,
  )
  return concatBytes(head, bigEndian(crc32(head), checkSize))
}

export function readFrame(bytes: Uint8Array): FrameReading {
  if (!isFrame(bytes)) return { ok: false, problem: 'foreign' }
  const end = bytes.length - checkSize
  if (numberAt(bytes, end, checkSize) !== crc32(bytes.subarray(0, end)))
    return { ok: false, problem: 'damaged' }
  const version = bytes[1] ?? 0
  if (version > newest) return { ok: false, problem: 'newer' }
  const frame = {
    transfer: bytesToHex(bytes.subarray(2, 2 + transferSize)),
    blocks: numberAt(bytes, 10, 2),
    length: numberAt(bytes, 12, 3),
    index: numberAt(bytes, 15, 3),
    block: bytes.slice(headSize, end),
  }
  return version > 0 && isPossible(frame) ? { ok: true, frame } : { ok: false, problem: 'damaged' }
}

/**
 * Blocks are all of one size, the smallest that holds the whole; of no blocks there is no such size, and a frame that lost its end
 * has another. This also bounds what a receiver ever has to keep.
 */
function isPossible({ blocks, length, block }: Frame): boolean {
  if (blocks > frameBounds.blocks || length < blocks) return false
  return block.length === Math.ceil(length / blocks) && block.length <= frameBounds.block
}

function bigEndian(value: number, size: number): Uint8Array {
  return Uint8Array.from({ length: size }, (_, at) => Math.floor(value / 256 ** (size - 1 - at)) % 256)
}

function numberAt(bytes: Uint8Array, at: number, size: number): number {
  return bytes.subarray(at, at + size).reduce((value, byte) => value * 256 + byte, 0)
}

/**
 * Which blocks a frame holds, as one byte each, 1 or 0. Beyond the blocks themselves: the bits of the SHA-256 of transfer and
 * index, the first block's first; if that is none at all, the block at index modulo k.
 */
export function blocksIn(transfer: Uint8Array, blocks: number, index: number): Uint8Array {
  const held = new Uint8Array(blocks)
  if (index >= blocks) {
    const drawn = sha256(concatBytes(transfer, bigEndian(index, 3)))
    for (const at of held.keys()) held[at] = ((drawn[at >>> 3] ?? 0) >>> (7 - (at & 7))) & 1
  }
  if (!held.includes(1)) held[index % blocks] = 1
  return held
}
