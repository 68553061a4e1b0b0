import { concatBytes, utf8ToBytes } from '@noble/ciphers/utils.js'
import { ed25519 } from '@noble/curves/ed25519.js'

/** Ed25519 (RFC 8032) over the purpose and the message, so that nothing signed for one purpose passes for another. */
const signedOf = (purpose: string, message: Uint8Array): Uint8Array =>
  concatBytes(utf8ToBytes(purpose), Uint8Array.of(0), message)

export const signatureSize = 64

export function signatureOf(secretKey: Uint8Array, purpose: string, message: Uint8Array): Uint8Array {
  return ed25519.sign(signedOf(purpose, message), secretKey)
}

export function isSignedBy(
  publicKey: Uint8Array,
  purpose: string,
  message: Uint8Array,
  signature: Uint8Array,
): boolean {
  try {
    return ed25519.verify(signature, signedOf(purpose, message), publicKey)
  } catch {
    return false
  }
}
