import fc from 'fast-check'
import { expect, test } from 'vitest'

import { fingerprint } from './fingerprint.ts'

/** From the test suite of FNV-1a's authors (32 bits). */
test.each([
  ['', '811c9dc5'],
  ['a', 'e40c292c'],
  ['foobar', 'bf9cf968'],
])('its first half is FNV-1a: %j', (text, half) => {
  expect(fingerprint(text).slice(0, 8)).toBe(half)
})

test('its second half begins elsewhere, and is not the first again', () => {
  expect(fingerprint('').slice(8)).toBe('01234567')
  expect(fingerprint('a').slice(8)).not.toBe(fingerprint('a').slice(0, 8))
})

test('it always has sixteen digits', () => {
  for (let number = 0; number < 300; number += 1)
    expect(fingerprint(String(number))).toMatch(/^[0-9a-f]{16}$/)
})

test('one letter more, less or other makes another', () => {
  const letter = fc.string({ minLength: 1, maxLength: 1 })
  fc.assert(
    fc.property(fc.string(), letter, fc.string(), letter, (before, one, after, other) => {
      const whole = fingerprint(before + one + after)
      expect(fingerprint(before + after)).not.toBe(whole)
      if (one !== other) expect(fingerprint(before + other + after)).not.toBe(whole)
    }),
  )
})
