import { Graph, layout } from '@dagrejs/dagre'
import { actorsIn, linesOf } from '../../../domain/figures/actors.ts'
import type { Relation } from '../../../domain/lesson/reference.ts'
import type { Point, Web } from './data.ts'
import { box, linesIn, pointsOn, sizeOf } from './shape.ts'

const margin = 18

/**
 * Where all actors and arrows stand. It is worked out from the relations of all times at once, so that an actor keeps its
 * place whatever time is shown, and when pages are made, so that it is the same for everybody.
 */
export function webOf(
  relations: readonly Relation[],
  labelOf: (relation: Relation) => readonly string[],
  nameOf: (actor: string) => string,
): Web {
  const graph = new Graph({ multigraph: true })
  graph.setGraph({ rankdir: 'LR', acyclicer: 'greedy', nodesep: 16, ranksep: 92, edgesep: 18 })
  const lines = linesOf(relations)
  for (const actor of actorsIn(relations))
    graph.setNode(actor, { ...box, height: heightOf(actor, nameOf(actor), lines) })
  for (const [index, [first]] of lines.entries())
    if (first) graph.setEdge(first.from, first.to, {}, String(index))
  layout(graph)

  const placeOf = (id: string): Place => {
    const { x = 0, y = 0, height = box.height } = graph.node(id)
    return [x, y, height]
  }
  const columns = new Set(graph.nodes().map((id) => Math.round(placeOf(id)[0])))
  const ways = lines.flatMap((line, index): readonly Way[] => {
    const [first] = line
    if (!first) return []
    const route: readonly { readonly x: number; readonly y: number }[] =
      graph.edge(first.from, first.to, String(index)).points ?? []
    const turned = placeOf(first.from)[0] > placeOf(first.to)[0]
    const [left, right] = turned ? [first.to, first.from] : [first.from, first.to]
    // Past a column of actors a line runs level through the gap that was kept free for it.
    const gaps = (turned ? route.toReversed() : route)
      .slice(1, -1)
      .filter(({ x }) => columns.has(Math.round(x)))
    return [{ line, left, right, gaps: gaps.map(({ x, y }): Point => [x, y]) }]
  })
  const drawn = withPorts(ways, placeOf)
  // Lines may run outside of all actors.
  const every = [...graph.nodes().map(placeOf).flatMap(ends), ...drawn.flatMap(({ points }) => points)]
  const xs = every.map(([x]) => x)
  const ys = every.map(([, y]) => y)
  const [left, top] = [Math.min(...xs) - box.width / 2 - margin, Math.min(...ys) - margin]
  const moved = ([x, y]: Point): [number, number] => [round(x - left), round(y - top)]
  const nodes = Object.fromEntries(
    graph.nodes().map((id): [string, [number, number, number]] => {
      const [x, y, height] = placeOf(id)
      return [id, [...moved([x, y]), height]]
    }),
  )
  return {
    width: Math.ceil(Math.max(...xs) - left + box.width / 2 + margin),
    height: Math.ceil(Math.max(...ys) - top + margin),
    nodes,
    routes: withLabels(
      drawn.map(({ relation, points }) => ({ relation, points: points.map(moved) })),
      Object.values(nodes),
      labelOf,
    ),
  }
}

/** The middle of an actor, and its height. */
type Place = readonly [number, number, number]

const ends = ([x, y, height]: Place): readonly Point[] => [
  [x, y - height / 2],
  [x, y + height / 2],
]

/** An actor with many arrows is higher, so that each has a place of its own, and so is one with a long name. */
function heightOf(actor: string, name: string, lines: readonly (readonly Relation[])[]): number {
  const own = lines.filter(([first]) => first?.from === actor || first?.to === actor).length
  return Math.max(box.height, Math.ceil(own / 2) * 12 + 10, linesIn(name).length * 14 + 16)
}

/** A line on its way from an actor to one further right, through the gaps between others. */
interface Way {
  readonly line: readonly Relation[]
  readonly left: string
  readonly right: string
  readonly gaps: readonly Point[]
}

