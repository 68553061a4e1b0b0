import type { ChartFigure } from './figure.ts'

/** Numbers of a course, and all that has to be said with them: what is counted, in what, and by whom. */
export interface Chart {
  readonly id: string
  readonly title: string
  readonly unit: string
  /** What is counted, and what is not. */
  readonly counts: string
  /** What to keep in mind when comparing. */
  readonly caution?: string
  readonly sources: readonly string[]
  /** What its rows are about: a year each, or something else. */
  readonly x: { readonly title: string; readonly is: 'year' | 'words' }
  readonly series: readonly ChartSeries[]
  readonly rows: readonly ChartRow[]
}

export interface ChartSeries {
  readonly title: string
  /** What is counted in this one, where they differ. */
  readonly counts?: string
}

export interface ChartRow {
  readonly x: string
  /** As many as there are series. */
  readonly values: readonly ChartValue[]
  /** Where these numbers come from, where the file says it row by row. */
  readonly sources: readonly string[]
  readonly note?: string
}

/** A number, told apart from one that was worked out from others; `undefined` where nobody gave one. */
export type ChartValue = { readonly number: number; readonly isDerived: boolean } | undefined

/** The rows of the years that are asked for; all of them where rows are not about years. */
export function rowsOn(
  { from, to }: Pick<ChartFigure, 'from' | 'to'>,
  { x: { is }, rows }: Pick<Chart, 'x' | 'rows'>,
): readonly ChartRow[] {
  if (is !== 'year') return rows
  return rows.filter(({ x }) => Number(x) >= (from ?? Number(x)) && Number(x) <= (to ?? Number(x)))
}
