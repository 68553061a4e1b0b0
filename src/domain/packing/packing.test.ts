import fc from 'fast-check'
import { deflateSync } from 'fflate'
import { describe, expect, test } from 'vitest'
import { bitsIn } from './bits-in.ts'
import { bitsOut } from './bits-out.ts'
import { crc32 } from './crc32.ts'
import { packetKindOf, packetOf, readPacket } from './packet.ts'
import { squeezed, unsqueezed } from './squeeze.ts'
import { bytesOfText, textOfBytes, textWithin } from './utf8.ts'

const anyBytes = fc.uint8Array({ maxLength: 300 })
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
  )

  test('come back as they were written', () => {
    fc.assert(
      fc.property(fc.array(piece), (pieces) => {
        const out = bitsOut()
        for (const each of pieces)
          if (each.of === 'bits') out.bits(each.value, each.width)
          else if (each.of === 'varint') out.varint(each.value)
          else out.text(each.value)
        const source = bitsIn(out.finish())
        const read = pieces.map((each) =>
          each.of === 'bits'
            ? source.bits(each.width)
            : each.of === 'varint'
              ? source.varint()
              : source.text(10_000),
        )
        expect(read).toEqual(pieces.map(({ value }) => value))
        expect(source.isSound()).toBe(true)
        expect(source.isAtEnd()).toBe(true)
      }),
    )
  })

  test('reading beyond the end is refused and costs nothing', () => {
    const source = bitsIn(Uint8Array.of(255))
    expect(source.bytes(2 ** 40)).toHaveLength(0)
    expect(source.isSound()).toBe(false)
    expect(source.bits(8)).toBe(0)
  })

  test.each([
    ['too large a number', [255, 255, 255, 255, 255, 255, 255, 255, 255, 1]],
    ['a number with zeros behind it', [128, 0]],
    ['a number without an end', [128, 128]],
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
  const packet = packetOf('submission', 1, Uint8Array.of(1, 2, 3))

  test('gives back its body', () => {
    expect(readPacket(packet, 'submission', 1)).toMatchObject({
      ok: true,
      version: 1,
      body: Uint8Array.of(1, 2, 3),
    })
    expect(packetKindOf(packet)).toBe('submission')
  })

  test('tells damage from a newer version, and both from what is not ours', () => {
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
