import { expect, test } from 'vitest'
import { isMinute, minuteOf, minutesOf, secondOf, secondsOf } from './minutes.ts'

test.each([
  ['1970-01-01T00:00Z', 0],
  ['1970-01-01T00:01Z', 1],
  ['2026-11-26T09:05Z', 29_928_065],
  ['9999-12-31T23:59Z', 4_223_371_679],
])('%s is a minute', (minute, minutes) => {
  expect(minutesOf(minute)).toBe(minutes)
  expect(minuteOf(minutes)).toBe(minute)
})

test.each([
  ['1970-01-01T00:00:00Z', 0],
  ['2026-11-26T09:05:30Z', 1_795_683_930],
  ['2106-02-07T06:28:15Z', 0xffffffff],
])('%s is a second', (second, seconds) => {
  expect(secondsOf(second)).toBe(seconds)
  expect(secondOf(seconds)).toBe(second)
})

test.each([
  ['before 1970', '1969-12-31T23:59Z'],
  ['on a day that is not', '2026-02-30T00:00Z'],
  ['at an hour that is not', '2026-11-26T24:00Z'],
  ['with seconds', '2026-11-26T09:05:00Z'],
  ['by another clock', '2026-11-26T09:05+05:00'],
  ['by no clock', '2026-11-26T09:05'],
  ['with something before it', ' 2026-11-26T09:05Z'],
  ['with something behind it', '2026-11-26T09:05Z '],
  ['of a year with five digits', '+010136-02-20T0Z'],
  ['in words', 'tomorrow'],
  ['of no letters', ''],
  ['that was not set', undefined],
])('a minute %s is none', (_, minute) => {
  expect(minutesOf(minute)).toBeUndefined()
})

test.each([
  ['before 1970', '1969-12-31T23:59:59Z'],
  ['beyond four bytes', '2106-02-07T06:28:16Z'],
  ['on a day that is not', '2026-02-30T00:00:00Z'],
  ['with thousandths', '2026-11-26T09:05:30.000Z'],
  ['by another clock', '2026-11-26T09:05:30+05:00'],
  ['with something before it', ' 2026-11-26T09:05:30Z'],
  ['with something behind it', '2026-11-26T09:05:30Z '],
  ['in words', 'soon'],
])('a second %s is none', (_, second) => {
  expect(secondsOf(second)).toBeUndefined()
})

test('four bytes hold whole numbers from nothing to the largest', () => {
  expect([0, 1, 0xffffffff].filter(isMinute)).toHaveLength(3)
  expect([-1, 0x100000000, 0.5, Number.NaN, Infinity].filter(isMinute)).toEqual([])
})
