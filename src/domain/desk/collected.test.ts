import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { mostSubmission } from '../submission/submission-packet.ts'
import { collectedChain, newCollected, packetIn, type Collected } from './collected.ts'

const about = {
  id: '0f1e2d3c4b5a69788796a5b4c3d2e1f0',
  assignment: '0123456789abc',
  at: '2026-11-26T14:30:00.000+05:00',
  way: 'code',
} as const
const copyOf = (data: unknown): unknown => JSON.parse(JSON.stringify(data))

describe('what was handed in', () => {
  test('is read again from the desk, whatever way it came, and its bytes are the very same', () => {
    const bytes = fc.uint8Array({ minLength: 1, maxLength: 200 })
    const way = fc.constantFrom('code' as const, 'file' as const, 'text' as const)
    fc.assert(
      fc.property(bytes, way, (packet, how) => {
        const collected = newCollected(packet, { ...about, way: how })
        expect(collected).toMatchObject({ ...about, way: how })
        expect(collectedChain.read(copyOf(collected))).toEqual({ ok: true, value: collected })
        expect(packetIn(collected)).toEqual(packet)
      }),
      { numRuns: 30 },
    )
  })

  test('has room at the desk up to the longest that a learner may hand in, and no more', () => {
    // Six bits in each character.
    const packet = 'A'.repeat(Math.ceil((mostSubmission * 8) / 6))
    const longest: Collected = { ...newCollected(Uint8Array.of(1), about), packet }
    expect(collectedChain.read(longest).ok).toBe(true)
    expect(collectedChain.read({ ...longest, packet: `${longest.packet}A` }).ok).toBe(false)
  })

  test.each<[string, object]>([
    ['another kind of record', { format: 'blowback/kept' }],
    ['no id', { id: '' }],
    ['an id without end', { id: 'f'.repeat(65) }],
    ['no assignment', { assignment: '' }],
    ['no time', { at: 0 }],
    ['a way that there is not', { way: 'pigeon' }],
    ['no bytes', { packet: '' }],
  ])('is refused where it was damaged: %s', (_, changed) => {
    const damaged = { ...newCollected(Uint8Array.of(1, 2, 3), about), ...changed }
    expect(collectedChain.read(damaged)).toEqual({ ok: false, problem: 'unreadable' })
  })

  test('has no bytes where they are no base64url, and a list of all still opens', () => {
    const damaged: Collected = { ...newCollected(Uint8Array.of(1), about), packet: '?' }
    expect(packetIn(damaged)).toEqual(new Uint8Array())
  })
})
