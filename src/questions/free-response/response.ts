import { fieldOf } from '../../domain/question/response-shapes.ts'
import type { FreeResponseResponse } from './schema.ts'

/** A response from storage or a submission; undefined when it is not one of this kind. */
export function readResponse(data: unknown): FreeResponseResponse | undefined {
  const text = fieldOf(data, 'text')
  const selfMarks = fieldOf(data, 'selfMarks')
  return typeof text === 'string' && (selfMarks === null || isMarks(selfMarks))
    ? { text, selfMarks }
    : undefined
}

function isMarks(data: unknown): data is Readonly<Record<string, number>> {
  return (
    typeof data === 'object' &&
    data !== null &&
    !Array.isArray(data) &&
    Object.values(data).every((points) => typeof points === 'number')
  )
}
