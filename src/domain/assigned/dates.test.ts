import fc from 'fast-check'
import { expect, test } from 'vitest'
import { minuteOf } from '../assignment/minutes.ts'
import { datesNow } from './dates.ts'

const dates = { opens: '2026-11-26T09:00Z', due: '2026-11-27T09:00Z', closes: '2026-11-28T09:00Z' }
const nothing = { isEarly: false, isLate: false, isClosed: false }

test.each([
  ['the minute before it opens', '2026-11-26T08:59Z', { isEarly: true }],
  ['the minute in which it opens', '2026-11-26T09:00Z', {}],
  ['between', '2026-11-26T20:00Z', {}],
  ['the very minute it is due, which is still in time', '2026-11-27T09:00Z', {}],
  ['one minute late', '2026-11-27T09:01Z', { isLate: true }],
  ['the last minute in which it is taken in', '2026-11-28T09:00Z', { isLate: true }],
  ['one minute after that', '2026-11-28T09:01Z', { isLate: true, isClosed: true }],
])('what a learner is told %s', (_, now, told) => {
  expect(datesNow(dates, now)).toEqual({ ...nothing, ...told })
})

test('each date speaks for itself: what was not set says nothing', () => {
  const [before, after] = ['2026-11-25T09:00Z', '2026-11-29T09:00Z']
  expect(datesNow({ opens: dates.opens }, before)).toEqual({ ...nothing, isEarly: true })
  expect(datesNow({ opens: dates.opens }, after)).toEqual(nothing)
  expect(datesNow({ due: dates.due }, after)).toEqual({ ...nothing, isLate: true })
  expect(datesNow({ closes: dates.closes }, after)).toEqual({ ...nothing, isClosed: true })
})

test('without dates nobody is early or late, at whatever time', () => {
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 0xffffffff }), (minutes) => {
      expect(datesNow({}, minuteOf(minutes))).toEqual(nothing)
    }),
  )
})
