import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { beginCounting, comeBack, countOn, timeLeft, type ClockReading } from './time-counted.ts'

const noon = Date.parse('2026-11-26T12:00:00Z')
const at = (seconds: number, steady = seconds): ClockReading => ({
  wall: noon + seconds * 1_000,
  steady: steady * 1_000,
})

describe('time on one page', () => {
  test('is what the steady clock says', () => {
    const time = countOn(countOn(beginCounting(at(0)), at(0), at(1), true), at(1), at(2), true)
    expect(time).toMatchObject({ startedAt: noon, used: 2_000, gaps: [] })
  })

  test('goes on out of sight, where browsers count but now and then', () => {
    expect(countOn(beginCounting(at(0)), at(0), at(60), false)).toMatchObject({ used: 60_000, gaps: [] })
  })

  test.each([
    ['a device that sleeps, and stops its steady clock', at(601, 1), { why: 'still', by: 600_000 }, 1_000],
    ['one whose steady clock goes on', at(600), { why: 'still', by: 600_000 }, 0],
    ['a clock that is put back', at(-3_599, 1), { why: 'set', by: -3_600_000 }, 1_000],
  ])('%s is told, and costs nothing', (_, now, gap, used) => {
    const time = countOn(beginCounting(at(0)), at(0), now, true)
    expect(time.used).toBe(used)
    expect(time.gaps).toEqual([{ ...gap, at: now.wall }])
  })

  test('two clocks that differ by a little do not tell of it', () => {
    expect(countOn(beginCounting(at(0)), at(0), at(2.5, 1), true).gaps).toEqual([])
  })

  test('two that differ by as much as is allowed, one way or the other, do not either; by more they do', () => {
    const gaps = (wall: number) => countOn(beginCounting(at(0)), at(0), at(wall, 10), true).gaps
    expect([8, 12].flatMap(gaps)).toEqual([])
    expect([7.999, 12.001].flatMap(gaps).map(({ by }) => by)).toEqual([-2_001, 2_001])
  })

  test('that stood still for as long as a slow page may is worked; for longer, the page has slept', () => {
    const after = (seconds: number) => countOn(beginCounting(at(0)), at(0), at(seconds), true)
    expect(after(20)).toMatchObject({ used: 20_000, gaps: [] })
    expect(after(20.001)).toMatchObject({ used: 0, gaps: [{ why: 'still', by: 20_001 }] })
  })
})

describe('coming back on another page', () => {
  const before = () => countOn(beginCounting(at(0)), at(0), at(10), true)

  test('tells how long nobody was there, and counts none of it', () => {
    const time = comeBack(before(), at(310, 0))
    expect(time.used).toBe(10_000)
    expect(time.gaps).toEqual([{ why: 'away', at: at(310).wall, by: 300_000 }])
    expect(countOn(time, at(310, 0), at(311, 1), true).used).toBe(11_000)
  })

  test('at once is no gap', () => {
    expect([8, 11, 12].flatMap((seconds) => comeBack(before(), at(seconds, 0)).gaps)).toEqual([])
  })

  test('after a moment longer is one', () => {
    const gaps = [7.999, 12.001].flatMap((seconds) => comeBack(before(), at(seconds, 0)).gaps)
    expect(gaps.map(({ why, by }) => `${why} ${by}`)).toEqual(['set -2001', 'away 2001'])
  })

  test('to a clock that was put back says so', () => {
    expect(comeBack(before(), at(-90, 0)).gaps).toEqual([{ why: 'set', at: at(-90).wall, by: -100_000 }])
  })
})

test('whatever the clocks do, the time used never shrinks, is never more than the steady clock gave, and the list stays short', () => {
  const step = fc.record({
    wall: fc.integer({ min: -10_000_000, max: 10_000_000 }),
    steady: fc.integer({ min: -5_000, max: 100_000 }),
    isSeen: fc.boolean(),
    isNewPage: fc.boolean(),
  })
  fc.assert(
    fc.property(fc.array(step, { maxLength: 120 }), (steps) => {
      let now = at(0)
      let time = beginCounting(now)
      let steadyInAll = 0
      for (const { wall, steady, isSeen, isNewPage } of steps) {
        const next = { wall: now.wall + wall, steady: isNewPage ? 0 : now.steady + steady }
        const after = isNewPage ? comeBack(time, next) : countOn(time, now, next, isSeen)
        if (!isNewPage) steadyInAll += Math.max(0, steady)
        expect(after.used).toBeGreaterThanOrEqual(time.used)
        expect(after.used).toBeLessThanOrEqual(steadyInAll)
        now = next
        time = after
      }
      expect(time.gaps.length).toBeLessThanOrEqual(50)
    }),
  )
})

test('gaps beyond the most are added to the last, so that none is kept back', () => {
  let time = beginCounting(at(0))
  for (let count = 1; count <= 60; count += 1) time = comeBack(time, at(count * 10, 0))
  expect(time.gaps).toHaveLength(50)
  expect(time.gaps.reduce((sum, { by }) => sum + by, 0)).toBe(600_000)
})

test('what is left of the time, and what was too much', () => {
  expect(timeLeft({ used: 60_000 }, 5)).toEqual({ left: 240_000, over: 0 })
  expect(timeLeft({ used: 330_000 }, 5)).toEqual({ left: 0, over: 30_000 })
})
