import { utf8ToBytes } from '@noble/ciphers/utils.js'
import { ed25519 } from '@noble/curves/ed25519.js'
import { expand } from '@noble/hashes/hkdf.js'
import { sha256 } from '@noble/hashes/sha2.js'
import { deriveKeyPair, type KeyPair } from './hpke.ts'

/**
 * Both keys of a teacher come from one seed, so that one short sheet brings both back. Sealing is for what learners hand in,
 * signing for what she hands out.
 */
export interface TeacherKeys {
  readonly sealing: KeyPair
  readonly signing: KeyPair
}

export const seedSize = 32

const derived = (seed: Uint8Array, purpose: string): Uint8Array =>
  expand(sha256, seed, utf8ToBytes(`blowback/${purpose}/1`), 32)

/** The keys of 32 random bytes; the same for the same seed, for ever. */
export function teacherKeysOf(seed: Uint8Array): TeacherKeys {
  const secretKey = derived(seed, 'signing')
  return {
    sealing: deriveKeyPair(derived(seed, 'sealing')),
    signing: { secretKey, publicKey: ed25519.getPublicKey(secretKey) },
  }
}
