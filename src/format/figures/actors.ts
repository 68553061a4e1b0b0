import type { ActorsFigure } from '../../domain/figures/figure.ts'
import type { AttributeValues } from '../block-attributes.ts'
import { fileOfList } from '../names.ts'
import { nearest } from '../nearest.ts'
import type { LessonContext } from '../text/context.ts'

export function readActors({ report, names, periods }: LessonContext, values: AttributeValues): ActorsFigure {
  const focus = values.get('focus')
  const period = values.get('period')
  const id = values.get('#id')?.value
  const caption = values.get('caption')?.value
  if (focus && !names.has('actor', focus.value))
    report('unknown-reference', focus.at, {
      list: 'actor',
      name: focus.value,
      near: names.nearest('actor', focus.value),
      file: fileOfList.actor,
    })
  if (period && periods && !periods.includes(period.value))
    report('unknown-period', period.at, {
      name: period.value,
      near: nearest(period.value, periods),
      known: periods,
    })
  return {
    name: 'actors',
    ...(id === undefined ? {} : { id }),
    ...(focus ? { focus: focus.value } : {}),
    ...(period ? { period: period.value } : {}),
    ...(caption === undefined ? {} : { caption }),
  }
}
