import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { HistoricalEvent } from '../lesson/reference.ts'
import {
  axisOf,
  eventsOn,
  liesIn,
  moved,
  spanOf,
  stacked,
  standsAt,
  ticksOf,
  wholeSpan,
  zoomed,
} from './timeline.ts'

const event = (id: string, date: string, ...tags: string[]): HistoricalEvent => ({
  id,
  date,
  title: id,
  confidence: 'reported',
  sources: [],
  tags,
})
const lasting = { ...event('lasting', '1955', 'border'), until: '1963' }
const events = [
  event('late', '1996-09', 'war'),
  event('day', '1947-09-30', 'border'),
  lasting,
  event('year', '1947', 'border', 'war'),
]
const ids = (figure: Parameters<typeof eventsOn>[0]): string[] => eventsOn(figure, events).map(({ id }) => id)

describe('the events of a timeline', () => {
  test('come in their order, the vaguer date first', () => {
    expect(ids({ tags: [] })).toEqual(['year', 'day', 'lasting', 'late'])
  })

  test('come as the course lists them where their dates are the same', () => {
    const twins = ['b', 'a', 'c'].map((id) => event(id, '1947-08'))
    expect(eventsOn({ tags: [] }, twins)).toEqual(twins)
    const vague = [event('day', '1947-01-01'), event('month', '1947-01'), event('year', '1947')]
    expect(eventsOn({ tags: [] }, vague)).toEqual(vague.toReversed())
  })

  test('are limited by years and tags, the years themselves included', () => {
    expect(ids({ from: 1947, to: 1947, tags: [] })).toEqual(['year', 'day'])
    expect(ids({ from: 1964, tags: [] })).toEqual(['late'])
    expect(ids({ to: 1995, tags: ['war'] })).toEqual(['year'])
    expect(ids({ tags: ['war', 'nothing'] })).toEqual(['year', 'late'])
  })

  test('are there for as long as they went on', () => {
    expect(ids({ from: 1960, to: 1961, tags: [] })).toEqual(['lasting'])
    expect(liesIn(lasting, { from: 1962, to: 1963 })).toBe(true)
    expect(liesIn(lasting, { from: 1964.1, to: 1990 })).toBe(false)
    expect(liesIn(event('new-year', '1990'), { from: 1980, to: 1990 })).toBe(false)
  })

  test('are in one of two spans that meet where they stand: in the later', () => {
    const middle = event('middle', '1947')
    expect(liesIn(middle, { from: 1940, to: 1947.5 })).toBe(false)
    expect(liesIn(middle, { from: 1947.5, to: 1950 })).toBe(true)
  })
})

describe('a date in years', () => {
  test('is as long as what it may mean, and its event stands in the middle of that', () => {
    expect(spanOf('1947')).toEqual({ from: 1947, to: 1948 })
    expect(spanOf('1947-07').from).toBe(1947.5)
    expect(spanOf('1947-07').to).toBeCloseTo(1947.5 + 1 / 12, 9)
    expect(spanOf('1947-07-04').from).toBeCloseTo(1947.5 + 3 / 372, 9)
    expect(spanOf('1947-07-04').to).toBeCloseTo(1947.5 + 4 / 372, 9)
    expect(standsAt(event('a', '1947'))).toEqual({ from: 1947.5, to: 1947.5 })
    expect(standsAt(lasting)).toEqual({ from: 1955.5, to: 1964 })
    expect(spanOf('1947-12-31').to).toBeLessThanOrEqual(1948)
  })

  test('is never before an earlier date', () => {
    const dates = fc
      .record({
        year: fc.integer({ min: 1000, max: 2999 }),
        month: fc.integer({ min: 1, max: 12 }),
        day: fc.integer({ min: 1, max: 31 }),
      })
      .map(
        ({ year, month, day }) => `${year}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`,
      )
    fc.assert(
      fc.property(dates, dates, (a, b) => {
        if (a < b) expect(spanOf(a).from).toBeLessThan(spanOf(b).from)
      }),
    )
  })
})

