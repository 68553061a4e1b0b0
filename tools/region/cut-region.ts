/** Cuts the region of the map out of world-atlas (Natural Earth 1:10m, public domain), at build. */
import { geoClipRectangle, geoContains, geoPath, geoTransform } from 'd3-geo'
import type { MultiLineString, Position } from 'geojson'
import { feature, merge, mesh } from 'topojson-client'
import { presimplify, simplify } from 'topojson-simplify'
import type { MultiPolygon, Polygon } from 'topojson-specification'
import { isWithin, toPoint, toSpot, whole, type Point } from '../../src/domain/geo/frame.ts'
import type { Place, Region } from '../../src/domain/geo/region.ts'
import { cornersOf } from '../../src/domain/geo/seen-lines.ts'
import { readAtlas } from './read-atlas.ts'

/** Triangles of a line that are smaller than this, in square degrees, are left out: bends of 2 to 3 km. */
const smallest = 0.0006

/**
 * The data draw one line between India and Pakistan, and do not say where on it the Line of Control ends and the border
 * begins. This is just north of the easternmost point of its southern half, where it turns away from the Punjab and goes
 * along Kashmir. All from there on is dashed, and the map says that the data do not tell the two apart.
 */
const kashmirFrom = 32.28

type Shape = Parameters<typeof geoContains>[0]
type Country = Polygon<{ name: string }> | MultiPolygon<{ name: string }>

export function cutRegion(): Region {
  const atlas = simplify(presimplify(readAtlas()), smallest)
  const countries = atlas.objects.countries.geometries.flatMap((each): Country[] =>
    (each.type === 'Polygon' || each.type === 'MultiPolygon') && drawn(feature(atlas, each)) !== ''
      ? [each]
      : [],
  )
  const named = (name: string): Country => {
    const found = countries.find(({ properties }) => properties?.name === name)
    if (!found) throw new Error(`world-atlas has no ${name}.`)
    return found
  }
  const [afghanistan, pakistan, india] = [named('Afghanistan'), named('Pakistan'), named('India')]
  const unassigned = named('Siachen Glacier')
  const meshOf = (among: Country[], isWanted: (one: unknown, other: unknown) => boolean): MultiLineString =>
    mesh(atlas, { type: 'GeometryCollection', geometries: among }, isWanted)
  const isShared = (one: unknown, other: unknown): boolean => one !== other
  const durandLine = meshOf([afghanistan, pakistan], isShared)
  const parts = meshOf([india, pakistan], isShared).coordinates.map(atKashmir)
  const lineOfControl = lines(parts.map(({ north }) => north))
  const borders = meshOf(countries, (one, other) => {
    const both = [one, other]
    const isDashed = both.includes(pakistan) && (both.includes(afghanistan) || both.includes(india))
    return isShared(one, other) && !isDashed && !both.includes(unassigned)
  })
  const inside = (name: string, upTo: number): Place[] => insideOf(feature(atlas, named(name)), upTo)
  return {
    land: drawn(merge(atlas, countries)),
    coast: inPieces(drawn(meshOf(countries, (one, other) => one === other))),
    borders: inPieces(drawn(lines([...borders.coordinates, ...parts.map(({ south }) => south)]))),
    durandLine: drawn(durandLine),
    lineOfControl: drawn(lineOfControl),
    unassigned: drawn(feature(atlas, unassigned)),
    hatching: hatched(feature(atlas, unassigned)),
    alongDurandLine: along(durandLine),
    // Its name points to where it runs through the mountains, and not to where it may be the border.
    alongLineOfControl: along(lineOfControl).filter(([x, y]) => toSpot({ x, y }).lat > 33.4),
    inside: {
      Afghanistan: inside('Afghanistan', 39),
      // Not in Kashmir, which has names of its own.
      Pakistan: inside('Pakistan', 34.5),
      India: inside('India', 31.5),
      Iran: inside('Iran', 39),
      China: inside('China', 39),
      Tajikistan: inside('Tajikistan', 39),
    },
  }
}

const lines = (coordinates: Position[][]): MultiLineString => ({ type: 'MultiLineString', coordinates })

const pointOf = ([lon = 0, lat = 0]: Position): Point => toPoint({ lat, lon })

