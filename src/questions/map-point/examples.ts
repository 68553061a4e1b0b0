import { exampleHead, paragraph, type Example } from '../example.ts'
import type { MapPointQuestion, MapPointResponse } from './schema.ts'

const kabul = { key: 'kabul', name: 'Kabul', lat: 34.5, lon: 69.2 }
const kandahar = { key: 'kandahar', name: 'Kandahar', lat: 31.6, lon: 65.7 }
const karachi = { key: 'karachi', name: 'Karachi', lat: 24.9, lon: 67 }
const peshawar = { key: 'peshawar', name: 'Peshawar', lat: 34, lon: 71.5 }
const torkham = { key: 'torkham', name: 'Torkham', lat: 34.1, lon: 71.1 }

export const examples: readonly Example<MapPointQuestion, MapPointResponse>[] = [
  {
    question: {
      ...exampleHead('map-point-crossing', paragraph('Where does the road from Peshawar cross the line?')),
      kind: 'map-point',
      places: [kabul, peshawar, torkham],
      place: 'torkham',
      within: 50,
    },
    responses: { right: { place: 'torkham' }, wrong: { place: 'peshawar' }, incomplete: { place: null } },
  },
  {
    question: {
      ...exampleHead('map-point-sea', paragraph('Which of these lies by the sea?')),
      kind: 'map-point',
      places: [kabul, kandahar, karachi],
      place: 'karachi',
      within: 100,
    },
    responses: {
      right: { lat: 25.1, lon: 67.5 },
      wrong: { lat: 31.5, lon: 65.9 },
      incomplete: { place: 'gone' },
    },
  },
  // Awkward: another script and direction, a quote before what is asked, keys that are names of what every object has,
  // and two places with not much between them.
  {
    question: {
      ...exampleHead('map-point-awkward', [
        { type: 'quote', children: paragraph('شمال میں کون سا شہر ہے؟') },
        ...paragraph('Which is it?'),
      ]),
      kind: 'map-point',
      places: [
        { ...peshawar, key: 'constructor', name: 'پشاور' },
        { ...torkham, key: '__proto__', name: 'طورخم' },
      ],
      place: 'constructor',
      within: 500,
    },
    responses: {
      right: { lat: 33.9, lon: 71.6 },
      wrong: { place: '__proto__' },
      incomplete: { place: 'toString' },
    },
  },
]
