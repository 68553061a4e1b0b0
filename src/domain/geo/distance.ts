import { geoDistance } from 'd3-geo'
import type { Spot } from './frame.ts'

/** The mean radius of the Earth. */
const radius = 6371

/** Kilometres in a straight line over the Earth. */
export const kilometres = (from: Spot, to: Spot): number =>
  geoDistance([from.lon, from.lat], [to.lon, to.lat]) * radius

/** As exact as coordinates in tenths of a degree allow. */
export const roundKilometres = (km: number): number => Math.round(km / 5) * 5
