import { fieldOf } from '../../domain/question/response-shapes.ts'
import { isTextsByKey } from '../../domain/question/text-shapes.ts'
import type { MatchingResponse } from './schema.ts'

/** A response from storage or a submission; undefined when it is not one of this kind. */
export function readResponse(data: unknown): MatchingResponse | undefined {
  const pairs = fieldOf(data, 'pairs')
  return isTextsByKey(pairs) ? { pairs } : undefined
}