/** A line from the sea to the mountains, cut in two; both parts have the point between them. */
function atKashmir(line: Position[]): { south: Position[]; north: Position[] } {
  const isNorth = ([, lat = 0]: Position): boolean => lat > kashmirFrom
  const first = line.findIndex(isNorth)
  if (first < 1 || !line.slice(first).every(isNorth))
    throw new Error(
      'The line between India and Pakistan crosses the latitude where it is cut more than once.',
    )
  return { south: line.slice(0, first), north: line.slice(first - 1) }
}

/**
 * An SVG path in whole units of the map, and nothing outside it. After its first point each line and area goes on by steps,
 * which take a third less than places.
 */
function drawn(shape: Shape): string {
  const project = geoTransform({
    point(lon, lat) {
      const { x, y } = toPoint({ lat, lon })
      this.stream.point(x, y)
    },
  })
  const cut = geoClipRectangle(whole.x, whole.y, whole.width, whole.height)
  const path = geoPath({ stream: (to) => project.stream(cut(to)) }).digits(0)(shape) ?? ''
  return (path.match(/M[^M]+/g) ?? []).map(bySteps).join('')
}

function bySteps(line: string): string {
  const corners = line.split(/[ML]/).slice(1).map(placeIn)
  return pieceOf(corners) + (line.endsWith('Z') ? 'Z' : '')
}

const placeIn = (corner: string): Place => {
  const [x = 0, y = 0] = corner.replace('Z', '').split(',').map(Number)
  return [x, y]
}

const pieceOf = ([first = [0, 0], ...rest]: readonly Place[]): string => {
  const steps = rest.map(([x, y], index): Place => {
    const [fromX, fromY] = rest[index - 1] ?? first
    return [x - fromX, y - fromY]
  })
  return `M${first.join(',')}l${steps.map((step) => step.join(',')).join(' ')}`
}

/** How many steps a piece has: short enough that a small part of the map gets little of what lies outside of it. */
const stepsOfPiece = 10

/** Long lines, cut so that a part of the map can do with the pieces in it (`domain/geo/seen-lines.ts`). */
const inPieces = (path: string): string =>
  (path.match(/M[^M]+/g) ?? [])
    .flatMap((line) => {
      const corners = cornersOf(line)
      const count = Math.ceil((corners.length - 1) / stepsOfPiece)
      return Array.from({ length: count }, (_, at) =>
        pieceOf(corners.slice(at * stepsOfPiece, (at + 1) * stepsOfPiece + 1)),
      )
    })
    .join('')

/** Points of a line, no two closer than half a degree of latitude. */
function along({ coordinates }: MultiLineString): Place[] {
  const kept: Place[] = []
  for (const position of coordinates.flat()) {
    const { x, y } = pointOf(position)
    const last = kept.at(-1)
    if (isWithin({ x, y }, whole) && (!last || Math.hypot(x - last[0], y - last[1]) > 50))
      kept.push([Math.round(x), Math.round(y)])
  }
  return kept
}

/** Points of a grid, up to a latitude, that have some of the country on all sides. */
function insideOf(country: Shape, upTo: number): Place[] {
  const found: Place[] = []
  for (let x = 60; x < whole.width - 60; x += 70)
    for (let y = 40; y < whole.height - 40; y += 60) {
      const around = [
        { x: x - 60, y },
        { x: x + 60, y },
        { x, y: y - 25 },
        { x, y: y + 25 },
      ].map(toSpot)
      if (around.every(({ lat, lon }) => lat < upTo && geoContains(country, [lon, lat]))) found.push([x, y])
    }
  return found
}

/** Slanting lines over an area: a pattern of SVG would need an id, and there can be several maps on a page. */
function hatched(area: Shape): string {
  const isInside = (x: number, y: number): boolean => {
    const { lat, lon } = toSpot({ x, y })
    return geoContains(area, [lon, lat])
  }
  const strokes: string[] = []
  for (let slant = 0; slant < whole.width + whole.height; slant += 9) {
    const xs = Array.from({ length: Math.floor(whole.width) }, (_, x) => x).filter((x) =>
      isInside(x, slant - x),
    )
    const [from, to] = [xs[0], xs.at(-1)]
    if (from !== undefined && to !== undefined) strokes.push(`M${from},${slant - from}L${to},${slant - to}`)
  }
  return strokes.join('')
}
