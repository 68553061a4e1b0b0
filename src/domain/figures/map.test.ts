import { expect, test } from 'vitest'
import type { MapFigure } from './figure.ts'
import { placesOn } from './map.ts'

const all = ['attock', 'hyderabad', 'quetta', 'sukkur'].map((id) => ({
  id,
  name: id,
  country: 'Pakistan',
  lat: 30,
  lon: 67,
  why: 'A town.',
}))
const ids = (figure: Pick<MapFigure, 'places' | 'distance'>): string[] =>
  placesOn(figure, all).map(({ id }) => id)

test('a map that names no places has all of the course, in its order', () => {
  expect(ids({ places: [] })).toEqual(['attock', 'hyderabad', 'quetta', 'sukkur'])
  expect(ids({ places: [], distance: ['quetta', 'attock'] })).toEqual([
    'attock',
    'hyderabad',
    'quetta',
    'sukkur',
  ])
})

test('a map that names places has these and no others, in the order in which it names them', () => {
  expect(ids({ places: ['quetta', 'attock'] })).toEqual(['quetta', 'attock'])
})

test('both ends of a distance are on the map, each once, after the places that it names', () => {
  expect(ids({ places: ['quetta'], distance: ['sukkur', 'attock'] })).toEqual(['quetta', 'sukkur', 'attock'])
  expect(ids({ places: ['quetta', 'attock'], distance: ['sukkur', 'quetta'] })).toEqual([
    'quetta',
    'attock',
    'sukkur',
  ])
})

test('a place that the course has lost is not on the map', () => {
  expect(ids({ places: ['quetta', 'gone'], distance: ['gone', 'attock'] })).toEqual(['quetta', 'attock'])
})
