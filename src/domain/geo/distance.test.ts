import { geoDistance } from 'd3-geo'
import { expect, it } from 'vitest'
import { kilometres } from './distance.ts'

const places = [
  { lat: 34.5, lon: 69.2 },
  { lat: 33, lon: 70.3 },
  { lat: 33.0001, lon: 70.3 },
  { lat: 34.3, lon: 62.2 },
  { lat: -33, lon: -109.7 },
  { lat: 90, lon: 0 },
  { lat: 0, lon: 180 },
  { lat: 0, lon: -180 },
]

it('measures as a library of maps does, near and far, over the date line and across the Earth', () => {
  for (const from of places)
    for (const to of places)
      expect(kilometres(from, to)).toBeCloseTo(geoDistance([from.lon, from.lat], [to.lon, to.lat]) * 6371, 3)
})

it('puts Kabul some 200 kilometres from Mir Ali, and Herat some 765', () => {
  const [kabul, mirAli, , herat] = places
  expect(kabul && mirAli && Math.abs(kilometres(kabul, mirAli) - 200)).toBeLessThan(10)
  expect(herat && mirAli && Math.abs(kilometres(herat, mirAli) - 765)).toBeLessThan(10)
})
