import { sha256 } from '@noble/hashes/sha2.js'
import fc from 'fast-check'
import { deflateSync } from 'fflate'
import { describe, expect, test } from 'vitest'
import { seededNumbers } from '../question/seeded-order.ts'
import { bitsIn } from './bits-in.ts'
import { bitsOut } from './bits-out.ts'
import { crc32 } from './crc32.ts'
import { packetKindOf, packetOf, readPacket } from './packet.ts'
import { squeezed, unsqueezed } from './squeeze.ts'
import { bytesOfText, textOfBytes, textWithin } from './utf8.ts'

// Long because: bits, numbers, texts and what is squeezed are one row of bytes, and read back as one.

const anyBytes = fc.uint8Array({ maxLength: 300, size: 'max' })
const anyText = fc.string({ unit: 'grapheme' })

describe('text as bytes', () => {
  test('comes back, also with a byte order mark', () => {
    fc.assert(fc.property(anyText, (text) => textOfBytes(bytesOfText(text)) === text))
    expect(textOfBytes(bytesOfText('\u{feff}a'))).toBe('\u{feff}a')
  })

  test('has one encoding: whatever is read is written the same', () => {
    fc.assert(
      fc.property(anyBytes, (bytes) => {
        const text = textOfBytes(bytes)
        if (text !== undefined) expect(bytesOfText(text)).toEqual(bytes)
      }),
    )
    expect(textOfBytes(Uint8Array.of(0xc0, 0x80))).toBeUndefined()
  })

  test('is cut between characters', () => {
    expect(textWithin('مقام', 5)).toBe('مق')
    expect(textWithin('مقام', 8)).toBe('مقام')
  })
})

describe('bits', () => {
  const piece = fc.oneof(
    fc.record({
      of: fc.constant('bits' as const),
      value: fc.nat(0xffff),
      width: fc.integer({ min: 16, max: 32 }),
    }),
    fc.record({ of: fc.constant('varint' as const), value: fc.maxSafeNat() }),
    fc.record({ of: fc.constant('text' as const), value: anyText }),
    fc.record({ of: fc.constant('bytes' as const), value: fc.uint8Array({ maxLength: 20 }) }),
  )

  test('come back as they were written', () => {
    fc.assert(
      fc.property(fc.array(piece), (pieces) => {
        const out = bitsOut()
        for (const each of pieces)
          if (each.of === 'bits') out.bits(each.value, each.width)
          else if (each.of === 'varint') out.varint(each.value)
          else if (each.of === 'bytes') out.bytes(each.value)
          else out.text(each.value)
        const source = bitsIn(out.finish())
        const read = pieces.map((each) =>
          each.of === 'bits'
            ? source.bits(each.width)
            : each.of === 'varint'
              ? source.varint()
              : each.of === 'bytes'
                ? source.bytes(each.value.length)
                : source.text(10_000),
        )
        expect(read).toEqual(pieces.map(({ value }) => value))
        expect(source.isSound()).toBe(true)
        expect(source.isAtEnd()).toBe(true)
      }),
    )
  })

  test('stand the highest first, and go on where the last ones ended', () => {
    const out = bitsOut()
    out.bits(0b101, 3)
    out.bytes(Uint8Array.of(0xff, 0x00, 0xf0))
    out.varint(300)
    const written = Uint8Array.of(
      0b1011_1111,
      0b1110_0000,
      0b0001_1110,
      0b0001_0101,
      0b1000_0000,
      0b0100_0000,
    )
    expect(out.finish()).toEqual(written)
    const source = bitsIn(written)
    expect(source.bits(3)).toBe(0b101)
    expect(source.rest()).toEqual(written.subarray(1))
    expect(source.bytes(3)).toEqual(Uint8Array.of(0xff, 0x00, 0xf0))
    expect(source.bits(13)).toBe(0b1010_1100_0000_0)
    expect(source.rest()).toHaveLength(1)
  })

  test('reading beyond the end is refused and costs nothing', () => {
    const source = bitsIn(Uint8Array.of(255))
    expect(source.bytes(2 ** 40)).toHaveLength(0)
    expect(source.isSound()).toBe(false)
    expect(source.bits(8)).toBe(0)
  })

  test('can be read to the very end, and not one further', () => {
    const bytes = bitsIn(Uint8Array.of(1, 2))
    expect(bytes.bytes(2)).toEqual(Uint8Array.of(1, 2))
    expect(bytes.bits(0)).toBe(0)
    expect(bytes.isSound()).toBe(true)
    expect(bytes.isAtEnd()).toBe(true)
    expect(bytes.bits(1)).toBe(0)
    expect(bytes.isSound()).toBe(false)
  })

  test('of which the reader makes nothing are refused by hand', () => {
    const source = bitsIn(Uint8Array.of(255))
    source.refuse()
    expect(source.isSound()).toBe(false)
    expect(source.bits(8)).toBe(0)
  })

  test.each([
    ['a text as long as may be', 2, [2, 104, 105], 'hi', true],
    ['a text that is too long', 1, [2, 104, 105], '', false],
    ['a text without its end', 9, [3, 104, 105], '', false],
    ['a text that is no UTF-8', 9, [2, 0xc0, 0x80], '', false],
  ])('%s', (_, most, bytes, text, isSound) => {
    const source = bitsIn(Uint8Array.from(bytes))
    expect(source.text(most)).toBe(text)
    expect(source.isSound()).toBe(isSound)
  })

  test.each([
    ['too large a number', [255, 255, 255, 255, 255, 255, 255, 255, 255, 1]],
    ['a number with zeros behind it', [128, 0]],
    ['a number without an end', [129, 129]],
  ])('%s is refused', (_, bytes) => {
    const source = bitsIn(Uint8Array.from(bytes))
    expect(source.varint()).toBe(0)
    expect(source.isSound()).toBe(false)
  })

  test('what is left over is noticed', () => {
    const source = bitsIn(Uint8Array.of(0, 0, 1))
    source.bits(3)
    expect(source.isAtEnd()).toBe(false)
    source.bits(21)
    expect(source.isAtEnd()).toBe(true)
  })

  test.each([
    ['nothing', [255], 8, true],
    ['the zeros that fill a byte', [0b1110_0000], 3, true],
    ['zeros behind them', [0b1110_0000, 0, 0], 3, true],
    ['a one in the same byte', [0b1110_0001], 3, false],
    ['a one just behind', [0b1110_0000, 1], 3, false],
    ['a one far behind', [255, 0, 0, 1], 8, false],
    ['a whole byte', [255, 1], 8, false],
  ])('%s left is told from the end', (_, bytes, width, isAtEnd) => {
    const source = bitsIn(Uint8Array.from(bytes))
    source.bits(width)
    expect(source.isAtEnd()).toBe(isAtEnd)
  })
})

