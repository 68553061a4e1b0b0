import { chartTypes, type ChartFigure } from '../../domain/figures/figure.ts'
import type { AttributeValues } from '../block-attributes.ts'
import { fileOfList } from '../names.ts'
import type { LessonContext } from '../text/context.ts'
import { yearsIn } from './values.ts'

export function readChart(
  { report, names }: LessonContext,
  values: AttributeValues,
): ChartFigure | undefined {
  const data = values.get('data')
  const type = chartTypes.find((each) => each === values.get('type')?.value)
  if (!data || !type) return undefined
  if (!names.has('chart', data.value))
    report('unknown-reference', data.at, {
      list: 'chart',
      file: fileOfList.chart,
      name: data.value,
      near: names.nearest('chart', data.value),
    })
  const { from, to } = yearsIn(values, report)
  const id = values.get('#id')?.value
  const caption = values.get('caption')?.value
  return {
    name: 'chart',
    data: data.value,
    type,
    ...(id === undefined ? {} : { id }),
    ...(from === undefined ? {} : { from }),
    ...(to === undefined ? {} : { to }),
    ...(caption === undefined ? {} : { caption }),
  }
}
