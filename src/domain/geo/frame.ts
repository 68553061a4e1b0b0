/** Degrees north and east. */
export interface Spot {
  readonly lat: number
  readonly lon: number
}

/** A point of the map: a unit is a hundredth of a degree of latitude, about 1.1 km; `y` grows to the south. */
export interface Point {
  readonly x: number
  readonly y: number
}

/** A rectangle of the map, as an SVG's viewBox has it. */
export interface View extends Point {
  readonly width: number
  readonly height: number
}

/** The region that is drawn: eastern Iran to Ladakh, the Arabian Sea to the Pamirs. */
const region = { west: 59, east: 79.5, south: 23, north: 39 }

/**
 * Degrees of longitude are drawn as long as they are at 31° N, through the middle of the region, so that distances there
 * are alike in all directions. At the northern edge the map is 9 % too wide, at the southern 7 % too narrow.
 */
const acrossOne = 100 * Math.cos((31 * Math.PI) / 180)

export const toPoint = ({ lat, lon }: Spot): Point => ({
  x: (lon - region.west) * acrossOne,
  y: (region.north - lat) * 100,
})

export const toSpot = ({ x, y }: Point): Spot => ({
  lat: region.north - y / 100,
  lon: region.west + x / acrossOne,
})

export const whole: View = {
  x: 0,
  y: 0,
  width: Math.round((region.east - region.west) * acrossOne),
  height: (region.north - region.south) * 100,
}

export const isWithin = ({ x, y }: Point, view: View): boolean =>
  x >= view.x && x <= view.x + view.width && y >= view.y && y <= view.y + view.height

/** Whether the map shows it; what lies outside is only listed. */
export const isDrawn = (spot: Spot): boolean => isWithin(toPoint(spot), whole)

const closest = 140

/** A part of the map in the shape of the whole, kept inside it. */
export function viewAround(middle: Point, width: number): View {
  const wide = Math.min(Math.max(width, closest), whole.width)
  const high = (wide * whole.height) / whole.width
  return {
    x: Math.min(Math.max(middle.x - wide / 2, 0), whole.width - wide),
    y: Math.min(Math.max(middle.y - high / 2, 0), whole.height - high),
    width: wide,
    height: high,
  }
}

export const middleOf = ({ x, y, width, height }: View): Point => ({ x: x + width / 2, y: y + height / 2 })

/** The part of the map that holds all these, with room for their names; the whole for none. */
export function viewOf(spots: readonly Spot[]): View {
  const points = spots.filter(isDrawn).map(toPoint)
  if (points.length === 0) return whole
  const [xs, ys] = [points.map(({ x }) => x), points.map(({ y }) => y)]
  const [left, right] = [Math.min(...xs), Math.max(...xs)]
  const [top, bottom] = [Math.min(...ys), Math.max(...ys)]
  const room = 1.5
  const width = Math.max((right - left) * room, ((bottom - top) * room * whole.width) / whole.height, 300)
  // What is left out would be a narrow edge.
  if (width > 0.7 * whole.width) return whole
  return viewAround({ x: (left + right) / 2, y: (top + bottom) / 2 }, width)
}
