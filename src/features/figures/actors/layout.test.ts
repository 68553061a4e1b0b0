import { expect, test } from 'vitest'
import { relationKinds, type Relation } from '../../../domain/lesson/reference.ts'
import { webOf } from './layout.ts'
import { box, linesIn, pointsOn } from './shape.ts'

const periods = ['early', 'middle', 'late']
/** Thirty relations among nine actors, some of them between the same two. */
const relations: readonly Relation[] = Array.from({ length: 30 }, (_, index) => ({
  id: `r${index}`,
  from: `a${(index * 5) % 9}`,
  to: `a${(index * 5 + 1 + (index % 4)) % 9}`,
  kind: relationKinds[index % relationKinds.length] ?? 'supports',
  periods: periods.slice(index % 3),
  confidence: 'reported',
  denied: [],
  sources: [],
  sentence: '',
}))
const names: Readonly<Record<string, string>> = { a3: 'Islamic State of Afghanistan (1992–2001)' }
const web = webOf(
  relations,
  ({ kind }) => [kind, 'reported'],
  (id) => names[id] ?? id,
)
const places = Object.values(web.nodes)

test('nobody stands on somebody else, or outside', () => {
  for (const [index, [x, y, height]] of places.entries()) {
    expect(x - box.width / 2).toBeGreaterThanOrEqual(0)
    expect(y - height / 2).toBeGreaterThanOrEqual(0)
    expect(x + box.width / 2).toBeLessThanOrEqual(web.width)
    expect(y + height / 2).toBeLessThanOrEqual(web.height)
    for (const [otherX, otherY, otherHeight] of places.slice(index + 1))
      expect(Math.abs(x - otherX) >= box.width || Math.abs(y - otherY) >= (height + otherHeight) / 2).toBe(
        true,
      )
  }
})

test('a long name has room above and below', () => {
  const lines = linesIn(names.a3 ?? '')
  expect(lines).toHaveLength(3)
  expect(web.nodes.a3?.[2]).toBeGreaterThanOrEqual(lines.length * 14 + 16)
})

test('an arrow goes from the one to the other, and behind nobody', () => {
  for (const { id, from, to } of relations) {
    const points = web.routes[id]?.points ?? []
    expect(beside(points[0], from), id).toBe(true)
    expect(beside(points.at(-1), to), id).toBe(true)
    for (const [x, y] of pointsOn(points))
      for (const [middle, level, height] of places)
        expect(Math.abs(x - middle) < box.width / 2 - 2 && Math.abs(y - level) < height / 2 - 2, id).toBe(
          false,
        )
  }
})

test('arrows of one time between the same two do not lie on each other', () => {
  const seen = new Map<string, string>()
  for (const { id, from, to, periods: times } of relations)
    for (const time of times) {
      const way = JSON.stringify([...(web.routes[id]?.points ?? [])].sort((a, b) => a[0] - b[0]))
      const key = `${time} ${way}`
      expect(seen.get(key), `${id}, ${from}, ${to}`).toBeUndefined()
      seen.set(key, id)
    }
})

test('the same relations are drawn the same way', () => {
  expect(
    webOf(
      relations,
      ({ kind }) => [kind, 'reported'],
      (id) => names[id] ?? id,
    ),
  ).toEqual(web)
})

function beside(point: readonly [number, number] | undefined, actor: string): boolean {
  const [x = 0, y = 0, height = 0] = web.nodes[actor] ?? []
  return (
    point !== undefined &&
    Math.abs(Math.abs(point[0] - x) - box.width / 2) < 0.2 &&
    Math.abs(point[1] - y) < height / 2
  )
}
