import { definePaper } from '../paper-form.ts'
import { type TrueFalseQuestion, type TrueFalseResponse } from './schema.ts'
import { readResponse } from './response.ts'

/** Groups and labels are the codes `true` and `false`. */
export const paper = definePaper<TrueFalseQuestion, TrueFalseResponse>({
  kind: 'true-false',
  readResponse,
  print: ({ stem, right, explanation }) => ({
    stem,
    body: { type: 'true-false' },
    key: [{ answer: String(right) }],
    explanation,
  }),
  summarise: (_, { choice }) => (choice === null ? [] : [{ label: String(choice), group: String(choice) }]),
})
