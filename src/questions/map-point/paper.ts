import { definePaper } from '../paper-form.ts'
import { kind } from './grade.ts'
import { byDistance, spotOf } from './nearest.ts'
import { readResponse } from './response.ts'
import type { MapPointQuestion, MapPointResponse } from './schema.ts'
import { sheet } from './sheet.ts'

/** Groups are the places nearest to what was said. */
export const paper = definePaper<MapPointQuestion, MapPointResponse>({
  kind,
  sheet,
  readResponse,
  summarise({ places }, response) {
    const spot = spotOf(response, places)
    const nearest = spot && byDistance(spot, places)[0]
    if (!spot || !nearest) return []
    const { key, name } = nearest.place
    if ('place' in response) return [{ label: name, group: key }]
    return [{ label: `${name}, ${Math.round(nearest.km)} km (${spot.lat}, ${spot.lon})`, group: key }]
  },
})
