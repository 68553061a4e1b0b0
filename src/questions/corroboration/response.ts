import { fieldOf } from '../../domain/question/response-shapes.ts'
import { isTextsByKey } from '../../domain/question/text-shapes.ts'
import type { CorroborationResponse } from './schema.ts'

/** A response from storage or a submission; undefined when it is not one of this kind. */
export function readResponse(data: unknown): CorroborationResponse | undefined {
  const cells = fieldOf(data, 'cells')
  return isTextsByKey(cells) ? { cells } : undefined
}
