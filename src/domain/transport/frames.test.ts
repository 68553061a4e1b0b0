import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { crc32 } from '../packing/crc32.ts'
import { seededNumbers } from '../question/seeded-order.ts'
import { frameCatcher, type Caught } from './catch-frames.ts'
import { blocksIn, frameBytes, readFrame, transferOf } from './frame.ts'
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

const anyWhole = fc.uint8Array({ minLength: 1, maxLength: 600, size: 'max' })

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

  test('has few blocks or many, small or large', () => {
    for (const [length, size, count] of [
      [1, 280, 1],
      [3, 1, 3],
      [1_000, 1_000, 1],
      [256, 1, 256],
    ] as const) {
      const whole = wholeOf(length)
      const { blocks, frame } = sender(whole, size)
      expect(blocks).toBe(count)
      const { take } = frameCatcher()
      expect(Array.from({ length: count }, (_, index) => take(frame(index))).at(-1)).toMatchObject({
        outcome: 'whole',
        bytes: whole,
      })
    }
    expect(frameSender(wholeOf(2_000), 1_001)).toBeUndefined()
  })

  test('says in each frame what it is of', () => {
    const whole = wholeOf(256_000)
    const { frame } = sender(whole, 1_000)
    for (const index of [0, 255, 256, 70_000, 0xffffff])
      expect(readFrame(frame(index))).toMatchObject({
        ok: true,
        frame: { blocks: 256, length: 256_000, index },
      })
    expect(readFrame(frame(2))).toMatchObject({ frame: { block: whole.slice(2_000, 3_000) } })
  })

  test('mixes the same blocks for ever, and never none', () => {
    const transfer = Uint8Array.of(1, 2, 3, 4, 5, 6, 7, 8)
    const drawn = (blocks: number, index: number) => blocksIn(transfer, blocks, index).join('')
    expect([11, 12, 13, 300].map((index) => drawn(12, index))).toMatchInlineSnapshot(`
      [
        "000000000001",
        "010010101001",
        "001011010011",
        "110111100010",
      ]
    `)
    for (const blocks of [1, 2, 3])
      for (let index = 0; index < 60; index += 1) expect(drawn(blocks, index)).toContain('1')
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
    // The first was let go; it comes back, and the second, not seen for longest now, makes room for it.
    expect([0, 1, 6, 5].map((index) => senders[index] && take(senders[index].frame(1)).outcome)).toEqual([
      ...['progress', 'progress'],
      ...['whole', 'whole'],
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
    expect(frameSender(new Uint8Array(280 * 256))).toBeDefined()
  })

  test('goes on for ever', () => {
    const { frame } = sender(wholeOf(300))
    expect(frame(2 ** 24 + 1)).toEqual(frame(1))
  })
})

describe('a hostile frame', () => {
  const whole = wholeOf(500)
  const frame = (index: number) => sender(whole, 100).frame(index)

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
    for (const [blocks, length] of [
      [5, 499],
      [4, 500],
    ] as const) {
      const block = new Uint8Array(Math.ceil(length / blocks))
      const other = frameBytes(transferOf(whole), { blocks, length, index: 1, block })
      expect(take(other)).toEqual({ outcome: 'refused', problem: 'contradiction' })
    }
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
    ['more blocks than bytes', { blocks: 5, length: 3, index: 0, block: new Uint8Array(1) }],
    ['blocks that are too large', { blocks: 1, length: 1_001, index: 0, block: new Uint8Array(1_001) }],
    ['a block of another size', { blocks: 2, length: 10, index: 0, block: new Uint8Array(6) }],
  ])('with %s is refused', (_, made) => {
    expect(readFrame(frameBytes(transferOf(whole), made))).toEqual({ ok: false, problem: 'damaged' })
  })

  test('of another app or a newer version is told apart', () => {
    const { take } = frameCatcher()
    expect(take(Uint8Array.of(1, 2, 3))).toEqual({ outcome: 'refused', problem: 'foreign' })
    expect(take(new Uint8Array(0))).toEqual({ outcome: 'refused', problem: 'foreign' })
    const ofVersion = (version: number) => {
      const bytes = Uint8Array.from(frame(0))
      bytes[1] = version
      const end = bytes.length - 4
      new DataView(bytes.buffer).setUint32(end, crc32(bytes.subarray(0, end)))
      return bytes
    }
    expect(take(ofVersion(1)).outcome).toBe('progress')
    expect(take(ofVersion(2))).toEqual({ outcome: 'refused', problem: 'newer' })
    expect(take(ofVersion(0))).toEqual({ outcome: 'refused', problem: 'damaged' })
  })

  test('that lost all but its head is damaged', () => {
    for (let length = 1; length < 22; length += 1) {
      const bytes = frame(0).slice(0, length)
      const end = length - 4
      if (end > 1) new DataView(bytes.buffer).setUint32(end, crc32(bytes.subarray(0, end)))
      expect(readFrame(bytes)).toEqual({ ok: false, problem: 'damaged' })
    }
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
