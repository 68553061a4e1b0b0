import { isWithin, type Point, type View } from './frame.ts'
import type { Place } from './region.ts'

/** A text on the map, one line or several, and where it begins, ends or has its middle. */
export interface Label {
  readonly key: string
  readonly lines: readonly string[]
  /** Of its first baseline. */
  readonly x: number
  readonly y: number
  readonly anchor: 'start' | 'middle' | 'end'
  /** What it names, where that is not right beside it. */
  readonly to?: Point
}

/** A text that wants a place, and the places it could have, the best first. */
export interface Wish {
  readonly key: string
  readonly lines: readonly string[]
  readonly places: readonly Candidate[]
  /** It stands in its first place when all are taken: what must not be left out. */
  readonly always?: true
  /** Of the size of the map's type; the whole of it when missing. */
  readonly scale?: number
}

interface Candidate {
  readonly at: Point
  readonly side: Side
  readonly to?: Point
}

type Side =
  'over' | 'east' | 'west' | 'north' | 'south' | 'north-east' | 'south-east' | 'north-west' | 'south-west'

interface Box {
  readonly left: number
  readonly right: number
  readonly top: number
  readonly bottom: number
}

/** The size of the map's type in its own units: 11.5 px where the map is as wide as a small phone. */
export const typeSize = ({ width }: View): number => width / 28

const sides: readonly Side[] = [
  ...(['east', 'west', 'north-east', 'south-east', 'north-west', 'south-west', 'north', 'south'] as const),
]

/** The name of a marked place: right beside its mark, on whichever side there is room, else with a pointer to it. */
export const besideMark = (key: string, name: string, at: Point, size: number, pointed: boolean): Wish => ({
  key,
  lines: wrapped(name, 16),
  places: [
    ...sides.map((side) => ({ at, side })),
    ...(pointed ? [1.2, 2.2, 3.4, 4.8] : []).flatMap((away) =>
      sides.map((side) => ({ at: pushed(at, side, away * size), side, to: at })),
    ),
  ],
})

/** The name of a line: a little away from it, with a pointer to it. */
export const besideLine = (key: string, name: string, along: readonly Place[], view: View): Wish => ({
  key,
  lines: wrapped(name, 21),
  places: [1.2, 2.5, 4, 6].flatMap((away) =>
    fromTheMiddle(along.filter(([x, y]) => isWithin({ x, y }, view))).flatMap(([x, y]) =>
      sides.map((side) => ({ at: pushed({ x, y }, side, away * typeSize(view)), side, to: { x, y } })),
    ),
  ),
  always: true,
  scale: disputedScale,
})

/** What is disputed is named in smaller type, for its names are long. */
export const disputedScale = 0.9

/** The name of an area: over one of these points, as near to the middle of those that are seen as there is room. */
export function overArea(key: string, name: string, inside: readonly Place[], view: View): Wish {
  const seen = inside.map(([x, y]) => ({ x, y })).filter((point) => isWithin(point, view))
  const mean = (of: (point: Point) => number): number =>
    seen.reduce((sum, each) => sum + of(each), 0) / seen.length
  const middle = { x: mean(({ x }) => x), y: mean(({ y }) => y) }
  const nearest = seen.toSorted((a, b) => apart(a, middle) - apart(b, middle))
  return { key, lines: wrapped(name, 15), places: nearest.map((at) => ({ at, side: 'over' as const })) }
}

/**
 * Gives each text the first of its places that is free of other texts, of marks, of `kept` and of the edge; a text that
 * finds none is left out, and the caller can see which.
 */
