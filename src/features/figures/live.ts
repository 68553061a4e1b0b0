import type { FigureName } from '../../domain/figures/figure.ts'
import type { LiveFigure } from './figure-kind.ts'

/** Each figure is one file: a page fetches those on it. */
export const liveFigures: Readonly<Record<FigureName, () => Promise<{ readonly live: LiveFigure }>>> = {
  timeline: () => import('./timeline/live.ts'),
  map: () => import('./map/live.ts'),
}
