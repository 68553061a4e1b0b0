import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { seededNumbers } from '../question/seeded-order.ts'
import { frameCatcher, type Caught } from './catch-frames.ts'
import { frameBytes, readFrame, transferOf } from './frame.ts'
import { frameSender } from './send-frames.ts'

const wholeOf = (length: number, seed = 'a') => {
  const next = seededNumbers(seed)
  return Uint8Array.from({ length }, () => Math.floor(next() * 256))
}

function sender(whole: Uint8Array, size?: number) {
  const made = frameSender(whole, size)
  if (!made) throw new Error('too long')
  return made
}

const anyWhole = fc.uint8Array({ minLength: 1, maxLength: 600 })

describe('a moving code', () => {
  test('gives the whole after its first frames, in any order and with duplicates', () => {
    fc.assert(
      fc.property(anyWhole, fc.integer({ min: 40, max: 90 }), fc.string(), (whole, size, seed) => {
        const { blocks, frame } = sender(whole, size)
        const next = seededNumbers(seed)
        const order = Array.from({ length: blocks }, (_, index) => index)
          .flatMap((index) => [index, index])
          .sort(() => next() - 0.5)
        const { take } = frameCatcher()
        const caught = order.map((index) => take(frame(index)))
        expect(caught.find(({ outcome }) => outcome === 'whole')).toMatchObject({ bytes: whole })
      }),
      { numRuns: 40 },
    )
  })

  test('needs few frames more than there are blocks, with a third of them lost and from the middle on', () => {
    const tries = 60
    let needed = 0
    for (let run = 0; run < tries; run += 1) {
      const whole = wholeOf(3_000, `whole ${run}`)
      const { blocks, frame } = sender(whole, 250)
      const next = seededNumbers(`loss ${run}`)
      const { take } = frameCatcher()
      let caught: Caught | undefined
      for (let index = 5; caught?.outcome !== 'whole' && index < 200; index += 1) {
        if (next() < 1 / 3) continue
        needed += 1
        caught = take(frame(index))
      }
      expect(caught).toMatchObject({ outcome: 'whole', bytes: whole })
      expect(blocks).toBe(12)
    }
    expect(needed / tries).toBeLessThan(14.5)
  })

  test('says how far it has come, and never falls back', () => {
    const { blocks, frame } = sender(wholeOf(900), 100)
    const { take } = frameCatcher()
    expect(blocks).toBe(9)
    expect(take(frame(4))).toMatchObject({ received: 1, needed: 9 })
    expect(take(frame(4))).toMatchObject({ received: 1, needed: 9 })
    expect(take(frame(8))).toMatchObject({ received: 2, needed: 9 })
  })

  test('several are caught at once; of too many the one not seen for longest is let go', () => {
    const { take } = frameCatcher()
    const senders = Array.from({ length: 7 }, (_, index) => sender(wholeOf(200, `${index}`), 100))
    for (const { frame } of senders) take(frame(0))
    expect(senders.map(({ frame }) => take(frame(1)).outcome)).toEqual([
      'progress',
      ...Array.from({ length: 6 }, () => expect.stringMatching(/whole|progress/) as string),
    ])
    const again = frameCatcher()
    for (const { frame } of senders.slice(0, 6)) again.take(frame(0))
    expect(senders.slice(0, 6).map(({ frame }) => again.take(frame(1)).outcome)).toEqual(
      Array(6).fill('whole'),
    )
  })

  test('an empty or endless whole has none', () => {
    expect(frameSender(new Uint8Array(0))).toBeUndefined()
    expect(frameSender(new Uint8Array(280 * 256 + 1))).toBeUndefined()
  })

  test('goes on for ever', () => {
    const { frame } = sender(wholeOf(300))
    expect(frame(2 ** 24 + 1)).toEqual(frame(1))
  })
})

describe('a hostile frame', () => {
  const whole = wholeOf(500)
  const { frame } = sender(whole, 100)

  test('with a bit flipped anywhere is refused', () => {
    const good = frame(3)
    for (let bit = 0; bit < good.length * 8; bit += 1) {
      const flipped = Uint8Array.from(good)
      flipped[bit >> 3] = (flipped[bit >> 3] ?? 0) ^ (1 << (bit & 7))
      expect(readFrame(flipped).ok).toBe(false)
    }
  })

  test('that contradicts the others is refused, and the transfer goes on', () => {
    const { take } = frameCatcher()
    take(frame(0))
    const other = frameBytes(transferOf(whole), {
      blocks: 2,
      length: 200,
      index: 1,
      block: new Uint8Array(100),
    })
    expect(take(other)).toEqual({ outcome: 'refused', problem: 'contradiction' })
    expect([1, 2, 3, 4].map((index) => take(frame(index)).outcome).at(-1)).toBe('whole')
  })

  test('with a false block spoils one round, not the next', () => {
    const { take } = frameCatcher()
    const length = whole.length
    take(frameBytes(transferOf(whole), { blocks: 5, length, index: 0, block: new Uint8Array(100) }))
    expect([1, 2, 3, 4].map((index) => take(frame(index))).at(-1)).toEqual({
      outcome: 'refused',
      problem: 'damaged',
    })
    expect([0, 1, 2, 3, 4].map((index) => take(frame(index)).outcome).at(-1)).toBe('whole')
  })

  test.each([
    ['no blocks', { blocks: 0, length: 0, index: 0, block: new Uint8Array(0) }],
    ['too many', { blocks: 257, length: 257, index: 0, block: new Uint8Array(1) }],
    ['blocks that are too large', { blocks: 1, length: 1_001, index: 0, block: new Uint8Array(1_001) }],
    ['a block of another size', { blocks: 2, length: 10, index: 0, block: new Uint8Array(6) }],
  ])('with %s is refused', (_, made) => {
    expect(readFrame(frameBytes(transferOf(whole), made))).toEqual({ ok: false, problem: 'damaged' })
  })

  test('of another app or a newer version is told apart', () => {
    const { take } = frameCatcher()
    expect(take(Uint8Array.of(1, 2, 3))).toEqual({ outcome: 'refused', problem: 'foreign' })
    expect(take(new Uint8Array(0))).toEqual({ outcome: 'refused', problem: 'foreign' })
  })

  test('of any bytes is taken without harm', () => {
    const { take } = frameCatcher()
    fc.assert(
      fc.property(
        fc.uint8Array({ maxLength: 60 }),
        (bytes) => take(Uint8Array.of(0x46, 1, ...bytes)).outcome === 'refused',
      ),
    )
  })
})
