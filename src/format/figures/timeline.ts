import type { TimelineFigure } from '../../domain/figures/figure.ts'
import type { AttributeValue, AttributeValues } from '../block-attributes.ts'
import { fileOfList } from '../names.ts'
import type { Report } from '../report.ts'
import type { LessonContext } from '../text/context.ts'
import { listIn } from './values.ts'

export function readTimeline({ report, names }: LessonContext, values: AttributeValues): TimelineFigure {
  const from = yearIn(values.get('from'), 'from', report)
  const to = yearIn(values.get('to'), 'to', report)
  if (from !== undefined && to !== undefined && to < from)
    report('ends-before-it-begins', values.get('to')?.at ?? { start: 0, end: 0 }, {
      from: `${from}`,
      to: `${to}`,
    })
  const tags = listIn(values.get('tags'))
  for (const { value, at } of tags)
    if (!names.has('theme', value))
      report('unknown-reference', at, {
        list: 'theme',
        file: fileOfList.theme,
        name: value,
        near: names.nearest('theme', value),
      })
  const id = values.get('#id')?.value
  const caption = values.get('caption')?.value
  return {
    name: 'timeline',
    ...(id === undefined ? {} : { id }),
    ...(from === undefined ? {} : { from }),
    ...(to === undefined ? {} : { to }),
    ...(caption === undefined ? {} : { caption }),
    tags: tags.map(({ value }) => value),
  }
}

function yearIn(written: AttributeValue | undefined, name: string, report: Report): number | undefined {
  if (!written) return undefined
  if (/^\d{4}$/u.test(written.value)) return Number(written.value)
  report('wrong-attribute', written.at, {
    name,
    value: written.value,
    known: ['a year such as 1947'],
    near: undefined,
  })
  return undefined
}
