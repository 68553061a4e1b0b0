import type { FigureName } from '../../domain/figures/figure.ts'
import type { FigureKind } from './figure-kind.ts'
import { kind as actors } from './actors/kind.ts'
import { kind as chart } from './chart/kind.ts'
import { kind as claims } from './claims/kind.ts'
import { kind as map } from './map/kind.ts'
import { kind as timeline } from './timeline/kind.ts'

/** Every figure at once: for the making of pages. Learners' pages load single ones (`live.ts`). */
export const figureKinds: Readonly<Record<FigureName, FigureKind>> = {
  timeline,
  actors,
  claims,
  chart,
  map,
}
