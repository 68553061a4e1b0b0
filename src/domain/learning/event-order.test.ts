import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { compareEvents } from './event-order.ts'
import { sampleEnvelope, sampleEvents, sampleId } from './sample-events.ts'

const small = fc.integer({ min: 1, max: 3 })
const envelopes = fc
  .record({
    sequence: small,
    logical: small,
    device: fc.constantFrom('a', 'b', 'é'),
    id: small.map(sampleId),
  })
  .map(({ sequence, ...rest }) => sampleEnvelope(sampleEvents['hint-taken'], sequence, rest))

describe('the order of events', () => {
  test('is antisymmetric, and only copies are equal', () => {
    fc.assert(
      fc.property(envelopes, envelopes, (a, b) => {
        expect(Math.sign(compareEvents(a, b))).toBe(0 - Math.sign(compareEvents(b, a)))
        expect(compareEvents(a, b) === 0).toBe(JSON.stringify(a) === JSON.stringify(b))
      }),
    )
  })

  test('is transitive', () => {
    fc.assert(
      fc.property(envelopes, envelopes, envelopes, (a, b, c) => {
        const [first, second, third] = [a, b, c].sort(compareEvents)
        if (!first || !second || !third) throw new Error('three went in')
        expect(compareEvents(first, second)).toBeLessThanOrEqual(0)
        expect(compareEvents(second, third)).toBeLessThanOrEqual(0)
        expect(compareEvents(first, third)).toBeLessThanOrEqual(0)
      }),
    )
  })

  test('goes by logical time before device, and by device before sequence', () => {
    const event = sampleEvents['hint-taken']
    const earlier = sampleEnvelope(event, 9, { device: 'z', logical: 1 })
    const middle = sampleEnvelope(event, 8, { device: 'a', logical: 2 })
    const later = sampleEnvelope(event, 1, { device: 'b', logical: 2 })
    expect([later, middle, earlier].sort(compareEvents)).toEqual([earlier, middle, later])
  })
})
