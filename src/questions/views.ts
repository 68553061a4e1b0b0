import { live as singleChoice } from './single-choice/live.ts'
import type { LiveKind } from './view.ts'

/** Each kind is one file: a page fetches the kinds on it. */
const loaders: Readonly<Record<string, () => Promise<{ readonly live: LiveKind }>>> = {
  // The commonest kind comes with the entry: a request of its own would weigh more than it does.
  'single-choice': () => Promise.resolve({ live: singleChoice }),
  'multiple-choice': () => import('./multiple-choice/live.ts'),
  'true-false': () => import('./true-false/live.ts'),
  cloze: () => import('./cloze/live.ts'),
  numeric: () => import('./numeric/live.ts'),
  ordering: () => import('./ordering/live.ts'),
  matching: () => import('./matching/live.ts'),
}

/** A kind as a page uses it; undefined for one that this app does not have. Rejects when its file cannot be had. */
export async function loadLive(kind: string): Promise<LiveKind | undefined> {
  const known = Object.hasOwn(loaders, kind) ? loaders : (await import('./rarer-views.ts')).rarerViews
  return Object.hasOwn(known, kind) ? (await known[kind]?.())?.live : undefined
}
