import { fieldOf } from '../../domain/question/response-shapes.ts'
import type { OpinionResponse } from './schema.ts'

/** A response from storage; undefined when it is not one of this kind. None ever comes from anywhere else. */
export function readResponse(data: unknown): OpinionResponse | undefined {
  const held = fieldOf(data, 'held')
  return typeof held === 'string' || held === null ? { held } : undefined
}
