import { fieldOf } from '../../domain/question/response-shapes.ts'
import type { MapPointResponse } from './schema.ts'

/** A response from storage or a submission; undefined when it is not one of this kind. */
export function readResponse(data: unknown): MapPointResponse | undefined {
  const place = fieldOf(data, 'place')
  if (place === null || typeof place === 'string') return { place }
  const [lat, lon] = [fieldOf(data, 'lat'), fieldOf(data, 'lon')]
  return isDegrees(lat, 90) && isDegrees(lon, 180) ? { lat, lon } : undefined
}

const isDegrees = (value: unknown, most: number): value is number =>
  typeof value === 'number' && Math.abs(value) <= most
