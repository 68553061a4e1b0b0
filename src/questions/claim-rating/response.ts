import { fieldOf } from '../../domain/question/response-shapes.ts'
import type { ClaimRatingResponse } from './schema.ts'

/** A response from storage or a submission; undefined when it is not one of this kind. */
export function readResponse(data: unknown): ClaimRatingResponse | undefined {
  const rating = fieldOf(data, 'rating')
  const source = fieldOf(data, 'source')
  return isChoice(rating) && isChoice(source) ? { rating, source } : undefined
}

const isChoice = (data: unknown): data is string | null => data === null || typeof data === 'string'
