import type { ActorGroup } from '../../../domain/lesson/reference.ts'
import type { Point } from './data.ts'

/** The least size of an actor in the drawing of all of them. */
export const box = { width: 132, height: 44 }

/** A word as wide as this at the most stands on one line of an actor's name. */
const lineLength = 15

/** A name as lines of a drawing, which does not break them itself: at spaces, and after hyphens. */
export function linesIn(name: string, most = lineLength): readonly string[] {
  const lines: string[] = []
  for (const [part] of name.matchAll(/[^\s-]+-?\s*/gu)) {
    const last = lines.at(-1)
    if (last !== undefined && `${last}${part}`.trimEnd().length <= most)
      lines[lines.length - 1] = `${last}${part}`
    else lines.push(part)
  }
  return lines.map((line) => line.trimEnd())
}

/** The outline of an actor by what it is: corners, round ends, cut corners, or a bow. */
export function outline(group: ActorGroup, x: number, y: number, width: number, height: number): string {
  const [right, bottom] = [x + width, y + height]
  const bend = Math.min(height / 2, 22)
  const cut = 9
  if (group === 'movement')
    return `M${x + bend} ${y}H${right - bend}A${bend} ${bend} 0 0 1 ${right} ${y + bend}V${bottom - bend}A${bend} ${bend} 0 0 1 ${right - bend} ${bottom}H${x + bend}A${bend} ${bend} 0 0 1 ${x} ${bottom - bend}V${y + bend}A${bend} ${bend} 0 0 1 ${x + bend} ${y}Z`
  if (group === 'body')
    return `M${x + cut} ${y}H${right - cut}L${right} ${y + cut}V${bottom - cut}L${right - cut} ${bottom}H${x + cut}L${x} ${bottom - cut}V${y + cut}Z`
  if (group === 'people')
    return `M${x} ${bottom}V${y + bend}Q${x} ${y} ${x + bend} ${y}H${right - bend}Q${right} ${y} ${right} ${y + bend}V${bottom}Z`
  return `M${x} ${y}H${right}V${bottom}H${x}Z`
}

/** A line through points that leaves and reaches each of them level. */
export function pathThrough(points: readonly Point[]): string {
  return points
    .map(([x, y], index) => {
      const [fromX, fromY] = points[index - 1] ?? [x, y]
      const middle = round((fromX + x) / 2)
      if (index === 0) return `M${x} ${y}`
      return fromY === y ? `H${x}` : `C${middle} ${fromY} ${middle} ${y} ${x} ${y}`
    })
    .join('')
}

/** Points close together on that line. */
export function pointsOn(points: readonly Point[]): readonly Point[] {
  return points.flatMap((to, index): readonly Point[] => {
    const from = points[index - 1]
    if (!from) return [to]
    return Array.from({ length: stepsOfLeg }, (_, step): Point => {
      const t = (step + 1) / stepsOfLeg
      const [start, bend, last] = [(1 - t) ** 3, 1.5 * t * (1 - t), t ** 3]
      const along = 3 * t * (1 - t) ** 2 + start
      return [from[0] * (start + bend) + to[0] * (last + bend), from[1] * along + to[1] * (1 - along)]
    })
  })
}
const stepsOfLeg = 24

/** What stands at the end of an arrow that comes from `before`: a head; a bar, where one is against the other. */
export function headAt([x, y]: Point, before: Point, isBar: boolean): string {
  const length = Math.hypot(x - before[0], y - before[1]) || 1
  const [dx, dy] = [(x - before[0]) / length, (y - before[1]) / length]
  const at = (along: number, across: number): string =>
    `${round(x - dx * along - dy * across)} ${round(y - dy * along + dx * across)}`
  return isBar
    ? `M${at(1, 6)}L${at(1, -6)}L${at(4, -6)}L${at(4, 6)}Z`
    : `M${at(0, 0)}L${at(9, 4.5)}L${at(9, -4.5)}Z`
}

const round = (value: number): number => Math.round(value * 10) / 10

/** About the room that the words on an arrow take. */
export const sizeOf = (words: readonly string[]): { readonly width: number; readonly height: number } => ({
  width: Math.max(...words.map((word) => word.length)) * 6.1 + 4,
  height: words.length * 14 + 1,
})