export function placeLabels(
  view: View,
  marks: readonly Point[],
  wishes: readonly Wish[],
  kept?: View,
): readonly Label[] {
  const size = typeSize(view)
  const taken: Box[] = marks.map(({ x, y }) => boxAround(x, y, 0.4 * size))
  if (kept)
    taken.push({ left: kept.x, right: kept.x + kept.width, top: kept.y, bottom: kept.y + kept.height })
  const labels: Label[] = []
  for (const { key, lines, places, always, scale = 1 } of wishes) {
    const tried = places.map((candidate) => ({ candidate, box: boxOf(lines, candidate, size, scale) }))
    const free = tried.find(
      ({ candidate, box }) =>
        isInside(box, view) &&
        !taken.some((other) => overlap(box, other)) &&
        !marks.some((mark) => isCrossed(mark, candidate, box, size)),
    )
    const chosen = free ?? (always ? (tried.find(({ box }) => isInside(box, view)) ?? tried[0]) : undefined)
    if (!chosen) continue
    const { candidate, box } = chosen
    taken.push(box)
    labels.push({
      key,
      lines,
      ...textAt(box, candidate.side, size * scale),
      ...(candidate.to ? { to: candidate.to } : {}),
    })
  }
  return labels
}

/** Whether a pointer passes so near to another mark that the name would seem to be that one's. */
function isCrossed(mark: Point, { to, side }: Candidate, box: Box, size: number): boolean {
  if (!to || apart(mark, to) < 1) return false
  const end = textAt(box, side, size)
  const length = apart(to, end)
  const along = ((mark.x - to.x) * (end.x - to.x) + (mark.y - to.y) * (end.y - to.y)) / length ** 2
  const part = Math.min(Math.max(along, 0), 1)
  const nearest = { x: to.x + part * (end.x - to.x), y: to.y + part * (end.y - to.y) }
  return apart(mark, nearest) < 0.8 * size
}

const lineHeight = 1.15
/** How wide a bold letter is on average, in the size of the type, in the widest of the faces that systems bring. */
const letter = 0.7
/** Between a mark and its name. */
const gap = 0.55

function boxOf(
  lines: readonly string[],
  { at: { x, y }, side }: Candidate,
  size: number,
  scale: number,
): Box {
  const width = Math.max(...lines.map(({ length }) => length)) * letter * size * scale
  const height = lines.length * lineHeight * size * scale
  const left = side.includes('east')
    ? x + gap * size
    : side.includes('west')
      ? x - gap * size - width
      : x - width / 2
  const isBeside = side === 'east' || side === 'west' || side === 'over'
  const top = isBeside ? y - height / 2 : side.includes('north') ? y - 0.35 * size - height : y + 0.35 * size
  return { left, right: left + width, top, bottom: top + height }
}

function textAt(box: Box, side: Side, size: number): Pick<Label, 'x' | 'y' | 'anchor'> {
  const y = box.top + 0.88 * size
  if (side.includes('east')) return { x: box.left, y, anchor: 'start' }
  if (side.includes('west')) return { x: box.right, y, anchor: 'end' }
  return { x: (box.left + box.right) / 2, y, anchor: 'middle' }
}

function pushed({ x, y }: Point, side: Side, by: number): Point {
  const dx = side.includes('east') ? by : side.includes('west') ? -by : 0
  const dy = side.includes('south') ? by : side.includes('north') ? -by : 0
  return { x: x + dx, y: y + dy }
}

const boxAround = (x: number, y: number, by: number): Box => ({
  left: x - by,
  right: x + by,
  top: y - by,
  bottom: y + by,
})

const isInside = (box: Box, { x, y, width, height }: View): boolean =>
  box.left >= x && box.right <= x + width && box.top >= y && box.bottom <= y + height

const overlap = (a: Box, b: Box): boolean =>
  a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom

const apart = (a: Point, b: Point): number => Math.hypot(a.x - b.x, a.y - b.y)

/** In lines of at most so many letters where that can be, cut between words and after hyphens. */
export function wrapped(text: string, most: number): readonly string[] {
  const lines: string[] = []
  for (const word of text.split(/(?<=[ -])/u)) {
    const last = lines.at(-1)
    if (last !== undefined && (last + word).trimEnd().length <= most) lines[lines.length - 1] = last + word
    else lines.push(word)
  }
  return lines.map((line) => line.trimEnd())
}

/** The points of a line, those in its middle first. */
function fromTheMiddle(line: readonly Place[]): readonly Place[] {
  const off = (place: Place): number => Math.abs(line.indexOf(place) - line.length / 2)
  return line.toSorted((a, b) => off(a) - off(b))
}
