import { fieldOf } from '../../domain/question/response-shapes.ts'
import type { NumericResponse } from './schema.ts'

/** A response from storage or a submission; undefined when it is not one of this kind. */
export function readResponse(data: unknown): NumericResponse | undefined {
  const text = fieldOf(data, 'text')
  return typeof text === 'string' ? { text } : undefined
}
