import type { FigureKind } from '../figure-kind.ts'
import style from '../../../design/timeline.css?inline'
import { timelineData } from './data.ts'
import TimelineFigure from './TimelineFigure.vue'

export const kind: FigureKind = {
  component: TimelineFigure,
  style,
  dataOf: ({ language, reference }) => timelineData(language, reference),
}
