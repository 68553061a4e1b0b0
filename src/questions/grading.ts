import type { AnyKind } from '../domain/question/question.ts'

/** Each kind is a chunk of its own: a page loads the graders of the kinds on it. */
export const kindLoaders = {
  'single-choice': async () => (await import('./single-choice/grade.ts')).kind,
  'multiple-choice': async () => (await import('./multiple-choice/grade.ts')).kind,
  'true-false': async () => (await import('./true-false/grade.ts')).kind,
  cloze: async () => (await import('./cloze/grade.ts')).kind,
  numeric: async () => (await import('./numeric/grade.ts')).kind,
  ordering: async () => (await import('./ordering/grade.ts')).kind,
  matching: async () => (await import('./matching/grade.ts')).kind,
} as const satisfies Readonly<Record<string, () => Promise<AnyKind>>>

export type KindName = keyof typeof kindLoaders

/** Whether this app has a kind of that name. */
export function isKindName(name: string): name is KindName {
  return Object.hasOwn(kindLoaders, name)
}

/** How a kind is read, asked and graded; undefined for one that this app does not have. Rejects when its chunk cannot be had. */
export async function loadKind(name: string): Promise<AnyKind | undefined> {
  return isKindName(name) ? kindLoaders[name]() : undefined
}
