import { fieldOf } from '../../domain/question/response-shapes.ts'
import { isTextsByKey } from '../../domain/question/text-shapes.ts'
import type { ClozeResponse } from './schema.ts'

/** A response from storage or a submission; undefined when it is not one of this kind. */
export function readResponse(data: unknown): ClozeResponse | undefined {
  const texts = fieldOf(data, 'texts')
  return isTextsByKey(texts) ? { texts } : undefined
}
