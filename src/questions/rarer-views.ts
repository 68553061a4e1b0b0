import type { LiveKind } from './view.ts'

/** The kinds that few pages have. Named here and not in `views.ts`, so that one more of them weighs nothing on other pages. */
export const rarerViews: Readonly<Record<string, () => Promise<{ readonly live: LiveKind }>>> = {
  categorise: () => import('./categorise/live.ts'),
  highlight: () => import('./highlight/live.ts'),
  'claim-rating': () => import('./claim-rating/live.ts'),
  corroboration: () => import('./corroboration/live.ts'),
  'free-response': () => import('./free-response/live.ts'),
  opinion: () => import('./opinion/live.ts'),
  'map-point': () => import('./map-point/live.ts'),
}
