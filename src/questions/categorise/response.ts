import { fieldOf } from '../../domain/question/response-shapes.ts'
import { isTextsByKey } from '../../domain/question/text-shapes.ts'
import type { CategoriseResponse } from './schema.ts'

/** A response from storage or a submission; undefined when it is not one of this kind. */
export function readResponse(data: unknown): CategoriseResponse | undefined {
  const sorted = fieldOf(data, 'sorted')
  return isTextsByKey(sorted) ? { sorted } : undefined
}
