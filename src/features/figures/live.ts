import type { FigureName } from '../../domain/figures/figure.ts'
import type { LiveFigure } from './figure-kind.ts'

/** Each figure that comes alive is one file: a page fetches those on it. */
export const liveFigures: Readonly<
  Partial<Record<FigureName, () => Promise<{ readonly live: LiveFigure }>>>
> = {
  timeline: () => import('./timeline/live.ts'),
  actors: () => import('./actors/live.ts'),
  claims: () => import('./claims/live.ts'),
  map: () => import('./map/live.ts'),
}
