import { expect, test } from 'vitest'
import { rowsOn, type Chart } from './chart.ts'

const chartOf = (is: 'year' | 'words', xs: readonly string[]): Pick<Chart, 'x' | 'rows'> => ({
  x: { title: 'Year', is },
  rows: xs.map((x) => ({ x, values: [], sources: [] })),
})
const years = chartOf('year', ['2013', '2014', '2015', '2016'])
const shown = (part: Parameters<typeof rowsOn>[0], chart = years): string[] =>
  rowsOn(part, chart).map(({ x }) => x)

test('a chart over years shows those from the first to the last that are asked for', () => {
  expect(shown({ from: 2014, to: 2015 })).toEqual(['2014', '2015'])
  expect(shown({ from: 2015 })).toEqual(['2015', '2016'])
  expect(shown({ to: 2013 })).toEqual(['2013'])
  expect(shown({})).toEqual(['2013', '2014', '2015', '2016'])
})

test('what is not about years is shown whole', () => {
  expect(shown({ from: 2014 }, chartOf('words', ['Mouth', 'Source']))).toEqual(['Mouth', 'Source'])
})
