import { expect, test } from 'vitest'
import { readKeyNumber } from './key-number.ts'

test.each([
  ['56', 56, 0],
  ['−3.50', -3.5, 2],
  ['15,000', 15_000, 0],
  ['1 234 567.8', 1_234_567.8, 1],
  ['۱۹۴۷', 1947, 0],
  ['٥٦٫٥', 56.5, 1],
])('%s is a number', (text, value, places) => {
  expect(readKeyNumber(text)).toEqual({ value, places })
})

test.each(['', '1,5', '1.2.3', '1,0000', '1, 000', '12,34,567', '5 %', '1e3', 'ten', '0x10', '1'.repeat(16)])(
  '`%s` can be read in several ways or in none',
  (text) => {
    expect(readKeyNumber(text)).toBeUndefined()
  },
)
