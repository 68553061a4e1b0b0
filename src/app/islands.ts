import { wake as check } from './check-island.ts'

/** An island's code, and how its markup comes alive. */
interface Island {
  readonly wake: (element: HTMLElement) => Promise<void>
}

const progress = (): Promise<Island> => import('./progress-islands.ts')

/** Every island by its name in the page. What a lesson's first answer needs stands in the entry; the rest comes when asked for. */
export const islands: Readonly<Record<string, () => Island | Promise<Island>>> = {
  check: () => ({ wake: check }),
  quiz: () => import('./quiz-island.ts'),
  status: () => import('./status-island.ts'),
  offline: () => import('./offline-island.ts'),
  'left-off': progress,
  'lesson-mark': progress,
  figure: () => import('./figure-island.ts'),
  own: () => import('./own-island.ts'),
  search: () => import('./search-island.ts'),
}
