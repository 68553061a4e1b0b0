import fc from 'fast-check'
import { expect, test } from 'vitest'

import { parseBySchema } from '../../domain/envelope/parse-by-schema.ts'
import { paragraph } from '../example.ts'
import { examples } from './examples.ts'
import { kind } from './grade.ts'
import { questionSchema } from './schema.ts'

const [cities, numbers] = examples.map(({ question }) => question)
const grade = (...order: string[]) => cities && kind.grade(cities, { order })

test.each([
  [['oslo', 'berlin', 'rome', 'cairo'], 6],
  [['berlin', 'oslo', 'rome', 'cairo'], 5],
  [['cairo', 'oslo', 'berlin', 'rome'], 3],
  [['cairo', 'rome', 'berlin', 'oslo'], 0],
])('%j earns %i of 6 pairs', (order, earned) => {
  expect(grade(...order)).toMatchObject({ state: 'graded', earned, possible: 6 })
})

test('nothing is placed at first', () => {
  expect(cities && kind.blankResponse(kind.promptFor(cities, 's'))).toEqual({ order: [] })
})

test('parts stand in the right order, each with its right place', () => {
  expect(grade('oslo', 'rome', 'berlin', 'cairo')).toMatchObject({
    parts: [
      { key: 'oslo', outcome: 'right', expected: '1' },
      { key: 'berlin', outcome: 'wrong', expected: '2', feedback: paragraph('About 52° north.') },
      { key: 'rome', outcome: 'wrong', expected: '3' },
      { key: 'cairo', outcome: 'right', expected: '4' },
    ],
  })
})

test('it is incomplete until every item is placed once', () => {
  const incomplete = { state: 'incomplete', remarks: ['unplaced'] }
  expect(grade()).toEqual(incomplete)
  expect(grade('oslo', 'berlin', 'rome')).toEqual(incomplete)
  expect(grade('oslo', 'berlin', 'rome', 'rome')).toEqual(incomplete)
  expect(grade('oslo', 'berlin', 'rome', 'cairo', 'oslo')).toEqual(incomplete)
  expect(grade('oslo', 'berlin', 'rome', 'gone')).toEqual(incomplete)
  expect(grade('oslo', 'berlin', 'gone', 'rome', '__proto__', 'cairo')).toMatchObject({ earned: 6 })
})

test('an order and its reverse share the marks between them', () => {
  const keys = ['oslo', 'berlin', 'rome', 'cairo']
  fc.assert(
    fc.property(fc.shuffledSubarray(keys, { minLength: 4 }), (order) => {
      const [there, back] = [grade(...order), grade(...[...order].reverse())]
      return there?.state === 'graded' && back?.state === 'graded' && there.earned + back.earned === 6
    }),
  )
})

test('a question of one item, or with a key used twice, is refused', () => {
  const parse = parseBySchema(questionSchema)
  expect(parse(numbers)).toEqual(numbers)
  expect(parse({ ...numbers, items: numbers?.items.slice(1) })).toBeUndefined()
  expect(
    parse({ ...numbers, items: numbers?.items.map((item) => ({ ...item, key: 'same' })) }),
  ).toBeUndefined()
})
