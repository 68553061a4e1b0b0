import * as v from 'valibot'
import type { LiveFigure } from '../figure-kind.ts'
import ActorsFigure from './ActorsFigure.vue'
import { dataSchema, figureSchema } from './data.ts'

export const live: LiveFigure = {
  component: ActorsFigure,
  propsOf(figure, data) {
    const [asked, read] = [v.safeParse(figureSchema, figure), v.safeParse(dataSchema, data)]
    return asked.success && read.success ? { figure: asked.output, data: read.output } : undefined
  },
}
