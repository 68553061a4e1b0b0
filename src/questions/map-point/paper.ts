import { definePaper } from '../paper-form.ts'
import { byDistance, spotOf } from './nearest.ts'
import { readResponse } from './response.ts'
import type { MapPointQuestion, MapPointResponse } from './schema.ts'

/** Groups are the places nearest to what was said. */
export const paper = definePaper<MapPointQuestion, MapPointResponse>({
  kind: 'map-point',
  readResponse,
  print: ({ stem, places, place, within, explanation }) => ({
    stem,
    body: { type: 'map', places: places.map(({ key, ...rest }) => ({ id: key, ...rest })) },
    key: [{ answer: `${places.find(({ key }) => key === place)?.name ?? place} (${within} km)` }],
    explanation,
  }),
  summarise({ places }, response) {
    const spot = spotOf(response, places)
    const nearest = spot && byDistance(spot, places)[0]
    if (!spot || !nearest) return []
    const { key, name } = nearest.place
    if ('place' in response) return [{ label: name, group: key }]
    return [{ label: `${name}, ${Math.round(nearest.km)} km (${spot.lat}, ${spot.lon})`, group: key }]
  },
})
