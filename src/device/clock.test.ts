import { describe, expect, test } from 'vitest'
import { nowWithOffset } from './clock.ts'

const at = (utc: string, minutesBehind: number) => {
  const date = new Date(utc)
  date.getTimezoneOffset = () => minutesBehind
  return nowWithOffset(date)
}

describe('the wall clock', () => {
  test.each([
    ['2026-11-22T12:05:09.120Z', -300, '2026-11-22T17:05:09.120+05:00'],
    ['2026-11-22T12:05:09.007Z', -270, '2026-11-22T16:35:09.007+04:30'],
    ['2026-11-22T02:05:09.120Z', 300, '2026-11-21T21:05:09.120-05:00'],
    ['2026-11-22T12:05:09.120Z', 0, '2026-11-22T12:05:09.120+00:00'],
    ['2026-11-22T12:05:09.120Z', 210, '2026-11-22T08:35:09.120-03:30'],
  ])('reads %s, %i minutes behind, as %s', (utc, behind, local) => {
    expect(at(utc, behind)).toBe(local)
  })

  test('names the same moment', () => {
    const date = new Date()
    expect(new Date(nowWithOffset(date)).getTime()).toBe(date.getTime())
  })
})