/** Lines leave an actor on its right and reach it on its left, each at a height of its own, in an order that does not cross. */
function withPorts(
  ways: readonly Way[],
  placeOf: (id: string) => Place,
): readonly { readonly relation: Relation; readonly points: readonly Point[] }[] {
  const portOf = (way: Way, side: 'left' | 'right'): Point => {
    const towards = ({ left, right, gaps }: Way): number =>
      (side === 'left' ? (gaps[0] ?? placeOf(right)) : (gaps.at(-1) ?? placeOf(left)))[1]
    const here = ways.filter((other) => other[side] === way[side]).toSorted((a, b) => towards(a) - towards(b))
    const [x, y, height] = placeOf(way[side])
    const step = Math.min(14, (height - 12) / here.length)
    const offset = (here.indexOf(way) - (here.length - 1) / 2) * step
    return [side === 'left' ? x + box.width / 2 : x - box.width / 2, y + offset]
  }
  return ways.flatMap((way) => {
    const past = way.gaps.flatMap(([x, y]): readonly Point[] => [
      [x - box.width / 2, y],
      [x + box.width / 2, y],
    ])
    const points = [portOf(way, 'left'), ...past, portOf(way, 'right')]
    return way.line.map((relation) => ({
      relation,
      points: relation.from === way.left ? points : points.toReversed(),
    }))
  })
}

interface Drawn {
  readonly relation: Relation
  readonly points: [number, number][]
}

/** A rectangle by its middle. */
interface Area {
  readonly x: number
  readonly y: number
  readonly width: number
  readonly height: number
}

/** Finds a place for each label on its arrow: as near to the middle as it can be without lying on something of its time. */
function withLabels(
  drawn: readonly Drawn[],
  nodes: readonly Place[],
  labelOf: (relation: Relation) => readonly string[],
): Web['routes'] {
  const boxes = nodes.map(([x, y, height]): Area => ({ x, y, width: box.width, height }))
  const trails = drawn.map(({ relation, points }) => ({ relation, trail: pointsOn(points) }))
  const labels: { readonly area: Area; readonly relation: Relation }[] = []
  const routes: Web['routes'] = {}
  for (const [index, { relation, points }] of drawn.entries()) {
    const meets = (other: Relation): boolean =>
      other !== relation && other.periods.some((period) => relation.periods.includes(period))
    const around = trails.filter((other) => meets(other.relation)).flatMap(({ trail }) => trail)
    const taken = [...boxes, ...labels.filter((label) => meets(label.relation)).map(({ area }) => area)]
    const size = sizeOf(labelOf(relation))
    const cost = (area: Area): number =>
      taken.reduce((sum, other) => sum + overlap(area, other), 0) * 8 +
      around.filter((point) => isOn(area, point)).length * 40
    const trail = trails[index]?.trail ?? []
    const places = shares.map((share): Area => {
      const [x, y] = trail[Math.round((trail.length - 1) * share)] ?? [0, 0]
      return { x, y, ...size }
    })
    const area = places.reduce((best, place) => (cost(place) < cost(best) - 1 ? place : best))
    labels.push({ area, relation })
    routes[relation.id] = { points, label: [round(area.x), round(area.y)] }
  }
  return routes
}

/** Of the way from one end to the other, the middle first. */
const shares = [0.5, 0.45, 0.55, 0.4, 0.6, 0.35, 0.65, 0.3, 0.7, 0.25, 0.75, 0.2, 0.8, 0.15, 0.85]

const isOn = ({ x, y, width, height }: Area, point: Point): boolean =>
  Math.abs(point[0] - x) < width / 2 && Math.abs(point[1] - y) < height / 2

function overlap(a: Area, b: Area): number {
  const across = (a.width + b.width) / 2 - Math.abs(a.x - b.x)
  const down = (a.height + b.height) / 2 - Math.abs(a.y - b.y)
  return across > 0 && down > 0 ? across * down : 0
}

const round = (value: number): number => Math.round(value * 10) / 10
