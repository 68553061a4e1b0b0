import { exampleHead, paragraph, type Example } from '../example.ts'
import type { NumericQuestion, NumericResponse } from './schema.ts'

export const examples: readonly Example<NumericQuestion, NumericResponse>[] = [
  {
    question: {
      ...exampleHead('nu-boxes', paragraph('120 boxes hold 125 screws each. How many screws are that?')),
      kind: 'numeric',
      low: 15000,
      high: 15000,
      shown: 15000,
      decimals: false,
      expectedWrong: [{ value: 1500, feedback: paragraph('A zero got lost.') }],
    },
    responses: { right: { text: '15.000' }, wrong: { text: '1,500' }, incomplete: { text: 'many' } },
  },
  {
    question: {
      ...exampleHead('nu-water', paragraph('How much of the Earth is covered by water?')),
      kind: 'numeric',
      low: 70,
      high: 72,
      shown: 71,
      unit: '%',
      decimals: false,
      expectedWrong: [{ value: 29, feedback: paragraph('That is the share of land.') }],
    },
    responses: { right: { text: ' 70 % ' }, wrong: { text: '29' }, incomplete: { text: '' } },
  },
  // Awkward: a key that is no exact binary fraction, a negative bound, a unit of several words, digits of another script.
  {
    question: {
      ...exampleHead('nu-awkward', paragraph('منفی ۰٫۱ اور ۰٫۴ کا مجموعہ؟ (−0.1 + 0.4)')),
      kind: 'numeric',
      low: -0.1 + 0.4,
      high: 0.1 + 0.2,
      shown: 0.3,
      unit: 'parts of a whole',
      decimals: true,
      expectedWrong: [{ value: 0.5 }, { value: -0.5, feedback: paragraph('Both signs were turned.') }],
    },
    responses: {
      right: { text: '۰٫۳ parts of  a whole' },
      wrong: { text: '\u22120,5' },
      incomplete: { text: '\u200f' },
    },
  },
]