describe('squeezing', () => {
  test('is undone, and never costs more than a few bytes', () => {
    fc.assert(
      fc.property(fc.oneof(anyBytes, anyText.map(bytesOfText)), (bytes) => {
        const small = squeezed(bytes)
        expect(small.length).toBeLessThanOrEqual(bytes.length + 3)
        expect(unsqueezed(small, 10_000)).toEqual({ ok: true, bytes })
      }),
    )
  })

  test('is worth a byte at least, or is left alone', () => {
    expect(squeezed(bytesOfText('aaaa'))).toEqual(Uint8Array.of(0, 4, 97, 97, 97, 97))
    expect(squeezed(bytesOfText('aaaaa'))).toEqual(
      Uint8Array.of(1, 5, ...deflateSync(bytesOfText('aaaaa'), { level: 9 })),
    )
  })

  test('finds what was said long before', () => {
    const between = Array.from({ length: 150 }, (_, index) => `${(index * 7919) % 997}. question `)
    const bytes = bytesOfText(['. question on the border', ...between, '9. question on the border'].join(''))
    expect(squeezed(bytes).length - 3).toBeLessThan(deflateSync(bytes).length)
  })

  test.each([127, 128, 129, 16_384])('is undone for %i bytes', (length) => {
    const next = seededNumbers('squeezed')
    const bytes = Uint8Array.from({ length }, () => Math.floor(next() * 16))
    expect(unsqueezed(squeezed(bytes), length)).toEqual({ ok: true, bytes })
    expect(unsqueezed(squeezed(bytes), length - 1)).toEqual({ ok: false, problem: 'too-large' })
  })

  test('what has lost its last byte is damaged, however long it is', () => {
    const next = seededNumbers('cut')
    const bytes = Uint8Array.from({ length: 500 }, () => Math.floor(next() * 16))
    const lengths = Array.from({ length: 100 }, (_, index) => index + 400)
    const written = lengths.map((length) => squeezed(bytes.subarray(0, length)))
    // Among them are those of 256 bytes, with the last or without it, which are inflated in one step.
    const sizes = written.map(({ length }) => length - 3)
    expect([256, 257].every((size) => sizes.includes(size))).toBe(true)
    for (const each of written) {
      expect(unsqueezed(each, 500).ok).toBe(true)
      expect(unsqueezed(each.slice(0, -1), 500)).toEqual({ ok: false, problem: 'damaged' })
    }
  })

  test.each([
    ['nothing', []],
    ['no length', [0]],
    ['a longer length', [0, 3, 1, 2]],
    ['a shorter length', [0, 1, 1, 2]],
    ['a way that does not exist', [2, 5, ...deflateSync(Uint8Array.of(97, 97, 97, 97, 97))]],
    ['what was never deflated', [1, 2, 255, 255]],
    // A block of 251 bytes that is not the last, in the first step, and in the second one what begins none.
    ['a whole with an end that is none', [1, 251, 1, 0, 251, 0, 4, 255, ...Array<number>(251).fill(9), 7]],
  ])('%s is damaged', (_, bytes) => {
    expect(unsqueezed(Uint8Array.from(bytes), 300)).toEqual({ ok: false, problem: 'damaged' })
  })

  test('a bomb is refused by its claim, or at its first burst', () => {
    const bomb = deflateSync(new Uint8Array(5_000_000))
    const claim = (length: number) => {
      const out = bitsOut()
      out.bits(1, 8)
      out.varint(length)
      out.bytes(bomb)
      return out.finish()
    }
    expect(unsqueezed(claim(5_000_000), 65_536)).toEqual({ ok: false, problem: 'too-large' })
    expect(unsqueezed(claim(1_000), 65_536)).toEqual({ ok: false, problem: 'damaged' })
    expect(unsqueezed(claim(65_536), 65_536)).toEqual({ ok: false, problem: 'damaged' })
  })

  test('reading is total and stays within its bound', () => {
    fc.assert(
      fc.property(anyBytes, fc.boolean(), (bytes, deflated) => {
        const reading = unsqueezed(Uint8Array.of(deflated ? 1 : 0, ...bytes), 200)
        if (reading.ok) expect(reading.bytes.length).toBeLessThanOrEqual(200)
      }),
      { numRuns: 300 },
    )
  })
})

