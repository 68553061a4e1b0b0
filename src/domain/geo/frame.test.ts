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
