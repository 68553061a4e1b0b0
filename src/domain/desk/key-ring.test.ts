import { describe, expect, test } from 'vitest'
import { otherTeacher, teacher } from '../../../tests/support/assignments.ts'
import { lockedKeyFile, openKeyFile } from '../sealing/key-file.ts'
import { toBase64url } from '../transport/base64url.ts'
import { keyRingChain, longestName, newKeyRing, type KeyRing } from './key-ring.ts'

/** That of `teacher`. */
const seed = new Uint8Array(32).fill(1)
const colleague = { name: 'Mr Baloch', key: toBase64url(otherTeacher.sealing.publicKey) }
const copyOf = (data: unknown): unknown => JSON.parse(JSON.stringify(data))

test('new keys are nowhere but here, and nobody else opens what is handed in', () => {
  const ring = newKeyRing(openKeyFile(seed), seed)
  expect(ring.key).toBe(toBase64url(teacher.sealing.publicKey))
  expect(ring.isSaved).toBe(false)
  expect(ring.others).toEqual([])
  expect(newKeyRing(openKeyFile(seed), seed, true).isSaved).toBe(true)
})

describe('keys on the desk', () => {
  test.each([
    ['open, alone', openKeyFile(seed), []],
    ['open, with a colleague', openKeyFile(seed), [colleague]],
    ['behind a passphrase', lockedKeyFile(seed, 'neem', new Uint8Array(28).fill(7), 1024), [colleague]],
  ])('come back as they were put there: %s', (_, file, others) => {
    const ring: KeyRing = { ...newKeyRing(file, seed, true), others }
    expect(keyRingChain.read(copyOf(ring))).toEqual({ ok: true, value: ring })
  })

  test.each<[string, object]>([
    ['another kind of record', { format: 'blowback/bank-sheet' }],
    ['a second ring', { id: 'that' }],
    ['a file without a seed', { file: { ...openKeyFile(seed), seed: '' } }],
    ['no file', { file: undefined }],
    ['a public key that is cut', { key: toBase64url(teacher.sealing.publicKey.subarray(1)) }],
    ['a public key that is no base64url', { key: 'not a key' }],
    ['no word on whether they are saved', { isSaved: undefined }],
    ['more others than an assignment has room for', { others: [colleague, colleague] }],
    ['another without a name', { others: [{ ...colleague, name: '' }] }],
    ['another with a name without end', { others: [{ ...colleague, name: 'x'.repeat(longestName + 1) }] }],
    ['another with a broken key', { others: [{ ...colleague, key: 'AAAA' }] }],
  ])('are refused, not guessed at: %s', (_, changed) => {
    const damaged = copyOf({ ...newKeyRing(openKeyFile(seed), seed), ...changed })
    expect(keyRingChain.read(damaged)).toEqual({ ok: false, problem: 'unreadable' })
  })

  test('of a newer app are not taken for damaged ones', () => {
    const ring = { ...newKeyRing(openKeyFile(seed), seed), version: 2 }
    expect(keyRingChain.read(ring)).toEqual({ ok: false, problem: 'newer' })
  })
})
