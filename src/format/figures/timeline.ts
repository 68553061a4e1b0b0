import type { TimelineFigure } from '../../domain/figures/figure.ts'
import type { AttributeValues } from '../block-attributes.ts'
import { fileOfList } from '../names.ts'
import type { LessonContext } from '../text/context.ts'
import { listIn, yearsIn } from './values.ts'

export function readTimeline({ report, names }: LessonContext, values: AttributeValues): TimelineFigure {
  const { from, to } = yearsIn(values, report)
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
