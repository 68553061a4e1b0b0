import type { KindName } from './grading.ts'
import type { KindView } from './view.ts'

const viewLoaders: Readonly<Record<KindName, () => Promise<KindView>>> = {
  'single-choice': () => import('./single-choice/SingleChoiceQuestion.vue'),
  'multiple-choice': () => import('./multiple-choice/MultipleChoiceQuestion.vue'),
  'true-false': () => import('./true-false/TrueFalseQuestion.vue'),
  cloze: () => import('./cloze/ClozeQuestion.vue'),
  numeric: () => import('./numeric/NumericQuestion.vue'),
  ordering: () => import('./ordering/OrderingQuestion.vue'),
  matching: () => import('./matching/MatchingQuestion.vue'),
}

/** How a kind of question is shown; undefined for a kind that this app does not have. */
export async function loadView(kind: string): Promise<KindView | undefined> {
  return isKnown(kind) ? viewLoaders[kind]() : undefined
}

function isKnown(kind: string): kind is KindName {
  return Object.hasOwn(viewLoaders, kind)
}
