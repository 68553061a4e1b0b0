import { scaleLinear } from 'd3-scale'
import { line } from 'd3-shape'
import type { ChartRow, ChartValue } from './chart.ts'

/** A scale that begins at nothing, for bars whose length is what they say. */
export interface LengthScale {
  /** A number's share of the whole length. */
  readonly share: (number: number) => number
  readonly ticks: readonly number[]
}

/** One scale for all of these values; values that nobody knows do not count as nothing. */
export function lengthScale(values: readonly ChartValue[]): LengthScale {
  const most = Math.max(0, ...values.map((value) => value?.number ?? 0))
  const scale = scaleLinear()
    .domain([0, most === 0 ? 1 : most])
    .nice(4)
  return { share: (number) => scale(number), ticks: scale.ticks(4) }
}

/** A point of a line, as shares of the picture's width and height, from its lower corner at the start. */
export interface LinePoint {
  readonly across: number
  readonly up: number
  readonly x: string
  readonly value: NonNullable<ChartValue>
}

export interface LineMarks {
  /** A path in a box of 100 by 100, whose height counts downwards; it is broken where a value is missing. */
  readonly path: string
  readonly points: readonly LinePoint[]
}

/** The years that rows are about, first and last. */
export function yearsIn(rows: readonly ChartRow[]): readonly [number, number] {
  const years = rows.map(({ x }) => Number(x))
  return [Math.min(...years), Math.max(...years)]
}

/** A line through the values of one series. */
export function lineMarks(
  rows: readonly ChartRow[],
  series: number,
  { share }: Pick<LengthScale, 'share'>,
): LineMarks {
  const across = scaleLinear().domain(yearsIn(rows)).range([0, 1])
  const all = rows
    .toSorted((a, b) => Number(a.x) - Number(b.x))
    .map(({ x, values }) => ({ x, across: across(Number(x)), value: values[series] }))
  const path = line<(typeof all)[number]>()
    .defined(({ value }) => value !== undefined)
    .x((point) => point.across * 100)
    .y(({ value }) => 100 - share(value?.number ?? 0) * 100)
  return {
    path: path(all) ?? '',
    points: all.flatMap(({ value, ...point }) =>
      value === undefined ? [] : [{ ...point, up: share(value.number), value }],
    ),
  }
}

/** The points that are named on the line itself: its ends, its highest and its lowest. */
export function namedPoints(points: readonly LinePoint[]): readonly LinePoint[] {
  const byHeight = points.toSorted((a, b) => a.up - b.up)
  const named = new Set([points[0], points.at(-1), byHeight[0], byHeight.at(-1)])
  return points.filter((point) => named.has(point))
}
