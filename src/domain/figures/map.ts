import type { Place } from '../lesson/reference.ts'
import type { MapFigure } from './figure.ts'

/** The places of a map, and the two ends of a distance also where it does not name them, in the order of the list below it. */
export function placesOn(
  { places: wanted, distance }: Pick<MapFigure, 'places' | 'distance'>,
  places: readonly Place[],
): readonly Place[] {
  if (wanted.length === 0) return places
  const ids = new Set(distance ? [...wanted, ...distance] : wanted)
  return [...ids].flatMap((id) => places.find((place) => place.id === id) ?? [])
}
