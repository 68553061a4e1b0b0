import type { FigureKind } from '../figure-kind.ts'
import style from '../../../design/chart.css?inline'
import ChartFigure from './ChartFigure.vue'
import type { ChartData } from './data.ts'

/** All of a chart stands in the page: names on the marks, notes, a table. No script would add anything. */
export const kind: FigureKind = {
  component: ChartFigure,
  style,
  isStill: true,
  dataOf: ({ reference: { charts, sources } }): ChartData => ({ charts, sources }),
}
