import { defineSheet } from '../paper-form.ts'
import type { MapPointPrompt, MapPointQuestion } from './schema.ts'

/** A cross is drawn on the map, which a sheet of answers has once more. */
export const sheet = defineSheet<MapPointQuestion, MapPointPrompt>({
  kind: 'map-point',
  ask({ places }) {
    const body = { type: 'map' as const, places: places.map(({ key, ...rest }) => ({ id: key, ...rest })) }
    return { body, answer: [{ type: 'again', body }], marks: 1 }
  },
  key: ({ places, place, within }) => [
    { answer: `${places.find(({ key }) => key === place)?.name ?? place} (${within} km)` },
  ],
  possible: () => 1,
})
