import { describe, expect, test } from 'vitest'
import type { ChartRow, ChartValue } from './chart.ts'
import { lengthScale, lineMarks, namedPoints } from './chart-marks.ts'

const value = (number: number | undefined, isDerived = false): ChartValue =>
  number === undefined ? undefined : { number, isDerived }
const row = (x: string, ...numbers: (number | undefined)[]): ChartRow => ({
  x,
  values: numbers.map((number) => value(number)),
  sources: [],
})

describe('a scale of lengths', () => {
  test('begins at nothing, ends at a round number, and keeps proportions', () => {
    const { share, ticks } = lengthScale([value(7622), value(600), value(5700, true)])
    expect(share(0)).toBe(0)
    expect(share(2000) / share(1000)).toBeCloseTo(2)
    expect(share(7622)).toBeLessThanOrEqual(1)
    expect(share(7622)).toBeGreaterThan(0.9)
    expect(ticks).toEqual([0, 2000, 4000, 6000, 8000])
  })

  test('does not stumble over values that nobody knows, or over none at all', () => {
    expect(lengthScale([undefined, value(10)]).share(10)).toBe(1)
    expect(lengthScale([]).share(0)).toBe(0)
    expect(lengthScale([value(0)]).share(0)).toBe(0)
  })
})

describe('a line', () => {
  const scale = lengthScale([value(100)])
  const rows = [row('2020', 50), row('2010', 100), row('2015', undefined), row('2030', 0)]

  test('goes through the years in their order, at their distances', () => {
    const { points } = lineMarks(rows, 0, scale)
    expect(points.map(({ x, across, up }) => [x, across, up])).toEqual([
      ['2010', 0, 1],
      ['2020', 0.5, 0.5],
      ['2030', 1, 0],
    ])
  })

  test('is broken where a value is missing, and never falls to nothing there', () => {
    const { path } = lineMarks(rows, 0, scale)
    expect(path.match(/M/gu)).toHaveLength(2)
    expect(path).toBe('M0,0ZM50,50L100,100')
  })

  test('of nothing that anybody knows is no path and has no points', () => {
    expect(lineMarks([row('2010', undefined)], 0, scale)).toEqual({ path: '', points: [] })
    expect(lineMarks([], 0, scale)).toEqual({ path: '', points: [] })
  })

  test('names its ends, its highest and its lowest point, each once', () => {
    const { points } = lineMarks([row('1', 5), row('2', 9), row('3', 7), row('4', 1), row('5', 6)], 0, scale)
    expect(namedPoints(points).map(({ x }) => x)).toEqual(['1', '2', '4', '5'])
    expect(namedPoints(points.slice(0, 1))).toHaveLength(1)
    expect(namedPoints([])).toEqual([])
  })
})