describe('what one looks at', () => {
  const whole = { from: 1947, to: 2026 }

  test('is at first all years that have an event', () => {
    expect(wholeSpan(events)).toEqual({ from: 1947, to: 1997 })
    expect(wholeSpan([event('first-day', '1947-01-01')])).toEqual({ from: 1947, to: 1948 })
    expect(wholeSpan([event('last-day', '1947-12-31')])).toEqual({ from: 1947, to: 1948 })
    expect(wholeSpan([lasting])).toEqual({ from: 1955, to: 1964 })
    expect(wholeSpan([])).toEqual({ from: 0, to: 1 })
  })

  test('comes closer around a moment, goes wider to the whole, and is never less than a year', () => {
    expect(zoomed({ from: 2000, to: 2020 }, 0.5, 2010, whole)).toEqual({ from: 2005, to: 2015 })
    expect(zoomed({ from: 2000, to: 2020 }, 0.5, 2020, whole)).toEqual({ from: 2010, to: 2020 })
    expect(zoomed({ from: 2010, to: 2026 }, 20, 2010, whole)).toEqual(whole)
    expect(zoomed({ from: 2010, to: 2011 }, 0.5, 2010, whole)).toEqual({ from: 2010, to: 2011 })
  })

  test('moves and stops at the ends', () => {
    expect(moved({ from: 2000, to: 2010 }, 0.5, whole)).toEqual({ from: 2005, to: 2015 })
    expect(moved({ from: 2020, to: 2026 }, 0.5, whole)).toEqual({ from: 2020, to: 2026 })
    expect(moved({ from: 1948, to: 1958 }, -0.5, whole)).toEqual({ from: 1947, to: 1957 })
  })
})

describe('an axis', () => {
  const many = Array.from({ length: 40 }, (_, at) => event(`e${at}`, String(1947 + at)))
  const whole = { from: 1893, to: 1987 }

  test('runs evenly', () => {
    const { place, gap } = axisOf({ from: 1940, to: 2000 }, many)
    expect(gap).toBeUndefined()
    expect([1940, 1970, 2000].map(place)).toEqual([0, 0.5, 1])
  })

  test('leaves out a long wait after a first few, and only there', () => {
    const axis = axisOf(whole, [event('first', '1893-11'), ...many])
    expect(axis.gap?.years).toEqual({ from: 1894, to: 1947 })
    expect(axis.place(1947)).toBeCloseTo(0.1)
    expect(axis.place(1967) - axis.place(1957)).toBeCloseTo(axis.place(1977) - axis.place(1967))
    expect(axis.place(1987)).toBe(1)
    const places = [1893, 1893.5, 1894, 1920, 1947, 1948].map(axis.place)
    expect(places).toEqual(places.toSorted((a, b) => a - b))
    expect(axisOf(whole, [event('first', '1893'), event('other', '1960')]).gap).toBeUndefined()
  })

  test('has its events in whatever order they come', () => {
    const events = [event('first', '1893-11'), ...many]
    expect(axisOf(whole, events.toReversed()).gap).toEqual(axisOf(whole, events).gap)
  })

  test('gives the years before a wait and the wait itself a little room, evenly', () => {
    const { place, gap } = axisOf(whole, [event('first', '1895'), ...many])
    expect(gap?.years).toEqual({ from: 1896, to: 1947 })
    const places: readonly (readonly [number, number])[] = [
      [1893, 0],
      [1894.5, 0.02],
      [1896, 0.04],
      [1921.5, 0.07],
      [1947, 0.1],
    ]
    for (const [year, at] of places) expect(place(year)).toBeCloseTo(at, 9)
    expect(gap?.place).toBeCloseTo(place(1921.5), 9)
  })

  test('leaves out a wait of more than a quarter of it', () => {
    const from = (year: number) => Array.from({ length: 40 }, (_, at) => event(`e${at}`, String(year + at)))
    const first = event('first', '1900')
    expect(axisOf({ from: 1900, to: 2000 }, [first, ...from(1926)]).gap).toBeUndefined()
    const longer = axisOf({ from: 1900, to: 2000 }, [first, ...from(1927)])
    expect(longer.gap?.years).toEqual({ from: 1901, to: 1927 })
  })

  test('heeds only the events that stand on it', () => {
    const first = event('first', '1893')
    expect(axisOf({ from: 1893.6, to: 1987 }, [first, ...many]).gap).toBeUndefined()
    expect(axisOf({ from: 1893.5, to: 1987 }, [first, ...many]).gap?.years).toEqual({ from: 1894, to: 1947 })
    // Twenty events have one early one among them; nineteen are too few to say so.
    const twenty = [first, ...many.slice(0, 19)]
    expect(axisOf({ from: 1893, to: 1966 }, twenty).gap?.years).toEqual({ from: 1894, to: 1947 })
    expect(axisOf({ from: 1893, to: 1965.5 }, twenty).gap).toBeUndefined()
  })

  test('names round years, and months where there is room for them', () => {
    expect(ticksOf({ from: 1947, to: 2026 }, undefined)).toEqual(['1960', '1980', '2000', '2020'])
    expect(ticksOf({ from: 2021, to: 2026 }, undefined)).toEqual([
      '2021',
      '2022',
      '2023',
      '2024',
      '2025',
      '2026',
    ])
    expect(ticksOf({ from: 2024.5, to: 2025.5 }, undefined)).toEqual([
      '2024-07',
      '2024-10',
      '2025-01',
      '2025-04',
      '2025-07',
    ])
    expect(ticksOf({ from: 2024, to: 2026 }, undefined)).toEqual([
      '2024-01',
      '2024-07',
      '2025-01',
      '2025-07',
      '2026-01',
    ])
    expect(ticksOf({ from: 2020, to: 2026 }, undefined)).toEqual(['2020', '2022', '2024', '2026'])
    expect(ticksOf({ from: 1893, to: 2026 }, { place: 0.07, years: { from: 1894, to: 1947 } })[0]).toBe(
      '1893',
    )
  })
})

