import type { KindName } from './kind-names.ts'
import { live as singleChoice } from './single-choice/live.ts'
import type { LiveKind } from './view.ts'

/** Each kind is one file: a page fetches the kinds on it. */
const loaders: Readonly<Record<KindName, () => Promise<{ readonly live: LiveKind }>>> = {
  // The commonest kind comes with the entry: a request of its own would weigh more than it does.
  'single-choice': () => Promise.resolve({ live: singleChoice }),
  'multiple-choice': () => import('./multiple-choice/live.ts'),
  'true-false': () => import('./true-false/live.ts'),
  cloze: () => import('./cloze/live.ts'),
  numeric: () => import('./numeric/live.ts'),
  ordering: () => import('./ordering/live.ts'),
  matching: () => import('./matching/live.ts'),
  'map-point': () => import('./map-point/live.ts'),
}

/** A kind as a page uses it; undefined for one that this app does not have. Rejects when its file cannot be had. */
export async function loadLive(kind: string): Promise<LiveKind | undefined> {
  return isLoadable(kind) ? (await loaders[kind]()).live : undefined
}

// Asked of the list above: that of all names would be the same names once more, on every page.
const isLoadable = (kind: string): kind is KindName => Object.hasOwn(loaders, kind)
