import { isEmptyText } from '../../domain/question/empty-text.ts'
import { definePaper } from '../paper-form.ts'
import { kind } from './grade.ts'
import { readResponse } from './response.ts'
import type { FreeResponseQuestion, FreeResponseResponse } from './schema.ts'
import { sheet } from './sheet.ts'

/** A text stands for itself. */
export const paper = definePaper<FreeResponseQuestion, FreeResponseResponse>({
  kind,
  sheet,
  readResponse,
  summarise: (_, { text }) => (isEmptyText(text) ? [] : [{ label: text, group: text }]),
})
