import type { Spot } from './frame.ts'

/** The mean radius of the Earth. */
const radius = 6371

/** Kilometres in a straight line over the Earth, by the haversine formula, which is exact for near places too. */
export function kilometres(from: Spot, to: Spot): number {
  const half =
    halfSine(to.lat - from.lat) +
    Math.cos(radians(from.lat)) * Math.cos(radians(to.lat)) * halfSine(to.lon - from.lon)
  return 2 * radius * Math.asin(Math.min(1, Math.sqrt(half)))
}

const radians = (degrees: number): number => (degrees * Math.PI) / 180
const halfSine = (degrees: number): number => Math.sin(radians(degrees) / 2) ** 2

/** As exact as coordinates in tenths of a degree allow. */
export const roundKilometres = (km: number): number => Math.round(km / 5) * 5
