import type { ActorGroup } from '../../../domain/lesson/reference.ts'
import type { Point } from './data.ts'

/** The size of an actor in the drawing of all of them. */
export const box = { width: 120, height: 44 }

/** A word as wide as this at the most stands on one line of an actor's name. */
const lineLength = 17

/** A name as lines of a drawing, which does not break them itself. */
export function linesIn(name: string, most = lineLength): readonly string[] {
  const lines: string[] = []
  for (const word of name.split(' ')) {
    const last = lines.at(-1)
    if (last !== undefined && `${last} ${word}`.length <= most) lines[lines.length - 1] = `${last} ${word}`
    else lines.push(word)
  }
  return lines
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

/** A line through points that bends between them and is straight at its ends. */
export function pathThrough(points: readonly Point[]): string {
  const [first, ...rest] = points
  const last = rest.at(-1)
  if (!first || !last) return ''
  const between = rest.slice(0, -1)
  const bends = between.map(([x, y], index) => {
    const [nextX, nextY] = between[index + 1] ?? last
    return index === between.length - 1
      ? `Q${x} ${y} ${last[0]} ${last[1]}`
      : `Q${x} ${y} ${(x + nextX) / 2} ${(y + nextY) / 2}`
  })
  return `M${first[0]} ${first[1]}${bends.length > 0 ? bends.join('') : `L${last[0]} ${last[1]}`}`
}

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
