import { kilometres } from '../../domain/geo/distance.ts'
import type { Spot } from '../../domain/geo/frame.ts'
import type { MapPointResponse, PlaceToFind } from './schema.ts'

/** The point that a response means; undefined while it means none. */
export function spotOf(response: MapPointResponse, places: readonly PlaceToFind[]): Spot | undefined {
  return 'lat' in response ? response : places.find(({ key }) => key === response.place)
}

/** The places by how far they are from a point, the nearest first. */
export function byDistance(spot: Spot, places: readonly PlaceToFind[]) {
  return places.map((place) => ({ place, km: kilometres(spot, place) })).toSorted((a, b) => a.km - b.km)
}
