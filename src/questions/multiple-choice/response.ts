import { fieldOf } from '../../domain/question/response-shapes.ts'
import { isTextList } from '../../domain/question/text-shapes.ts'
import type { MultipleChoiceResponse } from './schema.ts'

/** A response from storage or a submission; undefined when it is not one of this kind. */
export function readResponse(data: unknown): MultipleChoiceResponse | undefined {
  const choices = fieldOf(data, 'choices')
  return isTextList(choices) ? { choices } : undefined
}
