import { region } from 'virtual:region'
import { isWithin, toPoint, type Point, type Spot, type View } from '../../domain/geo/frame.ts'
import { besideLine, besideMark, overArea, placeLabels, typeSize, type Label, type Wish } from '../../domain/geo/map-labels.ts'
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
const indianKashmir = [at(33.5, 76), at(34, 76.3), at(33.3, 75.6), at(34.2, 76)]
const pakistaniKashmir = [at(35.7, 74.8), at(36.1, 74.6), at(35.4, 74.8), at(35.2, 74.6)]
const sea = [at(24, 62.5), at(23.7, 64.5), at(24, 65)]

/** What has to be said on the map wherever it is seen: the names of what is disputed. */
const disputedNames = (view: View): readonly Wish[] => [
  besideLine('durand-line', m.map_durand_line(), region.alongDurandLine, view),
  besideLine('line-of-control', m.map_line_of_control(), region.alongLineOfControl, view),
  { ...overArea('indian-kashmir', m.map_indian_kashmir(), indianKashmir, view), always: true },
  { ...overArea('pakistani-kashmir', m.map_pakistani_kashmir(), pakistaniKashmir, view), always: true },
]

/** The names of countries and of the sea, where there is room. */
const areaNames = (view: View): readonly Wish[] => [
  ...countryNames.map((name) => overArea(`country-${name}`, sayCountry[name](), region.inside[name], view)),
  overArea('sea', m.map_sea(), sea, view),
]

export type Mark = Spot & { readonly id: string; readonly name: string }

/** All words on a part of the map. The names of marks in `without` stand elsewhere. */
export function labelsOn(view: View, marks: readonly Mark[], without?: View): readonly Label[] {
  const points = seenOn(view, marks)
  // Where they stand close together the search begins, while there is room.
  const crowd = (mark: Point): number =>
    points.filter(({ x, y }) => Math.hypot(x - mark.x, y - mark.y) < 5 * typeSize(view)).length
  const named = points
    .filter((mark) => !without || !isWithin(mark, without))
    .toSorted((a, b) => crowd(b) - crowd(a))
  return placeLabels(view, points, [
    ...disputedNames(view),
    ...named.map(({ id, name, x, y }) => besideMark(id, name, { x, y })),
    ...areaNames(view),
  ])
}

/** The marks on a part of the map. */
export const seenOn = <M extends Mark>(view: View, marks: readonly M[]): readonly (M & Point)[] =>
  marks.map((mark) => ({ ...mark, ...toPoint(mark) })).filter((mark) => isWithin(mark, view))

/** The marks on a part of the map whose names find no room there. */
export function unnamedOn<M extends Mark>(view: View, marks: readonly M[]): readonly M[] {
  const named = new Set(labelsOn(view, marks).map(({ key }) => key))
  return seenOn(view, marks).filter(({ id }) => !named.has(id))
}
