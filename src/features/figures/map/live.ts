import * as v from 'valibot'
import type { LiveFigure } from '../figure-kind.ts'
import { dataSchema, figureSchema } from './data.ts'
import MapFigure from './MapFigure.vue'

export const live: LiveFigure = {
  component: MapFigure,
  propsOf(figure, data) {
    const [asked, read] = [v.safeParse(figureSchema, figure), v.safeParse(dataSchema, data)]
    return asked.success && read.success ? { figure: asked.output, data: read.output } : undefined
  },
}
