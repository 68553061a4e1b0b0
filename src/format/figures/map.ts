import type { MapFigure } from '../../domain/figures/figure.ts'
import type { AttributeValues } from '../block-attributes.ts'
import type { LessonContext } from '../text/context.ts'
import { fileOfList } from '../names.ts'
import { listIn } from './values.ts'

export function readMap({ report, names }: LessonContext, values: AttributeValues): MapFigure | undefined {
  const places = listIn(values.get('places'))
  const written = values.get('distance')
  const ends = listIn(written)
  for (const { value, at } of [...places, ...ends])
    if (!names.has('place', value))
      report('unknown-reference', at, {
        list: 'place',
        name: value,
        near: names.nearest('place', value),
        file: fileOfList.place,
      })
  const [from, to, ...more] = ends.map(({ value }) => value)
  const isPair = from !== undefined && to !== undefined && from !== to && more.length === 0
  if (written && !isPair)
    report('wrong-attribute', written.at, {
      name: 'distance',
      value: written.value,
      known: ['two different places such as "herat,mir-ali"'],
      near: undefined,
    })
  const [id, caption] = [values.get('#id')?.value, values.get('caption')?.value]
  return {
    name: 'map',
    ...(id === undefined ? {} : { id }),
    places: [...new Set(places.map(({ value }) => value))],
    ...(isPair ? { distance: [from, to] as const } : {}),
    ...(caption === undefined ? {} : { caption }),
  }
}
