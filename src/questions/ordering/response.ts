import { fieldOf } from '../../domain/question/response-shapes.ts'
import { isTextList } from '../../domain/question/text-shapes.ts'
import type { OrderingResponse } from './schema.ts'

/** A response from storage or a submission; undefined when it is not one of this kind. */
export function readResponse(data: unknown): OrderingResponse | undefined {
  const order = fieldOf(data, 'order')
  return isTextList(order) ? { order } : undefined
}
