import type { FigureKind } from '../figure-kind.ts'
import style from '../../../design/map.css?inline'
import MapFigure from './MapFigure.vue'

export const kind: FigureKind = {
  component: MapFigure,
  style,
  dataOf: ({ reference: { places } }) => ({ places }),
}
