import { nearest } from '../nearest.ts'
import type { Landmark, Outline } from '../lesson/outline.ts'
import type { OpenFile } from './source-file.ts'

/** Whether a translation has what its original has, in the same shape: their keys are shared by position. */
export function compareOutlines(
  file: OpenFile,
  translated: Outline,
  original: Outline,
  originalPath: string,
): void {
  const { report } = file
  const there = byId(original)
  const here = byId(translated)
  for (const { id, at, shape } of translated) {
    const match = there.get(id)
    if (!match)
      report('translation-adds', at, { name: id, original: originalPath, near: nearest(id, there.keys()) })
    else if (match.shape !== shape)
      report('translation-differs', at, { name: id, here: shape, there: match.shape })
  }
  for (const { id } of original)
    if (!here.has(id)) report('translation-lacks', { start: 0, end: 0 }, { name: id, original: originalPath })
}

function byId(outline: Outline): ReadonlyMap<string, Landmark> {
  return new Map(outline.map((landmark) => [landmark.id, landmark]))
}
