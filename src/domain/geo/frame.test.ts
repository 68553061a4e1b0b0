import { expect, test } from 'vitest'
import { kilometres, roundKilometres } from './distance.ts'
import { isDrawn, isWithin, middleOf, toPoint, toSpot, viewAround, viewOf, whole } from './frame.ts'

const herat = { lat: 34.3, lon: 62.2 }
const mirAli = { lat: 33, lon: 70.3 }
const kabul = { lat: 34.5, lon: 69.2 }
const doha = { lat: 25.3, lon: 51.5 }

test('a point of the map is the spot that it was drawn from', () => {
  for (const spot of [herat, mirAli, kabul, doha]) {
    const back = toSpot(toPoint(spot))
    expect(back.lat).toBeCloseTo(spot.lat, 9)
    expect(back.lon).toBeCloseTo(spot.lon, 9)
  }
})

test('the region holds Herat and Mir Ali, and not Doha', () => {
  expect([herat, mirAli, doha].map(isDrawn)).toEqual([true, true, false])
})

test('north is up and east is right', () => {
  expect(toPoint(kabul).y).toBeLessThan(toPoint(mirAli).y)
  expect(toPoint(herat).x).toBeLessThan(toPoint(kabul).x)
})

test('in the middle of the region a kilometre is as long to the east as to the north', () => {
  const [west, east] = [
    { lat: 31, lon: 69 },
    { lat: 31, lon: 70 },
  ]
  const [south, north] = [
    { lat: 30.5, lon: 69 },
    { lat: 31.5, lon: 69 },
  ]
  const across = (toPoint(east).x - toPoint(west).x) / kilometres(west, east)
  const up = (toPoint(south).y - toPoint(north).y) / kilometres(south, north)
  expect(across / up).toBeCloseTo(1, 3)
})

test('the whole reaches from the north-western corner of the region to the south-eastern', () => {
  const [first, last] = [toPoint({ lat: 39, lon: 59 }), toPoint({ lat: 23, lon: 79.5 })]
  expect(first).toEqual({ x: 0, y: 0 })
  expect(whole).toEqual({ x: 0, y: 0, width: Math.round(last.x), height: last.y })
})

test('the edges of a view belong to it, and nothing beyond them', () => {
  const view = { x: 100, y: 200, width: 40, height: 30 }
  for (const [x, y] of [
    [100, 200],
    [140, 230],
    [100, 230],
    [140, 200],
  ] as const)
    expect(isWithin({ x, y }, view)).toBe(true)
  for (const [x, y] of [
    [99, 215],
    [141, 215],
    [120, 199],
    [120, 231],
  ] as const)
    expect(isWithin({ x, y }, view)).toBe(false)
  expect(middleOf(view)).toEqual({ x: 120, y: 215 })
})

/** Places so far to the east and to the south of Kabul, in units of the map. */
const fromKabul = (east: number, south: number) => {
  const { x, y } = toPoint(kabul)
  return toSpot({ x: x + east, y: y + south })
}

test('a view is half as long again as its places are apart, or as three degrees, with them in its middle', () => {
  const middle = toPoint(kabul)
  const views = [
    { view: viewOf([kabul]), width: 300 },
    { view: viewOf([fromKabul(-50, 0), fromKabul(50, 0)]), width: 300 },
    { view: viewOf([fromKabul(-200, 0), fromKabul(200, 10), fromKabul(100, -10)]), width: 600 },
    { view: viewOf([fromKabul(0, -200), fromKabul(0, 200)]), width: (600 * whole.width) / whole.height },
  ]
  for (const { view, width } of views) {
    expect(view.width).toBeCloseTo(width, 6)
    expect(middleOf(view).x).toBeCloseTo(middle.x, 6)
    expect(middleOf(view).y).toBeCloseTo(middle.y, 6)
  }
})

test('what would be nearly the whole is the whole', () => {
  expect(viewOf([fromKabul(-600, 0), fromKabul(225, 0)])).toEqual(whole)
  expect(viewOf([fromKabul(-600, 0), fromKabul(200, 0)]).width).toBeCloseTo(1200, 6)
})

test('a view holds its places with room around them, in the shape of the whole and inside it', () => {
  for (const spots of [[herat, mirAli], [mirAli], [kabul, mirAli, doha]]) {
    const view = viewOf(spots)
    expect(view.width / view.height).toBeCloseTo(whole.width / whole.height, 6)
    expect(view.x).toBeGreaterThanOrEqual(0)
    expect(view.x + view.width).toBeLessThanOrEqual(whole.width)
    for (const spot of spots.filter(isDrawn)) expect(isWithin(toPoint(spot), view)).toBe(true)
  }
  expect(viewOf([doha])).toEqual(whole)
})

test('a view stays on the map and never grows too small', () => {
  expect(viewAround({ x: -500, y: 99_999 }, 400)).toMatchObject({ x: 0, width: 400 })
  const last = viewAround({ x: 99_999, y: 99_999 }, 400)
  expect(last.x + last.width).toBeCloseTo(whole.width, 6)
  expect(last.y + last.height).toBeCloseTo(whole.height, 6)
  expect(viewAround(middleOf(whole), 1).width).toBe(140)
  expect(viewAround(middleOf(whole), 99_999)).toMatchObject({ x: 0, y: 0, width: whole.width })
})

test.each([
  [herat, mirAli, 765],
  [kabul, mirAli, 195],
  [{ lat: 33.1, lon: 70 }, mirAli, 30],
])('%o to %o is about %d km', (from, to, km) => {
  expect(roundKilometres(kilometres(from, to))).toBe(km)
  expect(kilometres(to, from)).toBeCloseTo(kilometres(from, to), 6)
})
