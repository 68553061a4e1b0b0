import { expect, test } from 'vitest'

import { paragraph } from '../example.ts'
import { examples } from './examples.ts'
import { kind, promptFor } from './grade.ts'
import { questionSchema, type SingleChoiceQuestion } from './schema.ts'
import { parseBySchema } from '../../domain/envelope/parse-by-schema.ts'

const [river, sum, awkward] = examples.map(({ question }) => question)
const parse = parseBySchema(questionSchema)

test('a right choice has its feedback and nothing missed', () => {
  expect(river && kind.grade(river, { choice: 'danube' })).toStrictEqual({
    state: 'graded',
    earned: 1,
    possible: 1,
    parts: [{ key: 'danube', outcome: 'right', feedback: paragraph('Yes; through Budapest too.') }],
  })
})

test('a wrong choice shows what was missed as well', () => {
  expect(river && kind.grade(river, { choice: 'elbe' })).toStrictEqual({
    state: 'graded',
    earned: 0,
    possible: 1,
    parts: [
      { key: 'danube', outcome: 'missed', feedback: paragraph('Yes; through Budapest too.') },
      { key: 'elbe', outcome: 'wrong' },
    ],
  })
})

test.each([null, 'gone', '', 'toString'])('a choice of %j is no choice', (choice) => {
  expect(river && kind.grade(river, { choice })).toEqual({ state: 'incomplete', remarks: ['no-choice'] })
})

test('an option whose key every object has is an option like others', () => {
  expect(awkward && kind.grade(awkward, { choice: 'constructor' })).toMatchObject({ earned: 1 })
  expect(awkward && kind.grade(awkward, { choice: '__proto__' })).toMatchObject({ earned: 0 })
})

test("options keep the author's order where it is fixed", () => {
  for (const seed of ['a', 'b', 'c', 'd', 'e'])
    expect(sum && promptFor(sum, seed).options.map(({ key }) => key)).toEqual(['four', 'six', 'eight'])
})

test.each<[string, (question: SingleChoiceQuestion) => unknown]>([
  ['one option', (question) => ({ ...question, options: question.options.slice(0, 1) })],
  ['a key used twice', (question) => ({ ...question, options: [...question.options, ...question.options] })],
  ['no right option', (question) => ({ ...question, right: 'gone' })],
  ['an empty key', (question) => ({ ...question, options: [{ key: '', text: [] }, ...question.options] })],
])('a question with %s is refused', (_, spoil) => {
  expect(river && parse(river)).toEqual(river)
  expect(river && parse(spoil(river))).toBeUndefined()
})
