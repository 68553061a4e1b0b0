import { Graph, layout } from '@dagrejs/dagre'
import { actorsIn, linesOf } from '../../../domain/figures/actors.ts'
import type { Relation } from '../../../domain/lesson/reference.ts'
import type { Point, Web } from './data.ts'
import { box } from './shape.ts'

const margin = 12

/**
 * Where all actors and arrows stand. It is worked out from the relations of all times at once, so that an actor keeps its
 * place whatever time is shown, and when pages are made, so that it is the same for everybody.
 */
export function webOf(
  relations: readonly Relation[],
  labelOf: (relation: Relation) => readonly string[],
): Web {
  const graph = new Graph({ multigraph: true })
  graph.setGraph({ rankdir: 'LR', acyclicer: 'greedy', nodesep: 16, ranksep: 66, edgesep: 16 })
  for (const actor of actorsIn(relations)) graph.setNode(actor, { ...box })
  const lines = linesOf(relations)
  for (const [index, [first]] of lines.entries())
    if (first) graph.setEdge(first.from, first.to, {}, String(index))
  layout(graph)

  const nodes = Object.fromEntries(
    graph.nodes().map((id): [string, [number, number]] => {
      const { x = 0, y = 0 } = graph.node(id)
      return [id, [round(x + margin), round(y + margin)]]
    }),
  )
  const drawn = lines.flatMap((line, index) => {
    const [first] = line
    if (!first) return []
    const route: readonly { readonly x: number; readonly y: number }[] =
      graph.edge(first.from, first.to, String(index)).points ?? []
    const points = route.map(({ x, y }): [number, number] => [round(x + margin), round(y + margin)])
    return line.map((relation) => ({
      relation,
      points: relation.from === first.from ? points : points.toReversed(),
    }))
  })
  const { width = 0, height = 0 } = graph.graph()
  return {
    width: Math.ceil(width + 2 * margin),
    height: Math.ceil(height + 2 * margin),
    nodes,
    routes: withLabels(drawn, Object.values(nodes), labelOf),
  }
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
  nodes: readonly Point[],
  labelOf: (relation: Relation) => readonly string[],
): Web['routes'] {
  const boxes = nodes.map(([x, y]): Area => ({ x, y, ...box }))
  const labels: { readonly area: Area; readonly periods: readonly string[] }[] = []
  const routes: Web['routes'] = {}
  for (const { relation, points } of drawn) {
    const words = labelOf(relation)
    const size = {
      width: Math.max(...words.map((word) => word.length)) * 6.3 + 4,
      height: words.length * 14 + 2,
    }
    const taken = labels.filter(({ periods }) => periods.some((period) => relation.periods.includes(period)))
    const cost = (area: Area): number =>
      [...boxes, ...taken.map((label) => label.area)].reduce((sum, other) => sum + overlap(area, other), 0)
    const places = shares.map((share) => {
      const [x, y] = alongPath(points, share)
      return { x, y, ...size }
    })
    const area = places.reduce((best, place) => (cost(place) < cost(best) - 1 ? place : best))
    labels.push({ area, periods: relation.periods })
    routes[relation.id] = { points, label: [round(area.x), round(area.y)] }
  }
  return routes
}

/** Of the way from one end to the other, the middle first. */
const shares = [0.5, 0.45, 0.55, 0.4, 0.6, 0.35, 0.65, 0.3, 0.7, 0.25, 0.75, 0.2, 0.8]

function overlap(a: Area, b: Area): number {
  const across = (a.width + b.width) / 2 - Math.abs(a.x - b.x)
  const down = (a.height + b.height) / 2 - Math.abs(a.y - b.y)
  return across > 0 && down > 0 ? across * down : 0
}

/** The point after a share of the way through all points. */
function alongPath(points: readonly Point[], share: number): Point {
  const legs = points.slice(1).map((to, index) => {
    const from = points[index] ?? to
    return { from, to, length: Math.hypot(to[0] - from[0], to[1] - from[1]) }
  })
  let left = legs.reduce((sum, { length }) => sum + length, 0) * share
  for (const { from, to, length } of legs) {
    if (left <= length && length > 0)
      return [from[0] + ((to[0] - from[0]) * left) / length, from[1] + ((to[1] - from[1]) * left) / length]
    left -= length
  }
  return points.at(-1) ?? [0, 0]
}

const round = (value: number): number => Math.round(value * 10) / 10
