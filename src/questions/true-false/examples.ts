import { exampleHead, paragraph, type Example } from '../example.ts'
import type { TrueFalseQuestion, TrueFalseResponse } from './schema.ts'

export const examples: readonly Example<TrueFalseQuestion, TrueFalseResponse>[] = [
  {
    question: {
      ...exampleHead('tf-prime', paragraph('Fifty-seven is a prime number.')),
      kind: 'true-false',
      right: false,
      feedback: { true: paragraph('57 = 3 × 19.'), false: paragraph('Right: 57 = 3 × 19.') },
    },
    responses: { right: { choice: false }, wrong: { choice: true }, incomplete: { choice: null } },
  },
  {
    question: {
      ...exampleHead('tf-coast', paragraph('Bolivia has no coast.')),
      kind: 'true-false',
      right: true,
      feedback: {},
    },
    responses: { right: { choice: true }, wrong: { choice: false }, incomplete: { choice: null } },
  },
  // Awkward: right-to-left text with a number in it, a list and a table in the statement.
  {
    question: {
      ...exampleHead('tf-awkward', [
        ...paragraph('کے ٹو کی بلندی ۸۶۱۱ میٹر ہے (K2 is 8,611 m high).'),
        { type: 'list', ordered: false, items: [paragraph('Karakoram'), paragraph('Himalaya')] },
        { type: 'table', head: [['Peak'], ['Metres']], rows: [[['K2'], ['8611']]] },
      ]),
      kind: 'true-false',
      right: true,
      feedback: { false: paragraph('یہ درست ہے۔') },
    },
    responses: { right: { choice: true }, wrong: { choice: false }, incomplete: { choice: null } },
  },
]