test('an axis never names more dates than it has room for, and none that is not on it', () => {
  const spans = fc
    .record({ from: fc.integer({ min: 1500, max: 2020 }), length: fc.integer({ min: 1, max: 500 }) })
    .map(({ from, length }) => ({ from, to: from + length }))
  fc.assert(
    fc.property(spans, (span) => {
      const ticks = ticksOf(span, undefined)
      expect(ticks.length).toBeGreaterThan(1)
      expect(ticks.length).toBeLessThanOrEqual(6)
      expect(ticks).toEqual(ticks.toSorted())
      for (const tick of ticks) {
        expect(spanOf(tick).from).toBeGreaterThanOrEqual(span.from)
        expect(spanOf(tick).from).toBeLessThanOrEqual(span.to)
      }
    }),
  )
})

test('marks that would lie on one another stand in rows, each as low as it can', () => {
  expect(stacked([0, 0.5, 1], 0.1)).toEqual([0, 0, 0])
  expect(stacked([0, 0.05, 0.08, 0.12, 0.3], 0.1)).toEqual([0, 1, 2, 0, 0])
  expect(stacked([0, 0.125, 0.25], 0.125)).toEqual([0, 0, 0])
  expect(stacked([], 0.1)).toEqual([])
})

test('no two marks of a row are closer than there is room', () => {
  const places = fc
    .array(fc.double({ min: 0, max: 1, noNaN: true }))
    .map((all) => all.toSorted((a, b) => a - b))
  fc.assert(
    fc.property(places, (all) => {
      const rows = stacked(all, 0.05)
      for (const [at, row] of rows.entries()) {
        const before = rows.lastIndexOf(row, at - 1)
        if (at > 0 && before >= 0) expect((all[at] ?? 0) - (all[before] ?? 0)).toBeGreaterThanOrEqual(0.05)
      }
    }),
  )
})
