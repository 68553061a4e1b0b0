import { fieldOf } from '../../domain/question/response-shapes.ts'
import type { SingleChoiceResponse } from './schema.ts'

/** A response from storage or a submission; undefined when it is not one of this kind. */
export function readResponse(data: unknown): SingleChoiceResponse | undefined {
  const choice = fieldOf(data, 'choice')
  return choice === null || typeof choice === 'string' ? { choice } : undefined
}
