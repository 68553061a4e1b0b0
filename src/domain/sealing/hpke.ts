import { chacha20poly1305 } from '@noble/ciphers/chacha.js'
import { concatBytes, utf8ToBytes } from '@noble/ciphers/utils.js'
import { x25519 } from '@noble/curves/ed25519.js'
import { expand, extract } from '@noble/hashes/hkdf.js'
import { sha256 } from '@noble/hashes/sha2.js'

/*
 * Hybrid public key encryption, RFC 9180, base mode, with DHKEM(X25519, HKDF-SHA256), HKDF-SHA256 and ChaCha20-Poly1305. The
 * names are the RFC's. Only the parts that a single message needs: no sequence of messages, no export of secrets. In pure
 * script because browsers have no cryptography of their own on plain http, which is what a classroom's own server speaks.
 * `hpke.test.ts` runs the vectors of appendix A.2.1.
 */
const none = new Uint8Array(0)
const kemSuite = concatBytes(utf8ToBytes('KEM'), Uint8Array.of(0, 0x20))
const hpkeSuite = concatBytes(utf8ToBytes('HPKE'), Uint8Array.of(0, 0x20, 0, 0x01, 0, 0x03))

export const publicKeySize = 32
const tagSize = 16
/** What a sealed message is longer than its plain text. */
export const sealOverhead = publicKeySize + tagSize

export interface KeyPair {
  readonly secretKey: Uint8Array
  readonly publicKey: Uint8Array
}

function labeledExtract(suite: Uint8Array, salt: Uint8Array, label: string, ikm: Uint8Array): Uint8Array {
  return extract(sha256, concatBytes(utf8ToBytes('HPKE-v1'), suite, utf8ToBytes(label), ikm), salt)
}

function labeledExpand(
  suite: Uint8Array,
  prk: Uint8Array,
  label: string,
  info: Uint8Array,
  length: number,
): Uint8Array {
  const labeled = concatBytes(
    Uint8Array.of(0, length),
    utf8ToBytes('HPKE-v1'),
    suite,
    utf8ToBytes(label),
    info,
  )
  return expand(sha256, prk, labeled, length)
}

/** DeriveKeyPair: a key pair out of at least 32 random bytes. */
export function deriveKeyPair(ikm: Uint8Array): KeyPair {
  const secretKey = labeledExpand(
    kemSuite,
    labeledExtract(kemSuite, none, 'dkp_prk', ikm),
    'sk',
    none,
    publicKeySize,
  )
  return { secretKey, publicKey: x25519.getPublicKey(secretKey) }
}

function sharedSecretOf(dh: Uint8Array, enc: Uint8Array, recipient: Uint8Array): Uint8Array {
  const prk = labeledExtract(kemSuite, none, 'eae_prk', dh)
  return labeledExpand(kemSuite, prk, 'shared_secret', concatBytes(enc, recipient), 32)
}

/** The key and the nonce of the first and only message. */
export function keySchedule(
  sharedSecret: Uint8Array,
  info: Uint8Array,
): { readonly key: Uint8Array; readonly nonce: Uint8Array } {
  const context = concatBytes(
    Uint8Array.of(0),
    labeledExtract(hpkeSuite, none, 'psk_id_hash', none),
    labeledExtract(hpkeSuite, none, 'info_hash', info),
  )
  const secret = labeledExtract(hpkeSuite, sharedSecret, 'secret', none)
  return {
    key: labeledExpand(hpkeSuite, secret, 'key', context, 32),
    nonce: labeledExpand(hpkeSuite, secret, 'base_nonce', context, 12),
  }
}

interface Bound {
  /** What the message is for; both sides know it. */
  readonly info: Uint8Array
  /** What travels beside the message in the clear and must not be changed. */
  readonly aad: Uint8Array
}

/**
 * SealBase: the ephemeral public key and the sealed text. `random` are 32 fresh random bytes, used for nothing else, ever.
 * Undefined for a public key that gives no secret (a point of small order), which only a hostile assignment has.
 */
export function seal(
  recipient: Uint8Array,
  plain: Uint8Array,
  { info, aad }: Bound,
  random: Uint8Array,
): Uint8Array | undefined {
  const ephemeral = deriveKeyPair(random)
  const dh = agreed(ephemeral.secretKey, recipient)
  if (!dh) return undefined
  const { key, nonce } = keySchedule(sharedSecretOf(dh, ephemeral.publicKey, recipient), info)
  return concatBytes(ephemeral.publicKey, chacha20poly1305(key, nonce, aad).encrypt(plain))
}

/** OpenBase: the plain text; undefined where anything was changed or the key is another one. */
export function open(mine: KeyPair, sealed: Uint8Array, { info, aad }: Bound): Uint8Array | undefined {
  const enc = sealed.subarray(0, publicKeySize)
  const dh = agreed(mine.secretKey, enc)
  if (!dh) return undefined
  const { key, nonce } = keySchedule(sharedSecretOf(dh, enc, mine.publicKey), info)
  try {
    return chacha20poly1305(key, nonce, aad).decrypt(sealed.subarray(publicKeySize))
  } catch {
    return undefined
  }
}

/** The library throws for a secret of zeros, as the RFC demands, and for keys that are none or too short. */
function agreed(secretKey: Uint8Array, publicKey: Uint8Array): Uint8Array | undefined {
  try {
    return x25519.getSharedSecret(secretKey, publicKey)
  } catch {
    return undefined
  }
}
