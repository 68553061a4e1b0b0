import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Point, View } from './frame.ts'
import { besideLine, besideMark, overArea, placeLabels, type Label, type Wish } from './map-labels.ts'

/** Its type is of size 10. A name of eight letters is 56 wide and 11.5 high, with its baseline 8.8 below its top. */
const view: View = { x: 100, y: 50, width: 280, height: 252 }
const size = 10

type Side = Wish['places'][number]['side']
const name = (x: number, y: number, side: Side = 'over', more: Partial<Wish> = {}): Wish => ({
  key: `${side} ${x} ${y}`,
  lines: ['Peshawar'],
  places: [{ at: { x, y }, side }],
  ...more,
})
const isPlaced = (wish: Wish, marks: readonly Point[] = [], others: readonly Wish[] = []): boolean =>
  placeLabels(view, marks, [...others, wish]).some(({ key }) => key === wish.key)

describe('a name', () => {
  test.each<[Side, number, number, Label['anchor']]>([
    ['over', 200, 153.05, 'middle'],
    ['east', 205.5, 153.05, 'start'],
    ['west', 194.5, 153.05, 'end'],
    ['north', 200, 143.8, 'middle'],
    ['south', 200, 162.3, 'middle'],
    ['north-east', 205.5, 143.8, 'start'],
    ['south-east', 205.5, 162.3, 'start'],
    ['north-west', 194.5, 143.8, 'end'],
    ['south-west', 194.5, 162.3, 'end'],
  ])('stands %s of its point, a little off it', (side, x, y, anchor) => {
    const [label] = placeLabels(view, [], [name(200, 150, side)])
    expect(label?.anchor).toBe(anchor)
    expect(label?.x).toBeCloseTo(x, 6)
    expect(label?.y).toBeCloseTo(y, 6)
  })

  test('may touch the edge of the map and not cross it', () => {
    for (const [x, y, side, dx, dy] of [
      [161.5, 150, 'west', -0.1, 0],
      [318.5, 150, 'east', 0.1, 0],
      [128, 150, 'over', -0.1, 0],
      [200, 65, 'north', 0, -0.1],
      [200, 287, 'south', 0, 0.1],
    ] as const) {
      expect(isPlaced(name(x, y, side))).toBe(true)
      expect(isPlaced(name(x + dx, y + dy, side))).toBe(false)
    }
  })

  test('has the room of its longest line and of all its lines, in the size of its type', () => {
    const two = { lines: ['Old', 'Peshawar'] }
    const small = { scale: 0.5 }
    for (const [more, x, y] of [
      [two, 161.5, 76.5],
      [small, 133.5, 59.25],
    ] as const) {
      expect(isPlaced(name(x, 150, 'west', more))).toBe(true)
      expect(isPlaced(name(x - 0.1, 150, 'west', more))).toBe(false)
      expect(isPlaced(name(200, y, 'north', more))).toBe(true)
      expect(isPlaced(name(200, y - 0.1, 'north', more))).toBe(false)
    }
    expect(placeLabels(view, [], [name(200, 150, 'south', small)])[0]?.y).toBeCloseTo(157.9, 6)
  })

  test('may touch another name or a mark on any side and not cover it', () => {
    for (const [others, marks, across, along] of [
      [[name(200, 150)], [], 56, 11.5],
      [[], [{ x: 200, y: 150 }], 32, 9.75],
    ] as const)
      for (const [x, y] of [
        [across, 0],
        [-across, 0],
        [0, along],
        [0, -along],
      ] as const) {
        expect(isPlaced(name(200 + x, 150 + y), marks, others)).toBe(true)
        expect(isPlaced(name(200 + x * 0.99, 150 + y * 0.99), marks, others)).toBe(false)
      }
  })

  test('that must not be left out stands in the first of its places that is on the map', () => {
    const at = [
      { x: 90, y: 150 },
      { x: 200, y: 150 },
      { x: 210, y: 160 },
    ]
    const places = at.map((point) => ({ at: point, side: 'over' as const }))
    const [label] = placeLabels(view, [], [{ key: 'a', lines: ['Peshawar'], places, always: true }], view)
    expect(label?.x).toBeCloseTo(200, 6)
  })
})

describe('a pointer', () => {
  const to = { x: 160, y: 110 }
  const end = { x: 265.5, y: 222.3 }
  const length = Math.hypot(end.x - to.x, end.y - to.y)
  const pointing: Wish = {
    key: 'a',
    lines: ['Peshawar'],
    places: [{ at: { x: 260, y: 210 }, side: 'south-east', to }],
  }
  /** So far along the pointer, and so far beside it. */
  const near = (along: number, beside: number): Point => {
    const [dx, dy] = [(end.x - to.x) / length, (end.y - to.y) / length]
    return { x: to.x + along * dx - beside * dy, y: to.y + along * dy + beside * dx }
  }

  test('leads from what is named to where the name begins', () => {
    const [label] = placeLabels(view, [to], [pointing])
    expect(label?.to).toEqual(to)
    expect(label?.x).toBeCloseTo(end.x, 6)
    expect(label?.y).toBeCloseTo(end.y, 6)
  })

  test.each([0.02, 0.1, 0.25, 0.5, 0.75, 0.9])('keeps away from other marks, at %d of it', (part) => {
    for (const side of [1, -1]) {
      expect(isPlaced(pointing, [to, near(part * length, 7.9 * side)])).toBe(false)
      expect(isPlaced(pointing, [to, near(part * length, 8.1 * side)])).toBe(true)
    }
  })

  test('keeps away from marks behind its beginning as well', () => {
    expect(isPlaced(pointing, [to, near(-7.9, 0)])).toBe(false)
    expect(isPlaced(pointing, [to, { x: to.x - 8, y: to.y }])).toBe(true)
    expect(isPlaced(pointing, [to, { x: to.x, y: to.y + 1 }])).toBe(false)
  })
})

