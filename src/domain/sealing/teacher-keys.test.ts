import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import frozenLocked from '../../../tests/frozen/teacher-keys-v1-locked.json' with { type: 'json' }
import { keyFileChain, lockedKeyFile, openKeyFile, seedIn } from './key-file.ts'
import { toBase64url } from '../transport/base64url.ts'
import { readRecoveryLines, recoveryLines } from './recovery-sheet.ts'
import { isSignedBy, signatureOf } from './signing.ts'
import { teacherKeysOf } from './teacher-keys.ts'

const anySeed = fc.uint8Array({ minLength: 32, maxLength: 32 })
const seed = Uint8Array.from({ length: 32 }, (_, index) => index * 7)

test('the same seed gives the same keys, another one others', () => {
  const keys = teacherKeysOf(seed)
  expect(teacherKeysOf(seed)).toEqual(keys)
  const other = teacherKeysOf(new Uint8Array(32))
  expect(other.sealing.publicKey).not.toEqual(keys.sealing.publicKey)
  expect(keys.signing.secretKey).not.toEqual(keys.sealing.secretKey)
})

test('a seed has these keys for ever', () => {
  const { sealing, signing } = teacherKeysOf(seed)
  expect([sealing, signing].map(({ publicKey }) => toBase64url(publicKey))).toMatchInlineSnapshot(`
    [
      "ZDXCaYlmqYrFXGuKhC4JDl3iOwRF-2tUod1g1RXafgQ",
      "EiWXQkM6Ug29WvlL6cuRQRqSaFs6qDAK9tUpqtecvCM",
    ]
  `)
})

test('a signature holds for its key, its purpose and its message only', () => {
  const { secretKey, publicKey } = teacherKeysOf(seed).signing
  const signature = signatureOf(secretKey, 'a', Uint8Array.of(1))
  expect(isSignedBy(publicKey, 'a', Uint8Array.of(1), signature)).toBe(true)
  expect(isSignedBy(publicKey, 'b', Uint8Array.of(1), signature)).toBe(false)
  expect(isSignedBy(publicKey, 'a', Uint8Array.of(2), signature)).toBe(false)
  expect(isSignedBy(new Uint8Array(32), 'a', Uint8Array.of(1), signature)).toBe(false)
  expect(isSignedBy(publicKey, 'a', Uint8Array.of(1), Uint8Array.of(1))).toBe(false)
})

describe('the recovery sheet', () => {
  test('brings the seed back, however it is typed', () => {
    fc.assert(
      fc.property(anySeed, (any) => {
        const written = recoveryLines(any)
        expect(written).toHaveLength(4)
        expect(readRecoveryLines(written.join('\n').toLowerCase())).toEqual({ ok: true, seed: any })
      }),
    )
  })

  test('has these lines for ever', () => {
    expect(recoveryLines(seed)).toMatchInlineSnapshot(`
      [
        "003G W58W 4CN3 3C6D",
        "70ZM CKAM BDH6 JNTE",
        "E1VQ X1CC JEDA 245X",
        "N2QV DFE4 SF9D J6K2",
      ]
    `)
  })

  test('is read with other signs between its letters, and no further than people type', () => {
    const typed = recoveryLines(seed).join(' / ').replaceAll(' ', '--')
    expect(readRecoveryLines(typed)).toEqual({ ok: true, seed })
    expect(readRecoveryLines(' '.repeat(10_000 - typed.length) + typed).ok).toBe(true)
    expect(readRecoveryLines(' '.repeat(10_001 - typed.length) + typed)).toEqual({
      ok: false,
      problem: 'too-short',
    })
  })

  test('says which line is wrong', () => {
    const [first = '', second = '', ...others] = recoveryLines(seed)
    const wrong = (second.startsWith('A') ? 'B' : 'A') + second.slice(1)
    expect(readRecoveryLines([first, wrong, ...others].join(' '))).toMatchObject({ problem: 'line', line: 2 })
    expect(readRecoveryLines([second, first, ...others].join(' '))).toMatchObject({
      problem: 'line',
      line: 1,
    })
    expect(readRecoveryLines(`U${first.slice(1)}`)).toEqual({ ok: false, problem: 'line', line: 1 })
    expect(readRecoveryLines(first)).toEqual({ ok: false, problem: 'too-short' })
    expect(readRecoveryLines(first + second.slice(0, -1))).toEqual({ ok: false, problem: 'too-short' })
    expect(readRecoveryLines([first, second, ...others, first].join(' '))).toEqual({
      ok: false,
      problem: 'too-long',
    })
    expect(readRecoveryLines([first, second, ...others, 'X'].join(' '))).toMatchObject({
      problem: 'too-long',
    })
  })

  test('reading is total', () => {
    fc.assert(fc.property(fc.string({ maxLength: 100 }), (text) => !readRecoveryLines(text).ok))
  })
})

describe('the file of keys', () => {
  const lockedFile = () => lockedKeyFile(seed, 'پشتو é', new Uint8Array(28).fill(3), 2 ** 10)

  test('gives the seed back, open or with its passphrase', () => {
    const locked = lockedFile()
    expect(seedIn(openKeyFile(seed), '')).toEqual(seed)
    expect(seedIn(locked, 'پشتو e\u{301}')).toEqual(seed)
    expect(seedIn(locked, 'other')).toBeUndefined()
    for (const changed of [
      { salt: locked.nonce },
      { salt: '!' },
      { nonce: '!' },
      { box: '!' },
      { cost: 2 ** 11 },
    ])
      expect(seedIn({ ...locked, ...changed }, 'پشتو é')).toBeUndefined()
  })

  test('that was frozen opens still', () => {
    const reading = keyFileChain.read(frozenLocked)
    expect(reading.ok && seedIn(reading.value, 'torkham')).toEqual(seed)
  })

  test('is read as it was written, and asks for no more memory than it may', () => {
    const locked = lockedFile()
    const read = (data: unknown) => keyFileChain.read(JSON.parse(JSON.stringify(data)))
    expect(read(openKeyFile(seed))).toEqual({ ok: true, value: openKeyFile(seed) })
    expect(read(locked)).toEqual({ ok: true, value: locked })
    expect(read({ ...locked, cost: 2 ** 24 })).toEqual({ ok: false, problem: 'unreadable' })
    expect(read({ ...locked, version: 2 })).toEqual({ ok: false, problem: 'newer' })
    for (const wrong of ['AA', '!', 7, null])
      expect(read({ ...openKeyFile(seed), seed: wrong })).toEqual({ ok: false, problem: 'unreadable' })
    for (const wrong of ['salt', 'nonce', 'box'])
      expect(read({ ...locked, [wrong]: 'AA' })).toEqual({ ok: false, problem: 'unreadable' })
  })
})
