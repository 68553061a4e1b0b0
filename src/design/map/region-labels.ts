import { region } from 'virtual:region'
import {
  isWithin,
  toPoint,
  viewAround,
  whole,
  type Point,
  type Spot,
  type View,
} from '../../domain/geo/frame.ts'
import {
  besideLine,
  besideMark,
  disputedScale,
  overArea,
  placeLabels,
  typeSize,
  wrapped,
  type Label,
  type Wish,
} from '../../domain/geo/map-labels.ts'
import { countryNames, type CountryName, type Place } from '../../domain/geo/region.ts'
import * as m from '../../messages/generated/messages.js'

const sayCountry: Readonly<Record<CountryName, () => string>> = {
  Afghanistan: m.map_afghanistan,
  Pakistan: m.map_pakistan,
  India: m.map_india,
  Iran: m.map_iran,
  China: m.map_china,
  Tajikistan: m.map_tajikistan,
}

const at = (lat: number, lon: number): Place => {
  const { x, y } = toPoint({ lat, lon })
  return [x, y]
}

/** Where these words can stand; they name land on either side of a line and outline none. */
const indianKashmir = [at(32.9, 76.8), at(33.6, 76.2), at(34.1, 76.6), at(33.4, 75.6)]
const pakistaniKashmir = [at(36.2, 74.6), at(35.6, 75), at(35.5, 74.2)]
const sea = [at(24, 62.5), at(23.7, 64.5), at(24, 65)]

const kashmirNames = (view: View): readonly Wish[] => [
  overKashmir('indian-kashmir', m.map_indian_kashmir(), indianKashmir, view),
  overKashmir('pakistani-kashmir', m.map_pakistani_kashmir(), pakistaniKashmir, view),
]

const overKashmir = (key: string, name: string, places: readonly Place[], view: View): Wish => ({
  key,
  lines: wrapped(name, 15),
  places: places
    .map(([x, y]) => ({ at: { x, y }, side: 'over' as const }))
    .filter((place) => isWithin(place.at, view)),
  always: true,
  scale: disputedScale,
})

const lineNames = (view: View): readonly Wish[] => [
  besideLine('durand-line', m.map_durand_line(), region.alongDurandLine, view),
  besideLine('line-of-control', m.map_line_of_control(), region.alongLineOfControl, view),
]

/** The names of countries and of the sea, where there is room. */
const areaNames = (view: View): readonly Wish[] => [
  ...countryNames.map((name) => overArea(`country-${name}`, sayCountry[name](), region.inside[name], view)),
  overArea('sea', m.map_sea(), sea, view),
]

export type Mark = Spot & { readonly id: string; readonly name: string }

/** All words on a part of the map. The names of marks in `without` stand elsewhere. */
export function labelsOn(
  view: View,
  marks: readonly Mark[],
  without?: View,
  /** Whether names may stand away from their marks. */
  pointed = false,
  /** A line that is drawn from one end to the other, which names keep clear of. */
  line: readonly Point[] = [],
): readonly Label[] {
  const points = seenOn(view, marks)
  const occupied = [...points, ...pointsAlong(line, typeSize(view))]
  // Where they stand close together the search begins, while there is room.
  const crowd = (mark: Point): number =>
    points.filter(({ x, y }) => Math.hypot(x - mark.x, y - mark.y) < 5 * typeSize(view)).length
  let named = points
    .filter((mark) => !without || !isWithin(mark, without))
    .toSorted((a, b) => crowd(b) - crowd(a))
  let best: readonly Label[] = []
  for (let turn = 0; turn < 4; turn += 1) {
    const names = named.map(({ id, name, x, y }) => besideMark(id, name, { x, y }, typeSize(view), pointed))
    const wishes = [...kashmirNames(view), ...lineNames(view), ...names, ...areaNames(view)]
    const labels = placeLabels(view, occupied, wishes, without)
    const placed = new Set(labels.map(({ key }) => key))
    if (labels.length > best.length) best = labels
    const left = named.filter(({ id }) => !placed.has(id))
    if (left.length === 0) break
    // What found no room comes first the next time.
    named = [...left, ...named.filter(({ id }) => placed.has(id))]
  }
  return best
}

/** So close that no name fits between two of them; the ends themselves have marks, and names beside them. */
function pointsAlong([from, to]: readonly Point[], size: number): Point[] {
  if (!from || !to) return []
  const [across, down] = [to.x - from.x, to.y - from.y]
  const steps = Math.floor(Math.hypot(across, down) / size)
  return Array.from({ length: Math.max(0, steps - 1) }, (_, step) => ({
    x: from.x + (across * (step + 1)) / steps,
    y: from.y + (down * (step + 1)) / steps,
  }))
}

/** The marks on a part of the map. */
export const seenOn = <M extends Mark>(view: View, marks: readonly M[]): readonly (M & Point)[] =>
  marks.map((mark) => ({ ...mark, ...toPoint(mark) })).filter((mark) => isWithin(mark, view))

/**
 * What has to be drawn larger for the names that find no room: of windows of some sizes the one with which most marks are
 * named, on one map or the other. Undefined where all have room on one.
 */
export function enlargedOn(view: View, marks: readonly Mark[]): View | undefined {
  const unnamed = unnamedOn(view, marks)
  const windows =
    unnamed.length === 0 ? [] : [2, 3, 4, 5, 6].map((times) => fullest(view.width / times, unnamed))
  const named = windows.map((window) => {
    const labels = [...labelsOn(view, marks, window), ...labelsOn(window, marks)].map(({ key }) => key)
    return { window, count: marks.filter(({ id }) => labels.includes(id)).length }
  })
  return named.toSorted((a, b) => b.count - a.count)[0]?.window
}

/** The part of the map of this width that has most of these. */
function fullest(width: number, marks: readonly Mark[]): View {
  const windows = marks.map((mark) => {
    const near = seenOn(viewAround(toPoint(mark), width), marks)
    const between = (of: (point: Point) => number): number =>
      (Math.min(...near.map(of)) + Math.max(...near.map(of))) / 2
    const window = viewAround({ x: between(({ x }) => x), y: between(({ y }) => y) }, width)
    return { window, count: seenOn(window, marks).length }
  })
  return windows.toSorted((a, b) => b.count - a.count)[0]?.window ?? whole
}

/** The marks on a part of the map whose names find no room there. */
function unnamedOn(view: View, marks: readonly Mark[]): readonly Mark[] {
  const named = new Set(labelsOn(view, marks).map(({ key }) => key))
  return seenOn(view, marks).filter(({ id }) => !named.has(id))
}
