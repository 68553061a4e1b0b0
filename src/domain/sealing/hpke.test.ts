import { bytesToHex, hexToBytes } from '@noble/hashes/utils.js'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { deriveKeyPair, open, seal, sealOverhead } from './hpke.ts'

/** RFC 9180, A.2.1: DHKEM(X25519, HKDF-SHA256), HKDF-SHA256, ChaCha20Poly1305, base setup; and A.2.1.1, sequence number 0. */
const published = {
  info: '4f6465206f6e2061204772656369616e2055726e',
  ikmE: '909a9b35d3dc4713a5e72a4da274b55d3d3821a37e5d099e74a647db583a904b',
  pkEm: '1afa08d3dec047a643885163f1180476fa7ddb54c6a8029ea33f95796bf2ac4a',
  skEm: 'f4ec9b33b792c372c1d2c2063507b684ef925b8c75a42dbcbf57d63ccd381600',
  ikmR: '1ac01f181fdf9f352797655161c58b75c656a6cc2716dcb66372da835542e1df',
  pkRm: '4310ee97d88cc1f088a5576c77ab0cf5c3ac797f3d95139c6c84b5429c59662a',
  skRm: '8057991eef8f1f1af18f4a9491d16a1ce333f695d4db8e38da75975c4478e0fb',
  pt: '4265617574792069732074727574682c20747275746820626561757479',
  aad: '436f756e742d30',
  ct: '1c5250d8034ec2b784ba2cfd69dbdb8af406cfe3ff938e131f0def8c8b60b4db21993c62ce81883d2dd1b51a28',
}

describe('the published vectors of RFC 9180, A.2.1', () => {
  test.each([
    ['ephemeral', published.ikmE, published.skEm, published.pkEm],
    ['recipient’s', published.ikmR, published.skRm, published.pkRm],
  ])('derive the %s key pair', (_, ikm, secretKey, publicKey) => {
    const pair = deriveKeyPair(hexToBytes(ikm))
    expect(bytesToHex(pair.secretKey)).toBe(secretKey)
    expect(bytesToHex(pair.publicKey)).toBe(publicKey)
  })

  const bound = { info: hexToBytes(published.info), aad: hexToBytes(published.aad) }

  test('seal', () => {
    const sealed = seal(
      hexToBytes(published.pkRm),
      hexToBytes(published.pt),
      bound,
      hexToBytes(published.ikmE),
    )
    expect(sealed && bytesToHex(sealed)).toBe(published.pkEm + published.ct)
  })

  test('open', () => {
    const mine = { secretKey: hexToBytes(published.skRm), publicKey: hexToBytes(published.pkRm) }
    const opened = open(mine, hexToBytes(published.pkEm + published.ct), bound)
    expect(opened && bytesToHex(opened)).toBe(published.pt)
  })
})

const bytes = (length: number) => fc.uint8Array({ minLength: length, maxLength: length })
const bound = { info: Uint8Array.of(1), aad: Uint8Array.of(2, 3) }

describe('what is sealed', () => {
  test('opens with the right key, and not with another one', () => {
    fc.assert(
      fc.property(bytes(32), bytes(32), fc.uint8Array({ maxLength: 99 }), (ikm, random, plain) => {
        const mine = deriveKeyPair(ikm)
        const sealed = seal(mine.publicKey, plain, bound, random) ?? new Uint8Array(0)
        expect(sealed.length).toBe(plain.length + sealOverhead)
        expect(open(mine, sealed, bound)).toEqual(plain)
        expect(open(deriveKeyPair(random), sealed, bound)).toBeUndefined()
      }),
      { numRuns: 10 },
    )
  })

  test('does not open with a bit flipped anywhere, nor for another purpose', () => {
    const mine = deriveKeyPair(new Uint8Array(32).fill(7))
    const sealed =
      seal(mine.publicKey, Uint8Array.of(9), bound, new Uint8Array(32).fill(1)) ?? new Uint8Array(0)
    for (const at of sealed.keys()) {
      const flipped = Uint8Array.from(sealed)
      flipped[at] = (flipped[at] ?? 0) ^ (1 << (at % 7))
      expect(open(mine, flipped, bound)).toBeUndefined()
    }
    expect(open(mine, sealed, { ...bound, info: Uint8Array.of(4) })).toBeUndefined()
    expect(open(mine, sealed, { ...bound, aad: Uint8Array.of(2) })).toBeUndefined()
  })

  test('opening is total, and a key without a secret seals nothing', () => {
    const mine = deriveKeyPair(new Uint8Array(32))
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 80 }), (any) => open(mine, any, bound) === undefined),
      { numRuns: 30 },
    )
    const empty = seal(mine.publicKey, new Uint8Array(0), bound, new Uint8Array(32)) ?? new Uint8Array(0)
    expect(open(mine, empty, bound)).toEqual(new Uint8Array(0))
    for (let length = 0; length < empty.length; length += 1)
      expect(open(mine, empty.subarray(0, length), bound)).toBeUndefined()
    expect(seal(new Uint8Array(32), Uint8Array.of(1), bound, new Uint8Array(32))).toBeUndefined()
    expect(seal(Uint8Array.of(1), Uint8Array.of(1), bound, new Uint8Array(32))).toBeUndefined()
  })
})
