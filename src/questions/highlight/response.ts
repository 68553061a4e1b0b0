import { fieldOf } from '../../domain/question/response-shapes.ts'
import { isTextList } from '../../domain/question/text-shapes.ts'
import type { HighlightResponse } from './schema.ts'

/** A response from storage or a submission; undefined when it is not one of this kind. */
export function readResponse(data: unknown): HighlightResponse | undefined {
  const marked = fieldOf(data, 'marked')
  const reason = fieldOf(data, 'reason')
  return isTextList(marked) && (reason === null || typeof reason === 'string')
    ? { marked, reason }
    : undefined
}
