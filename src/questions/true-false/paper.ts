import { definePaper } from '../paper-form.ts'
import { kind } from './grade.ts'
import type { TrueFalseQuestion, TrueFalseResponse } from './schema.ts'
import { readResponse } from './response.ts'
import { sheet } from './sheet.ts'

/** Groups and labels are the codes `true` and `false`. */
export const paper = definePaper<TrueFalseQuestion, TrueFalseResponse>({
  kind,
  sheet,
  readResponse,
  summarise: (_, { choice }) => (choice === null ? [] : [{ label: String(choice), group: String(choice) }]),
})
