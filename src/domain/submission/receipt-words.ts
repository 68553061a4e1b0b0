import { sha256 } from '@noble/hashes/sha2.js'
import { receiptWordList } from './receipt-word-list.ts'

const words = 4

/**
 * Four words for exactly these sealed bytes: whoever handed in and whoever received them compare aloud. A byte chooses a word, so two
 * different ones share all four once in four thousand million times. They prove nothing to anybody else.
 */
export const receiptWords = (bytes: Uint8Array): string[] =>
  [...sha256(bytes).subarray(0, words)].map((byte) => receiptWordList[byte] ?? '')
