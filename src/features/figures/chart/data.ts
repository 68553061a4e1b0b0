import type { Chart, ChartValue } from '../../../domain/figures/chart.ts'
import type { Source } from '../../../domain/lesson/reference.ts'
import * as m from '../../../messages/generated/messages.js'
import { sayNumber } from '../../../messages/say-number.ts'

export interface ChartData {
  readonly charts: readonly Chart[]
  readonly sources: readonly Source[]
}

/** A number as it is written: with ≈ when it was worked out, and in words when nobody gave one. */
export function sayValue(value: ChartValue): string {
  if (!value) return m.chart_missing()
  return `${value.isDerived ? '≈' : ''}${sayNumber(value.number)}`
}
