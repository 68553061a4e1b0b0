import type { HighlightQuestion } from './schema.ts'

/** What a touched or missed piece comes to. */
export type Judged = 'found' | 'missed' | 'neutral' | 'misleading' | 'beside' | 'stray'

/** How the touched pieces of a text are judged: docs/scoring.md, with examples. */
export interface Reading {
  readonly earned: number
  readonly possible: number
  /** By the key of a piece. What was neither touched nor to be found is no part of it. */
  readonly judged: ReadonlyMap<string, Judged>
}

/** A place to find is worth two; less is given for less than the whole, and taken for what misleads or is no evidence. */
const marks = { whole: 2, part: 1, misleading: -2, stray: -1 } as const

export function readingOf(
  { paragraphs, spans }: Pick<HighlightQuestion, 'paragraphs' | 'spans'>,
  touched: ReadonlySet<string>,
): Reading {
  const order = paragraphs.flat().map(({ key }) => key)
  const spanned = new Set(spans.flatMap(({ pieces }) => pieces))
  const strays = new Set(order.filter((key) => touched.has(key) && !spanned.has(key)))
  const judged = new Map<string, Judged>()
  let earned = 0
  for (const { as, pieces } of spans) {
    const hit = pieces.filter((key) => touched.has(key))
    if (as === 'must') {
      for (const key of pieces) judged.set(key, touched.has(key) ? 'found' : 'missed')
      const beside = hit.length > 0 ? undefined : besideOf(order, pieces).find((key) => strays.has(key))
      if (beside !== undefined) {
        // A sentence counts as beside one place only.
        strays.delete(beside)
        judged.set(beside, 'beside')
      }
      if (hit.length === pieces.length) earned += marks.whole
      else if (hit.length > 0 || beside !== undefined) earned += marks.part
    } else {
      for (const key of hit) judged.set(key, as === 'may' ? 'neutral' : 'misleading')
      if (as === 'not' && hit.length > 0) earned += marks.misleading
    }
  }
  for (const key of strays) {
    judged.set(key, 'stray')
    earned += marks.stray
  }
  const possible = spans.filter(({ as }) => as === 'must').length * marks.whole
  return { earned: Math.max(0, earned), possible, judged }
}

/** The pieces before and after a place. */
function besideOf(order: readonly string[], pieces: readonly string[]): string[] {
  const at = pieces.map((key) => order.indexOf(key))
  const before = Math.min(...at) - 1
  const after = Math.max(...at) + 1
  return order.filter((_, index) => index === before || index === after)
}
