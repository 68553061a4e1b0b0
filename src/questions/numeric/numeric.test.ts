import { expect, test } from 'vitest'

import { parseBySchema } from '../../domain/envelope/parse-by-schema.ts'
import { exampleHead, paragraph } from '../example.ts'
import { kind } from './grade.ts'
import { questionSchema, type NumericQuestion } from './schema.ts'

const note = paragraph('That is the share of land.')
const question: NumericQuestion = {
  ...exampleHead('q', paragraph('How much?')),
  kind: 'numeric',
  low: 70,
  high: 72,
  shown: 71,
  unit: '%',
  decimals: false,
  expectedWrong: [
    { value: 29, feedback: note },
    { value: 71.5, feedback: note },
  ],
}
const grade = (text: string, changed: Partial<NumericQuestion> = {}) =>
  kind.grade({ ...question, ...changed }, { text })

test('the number to show is right, and nothing more is said', () => {
  expect(grade('71 %')).toStrictEqual({
    state: 'graded',
    earned: 1,
    possible: 1,
    parts: [{ key: 'number', outcome: 'right' }],
  })
})

test.each(['70', '72', '۷۰٪', '71,5'])(
  '%s lies within the tolerance, and is told the number to show',
  (text) => {
    expect(grade(text)).toMatchObject({
      earned: 1,
      parts: [{ key: 'number', outcome: 'right', expected: '71' }],
    })
    expect(grade(text)).not.toHaveProperty('parts.0.feedback')
  },
)

test.each(['69.99', '72.01', '-71', '71,000'])('%s does not', (text) => {
  expect(grade(text)).toMatchObject({
    earned: 0,
    parts: [{ key: 'number', outcome: 'wrong', expected: '71' }],
  })
})

test('a wrong number that was expected has its feedback', () => {
  expect(grade('29')).toMatchObject({ parts: [{ outcome: 'wrong', expected: '71', feedback: note }] })
})

test('binary fractions do not cost a mark', () => {
  const third = { low: 0.1 + 0.2, high: 0.1 + 0.2, shown: 0.3, decimals: true }
  expect(grade('0.3', third)).toMatchObject({ earned: 1 })
  expect(grade('0.3000001', third)).toMatchObject({ earned: 0 })
  expect(grade('0.9', { low: 1 - 0.1, high: 1.1, shown: 1, decimals: true })).toMatchObject({ earned: 1 })
  expect(grade('1.1', { low: 0.9, high: 1.1 - 1e-16, shown: 1, decimals: true })).toMatchObject({ earned: 1 })
  expect(grade('0', { low: 0, high: 0, shown: 0 })).toMatchObject({ earned: 1 })
  expect(grade('1', { low: 0, high: 0, shown: 0 })).toMatchObject({ earned: 0 })
})

test('the room for binary fractions goes by the larger bound', () => {
  const upTo = { low: 0, high: 0.3, shown: 0.3, decimals: true }
  expect(grade('0.30000000000000004', upTo)).toMatchObject({ earned: 1 })
  expect(grade('-0.30000000000000004', { ...upTo, low: -0.3, high: 0 })).toMatchObject({ earned: 1 })
})

test('a prompt has the unit where there is one, and nothing of the key', () => {
  const { id, edition, stem, unit: _, ...rest } = question
  const shown = { id, edition, kind: 'numeric', stem, decimals: false }
  expect(kind.promptFor(question, 's')).toStrictEqual({ ...shown, unit: '%' })
  expect(kind.promptFor({ id, edition, stem, ...rest }, 's')).toStrictEqual(shown)
})

test('nothing typed is empty; what is no number is told so', () => {
  for (const text of ['', '  ', '\u200f'])
    expect(grade(text)).toEqual({ state: 'incomplete', remarks: ['empty'] })
  for (const text of ['many', '%', '5 km', '1.2.3'])
    expect(grade(text)).toEqual({ state: 'incomplete', remarks: ['not-a-number'] })
})

test('a question with an impossible key is refused', () => {
  const parse = parseBySchema(questionSchema)
  expect(parse(question)).toEqual(question)
  for (const spoilt of [{ low: 73 }, { high: Infinity }, { shown: NaN }, { low: '70' }])
    expect(parse({ ...question, ...spoilt })).toBeUndefined()
})
