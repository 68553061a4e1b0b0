import fc from 'fast-check'
import { describe, expect, it, test } from 'vitest'

import { isNearMiss, slips } from './near-miss.ts'

describe('slips', () => {
  it.each([
    ['', '', 0],
    ['lima', 'lima', 0],
    ['lima', 'lma', 1],
    ['lima', 'liima', 1],
    ['lima', 'lema', 1],
    ['lima', 'ilma', 1],
    ['kitten', 'sitting', 3],
    ['ca', 'abc', 3],
    ['', 'abc', 3],
    ['🗺a', 'a🗺', 1],
  ])('from %s to %s', (one, other, distance) => {
    expect(slips(one, other, 9)).toBe(distance)
  })

  it('counts no further than its limit', () => {
    expect(slips('kitten', 'sitting', 2)).toBe(3)
    expect(slips('a'.repeat(100_000), 'b', 2)).toBe(3)
    expect(slips('abc', 'abd', 0)).toBe(1)
  })

  const word = fc.array(fc.constantFrom('a', 'b', 'c'), { maxLength: 9 }).map((letters) => letters.join(''))

  it('is the same in both directions, and nothing only for equal words', () => {
    fc.assert(
      fc.property(word, word, fc.nat(4), (one, other, limit) => {
        expect(slips(one, other, limit)).toBe(slips(other, one, limit))
        expect(slips(one, other, limit) === 0).toBe(one === other)
        expect(slips(one, other, limit)).toBe(Math.min(slips(one, other, 20), limit + 1))
      }),
    )
  })

  it('is one for one change of any sort', () => {
    fc.assert(
      fc.property(word, word, fc.constantFrom('x', ''), (before, after, put) => {
        expect(slips(before + put + after, `${before}y${after}`, 9)).toBe(1)
      }),
    )
  })
})

describe('isNearMiss', () => {
  it.each([
    ['kabu', 'kabul', true],
    ['kaubl', 'kabul', true],
    ['kabil', 'kabul', true],
    ['kab', 'kabul', false],
    ['peruu', 'peru', false],
    ['santaigo', 'santiago', true],
    ['santaig', 'santiago', false],
    ['islamabda', 'islamabad', true],
    ['islmabda', 'islamabad', true],
    ['ismabda', 'islamabad', false],
    ['lahore1948', 'lahore1947', false],
    ['in1947', 'im1947', true],
    ['lahore', 'lahore1', false],
    ['lahore19', 'lahore17', false],
    ['lahore1/52', 'lahore1/53', false],
    ['lahore1.5', 'lahore1.6', false],
    ['lahore15a3', 'lahore1a53', false],
  ])('%s for %s: %s', (typed, answer, near) => {
    expect(isNearMiss(typed, answer, [])).toBe(near)
  })

  it('is no near miss when it is, or lies as close to, a rival', () => {
    expect(isNearMiss('austrlia', 'austria', [])).toBe(true)
    expect(isNearMiss('austrlia', 'austria', ['australia'])).toBe(false)
    expect(isNearMiss('niger', 'nigel', ['niger'])).toBe(false)
    expect(isNearMiss('austra', 'austria', ['australia'])).toBe(true)
  })

  test('is mutual between words of one length', () => {
    const words = fc.integer({ min: 1, max: 12 }).chain((length) => {
      const word = fc.string({ unit: fc.constantFrom('a', 'b'), minLength: length, maxLength: length })
      return fc.tuple(word, word)
    })
    fc.assert(fc.property(words, ([one, other]) => isNearMiss(one, other, []) === isNearMiss(other, one, [])))
  })
})
