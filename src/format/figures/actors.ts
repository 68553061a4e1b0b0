import type { ActorsFigure } from '../../domain/figures/figure.ts'
import type { AttributeValue, AttributeValues } from '../block-attributes.ts'
import { fileOfList } from '../names.ts'
import type { LessonContext } from '../text/context.ts'

export function readActors({ report, names }: LessonContext, values: AttributeValues): ActorsFigure {
  const focus = values.get('focus')
  const period = values.get('period')
  const id = values.get('#id')?.value
  const caption = values.get('caption')?.value
  const check = (list: 'actor' | 'period', named: AttributeValue | undefined): void => {
    if (named && !names.has(list, named.value))
      report('unknown-reference', named.at, {
        list,
        name: named.value,
        near: names.nearest(list, named.value),
        file: fileOfList[list],
      })
  }
  check('actor', focus)
  check('period', period)
  return {
    name: 'actors',
    ...(id === undefined ? {} : { id }),
    ...(focus ? { focus: focus.value } : {}),
    ...(period ? { period: period.value } : {}),
    ...(caption === undefined ? {} : { caption }),
  }
}
