import type { View } from './frame.ts'

/**
 * Of a path that is cut into pieces, those that reach into a part of the map. Each piece begins with a point (`M3,4`), and
 * goes on by steps from there (`l1,-2 0,5`).
 */
export const seenIn = (view: View, path: string): string =>
  (path.match(/M[^M]+/g) ?? []).filter((piece) => reaches(piece, view)).join('')

function reaches(piece: string, view: View): boolean {
  const corners = cornersOf(piece)
  const [xs, ys] = [corners.map(([x]) => x), corners.map(([, y]) => y)]
  return (
    Math.max(...xs) >= view.x &&
    Math.min(...xs) <= view.x + view.width &&
    Math.max(...ys) >= view.y &&
    Math.min(...ys) <= view.y + view.height
  )
}

/** The points of a piece. */
export function cornersOf(piece: string): readonly (readonly [x: number, y: number])[] {
  const numbers = (piece.match(/-?\d+/g) ?? []).map(Number)
  let [x, y] = [0, 0]
  return Array.from({ length: numbers.length / 2 }, (_, at) => {
    x += numbers[2 * at] ?? 0
    y += numbers[2 * at + 1] ?? 0
    return [x, y] as const
  })
}