describe('the places that a name could have', () => {
  test('of a mark are right beside it, and further away only with a pointer', () => {
    const at = { x: 200, y: 150 }
    const beside = besideMark('a', 'Attock', at, size, false).places
    expect(beside).toHaveLength(8)
    expect(beside.every((place) => place.at === at && !('to' in place))).toBe(true)
    const pointed = besideMark('a', 'Attock', at, size, true).places
    expect(pointed.slice(0, 8)).toEqual(beside)
    expect(pointed.slice(8, 16)).toEqual([
      { at: { x: 212, y: 150 }, side: 'east', to: at },
      { at: { x: 188, y: 150 }, side: 'west', to: at },
      { at: { x: 212, y: 138 }, side: 'north-east', to: at },
      { at: { x: 212, y: 162 }, side: 'south-east', to: at },
      { at: { x: 188, y: 138 }, side: 'north-west', to: at },
      { at: { x: 188, y: 162 }, side: 'south-west', to: at },
      { at: { x: 200, y: 138 }, side: 'north', to: at },
      { at: { x: 200, y: 162 }, side: 'south', to: at },
    ])
    expect(pointed).toHaveLength(40)
  })

  test('of a line begin in the middle of what is seen of it', () => {
    const along = [10, 110, 150, 190, 230, 270].map((x) => [x, 150] as const)
    const { places } = besideLine('a', 'Durand Line', along, view)
    expect(places[0]).toEqual({ at: { x: 202, y: 150 }, side: 'east', to: { x: 190, y: 150 } })
    expect([...new Set(places.map(({ to }) => to?.x))]).toEqual([190, 230, 150, 270, 110])
  })

  test('of an area begin with the point nearest to the middle of what is seen of it', () => {
    const inside = [
      [120, 70],
      [160, 80],
      [900, 900],
      [320, 230],
    ] as const
    expect(overArea('a', 'India', inside, view).places).toEqual([
      { at: { x: 160, y: 80 }, side: 'over' },
      { at: { x: 120, y: 70 }, side: 'over' },
      { at: { x: 320, y: 230 }, side: 'over' },
    ])
  })
})

describe('whatever the marks', () => {
  /** What a reader sees of a label, in the middle of its lines. */
  const seen = ({ lines, x, y, anchor }: Label) => {
    const width = Math.max(...lines.map((line) => line.length)) * 0.6 * size
    const left = anchor === 'start' ? x : anchor === 'end' ? x - width : x - width / 2
    const top = y - 0.88 * size
    return { left, right: left + width, top, bottom: top + lines.length * 1.15 * size }
  }
  const marks = fc.array(
    fc.record({
      x: fc.integer({ min: 100, max: 380 }),
      y: fc.integer({ min: 50, max: 302 }),
      name: fc.constantFrom('Leh', 'Kabul', 'Peshawar', 'Dera Ismail Khan', 'Rawalpindi and Islamabad'),
    }),
    { maxLength: 15 },
  )
  const labelsOf = (all: readonly (Point & { name: string })[]) =>
    placeLabels(
      view,
      all,
      all.map(({ x, y, name }, at) => besideMark(String(at), name, { x, y }, size, true)),
    )

  test('no two names lie on one another, each is on the map, and each stands by its mark or points to it', () => {
    fc.assert(
      fc.property(marks, (all) => {
        const labels = labelsOf(all)
        const little = 1e-6
        for (const [at, label] of labels.entries()) {
          const { left, right, top, bottom } = seen(label)
          expect(Math.min(left - view.x, view.x + view.width - right)).toBeGreaterThan(-little)
          expect(Math.min(top - view.y, view.y + view.height - bottom)).toBeGreaterThan(-little)
          for (const other of labels.slice(at + 1).map(seen)) {
            const across = Math.max(other.left - right, left - other.right)
            const down = Math.max(other.top - bottom, top - other.bottom)
            expect(Math.max(across, down)).toBeGreaterThan(-little)
          }
          const { x = NaN, y = NaN } = all[Number(label.key)] ?? {}
          const off = Math.hypot(Math.max(left - x, x - right, 0), Math.max(top - y, y - bottom, 0))
          if (label.to) expect(label.to).toEqual({ x, y })
          else expect(off).toBeLessThan(0.7 * size)
        }
      }),
    )
  })

  test('the same marks have the same names in the same places', () => {
    fc.assert(
      fc.property(marks, (all) => {
        expect(labelsOf(all)).toEqual(labelsOf(all))
      }),
    )
  })
})