describe('a packet', () => {
  const sample = () => packetOf('submission', 1, Uint8Array.of(1, 2, 3))

  test('gives back its body', () => {
    const packet = sample()
    expect(readPacket(packet, 'submission', 1)).toMatchObject({
      ok: true,
      version: 1,
      body: Uint8Array.of(1, 2, 3),
    })
    expect(packetKindOf(packet)).toBe('submission')
    expect(readPacket(packetOf('assignment', 1, new Uint8Array(0)), 'assignment', 1)).toEqual({
      ...{ ok: true, version: 1, body: new Uint8Array(0) },
      head: Uint8Array.of(0x42, 0x61, 1),
    })
  })

  test.each([
    ['an assignment', [0x42, 0x61], 'assignment'],
    ['a submission', [0x42, 0x73], 'submission'],
    ['something else of ours', [0x42, 0x7a], undefined],
    ['something else', [0x43, 0x73], undefined],
  ])('of %s is known by its first letters', (_, bytes, kind) => {
    expect(packetKindOf(Uint8Array.from(bytes))).toBe(kind)
  })

  test('without a version is damaged, also where its check is right', () => {
    const head = Uint8Array.of(0x42, 0x73)
    const short = Uint8Array.of(...head, ...sha256(head).subarray(0, 4))
    expect(readPacket(short, 'submission', 255)).toEqual({ ok: false, problem: 'damaged' })
  })

  test('tells damage from a newer version, and both from what is not ours', () => {
    const packet = sample()
    expect(readPacket(packetOf('submission', 2, packet), 'submission', 1)).toEqual({
      ok: false,
      problem: 'newer',
    })
    expect(readPacket(packetOf('submission', 0, packet), 'submission', 1)).toEqual({
      ok: false,
      problem: 'damaged',
    })
    expect(readPacket(packet, 'assignment', 1)).toEqual({ ok: false, problem: 'foreign' })
    expect(readPacket(packet.subarray(0, 3), 'submission', 1)).toEqual({ ok: false, problem: 'damaged' })
    expect(readPacket(new Uint8Array(0), 'submission', 1)).toEqual({ ok: false, problem: 'foreign' })
  })

  test('shows every flipped bit', () => {
    const packet = sample()
    for (let bit = 0; bit < packet.length * 8; bit += 1) {
      const flipped = Uint8Array.from(packet)
      flipped[bit >> 3] = (flipped[bit >> 3] ?? 0) ^ (1 << (bit & 7))
      expect(readPacket(flipped, 'submission', 1).ok).toBe(false)
    }
  })

  test('reading is total', () => {
    fc.assert(
      fc.property(anyBytes, (bytes) => !readPacket(Uint8Array.of(0x42, 0x73, ...bytes), 'submission', 1).ok),
    )
  })
})

test('CRC-32 has the check value of its published catalogue', () => {
  expect(crc32(bytesOfText('123456789'))).toBe(0xcbf43926)
})
