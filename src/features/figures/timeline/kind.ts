import type { FigureKind } from '../figure-kind.ts'
import style from '../../../design/timeline.css?inline'
import TimelineFigure from './TimelineFigure.vue'

export const kind: FigureKind = {
  component: TimelineFigure,
  style,
  dataOf: ({ language, reference: { events } }) => ({ language, events }),
}
