import { fieldOf } from '../../domain/question/response-shapes.ts'
import type { TrueFalseResponse } from './schema.ts'

/** A response from storage or a submission; undefined when it is not one of this kind. */
export function readResponse(data: unknown): TrueFalseResponse | undefined {
  const choice = fieldOf(data, 'choice')
  return choice === null || typeof choice === 'boolean' ? { choice } : undefined
}
