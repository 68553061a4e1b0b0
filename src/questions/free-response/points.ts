import type { FreeResponseResponse } from './schema.ts'

/** What the learner gave herself for a criterion; undefined where she has not, or where it is worth no such points. */
export function pointsFor(
  { selfMarks }: FreeResponseResponse,
  { key, points }: { readonly key: string; readonly points: number },
): number | undefined {
  const given = selfMarks && Object.hasOwn(selfMarks, key) ? selfMarks[key] : undefined
  return given !== undefined && Number.isInteger(given) && given >= 0 && given <= points ? given : undefined
}
