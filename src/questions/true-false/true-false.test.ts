import { expect, test } from 'vitest'

import { paragraph } from '../example.ts'
import { examples } from './examples.ts'
import { kind } from './grade.ts'

const [prime, coast] = examples.map(({ question }) => question)

test('the right choice, with what its author says to it', () => {
  expect(prime && kind.grade(prime, { choice: false })).toStrictEqual({
    state: 'graded',
    earned: 1,
    possible: 1,
    parts: [{ key: 'false', outcome: 'right', feedback: paragraph('Right: 57 = 3 × 19.') }],
  })
})

test('the wrong choice, and the one that was missed', () => {
  expect(prime && kind.grade(prime, { choice: true })).toMatchObject({
    earned: 0,
    parts: [
      { key: 'true', outcome: 'wrong', feedback: paragraph('57 = 3 × 19.') },
      { key: 'false', outcome: 'missed' },
    ],
  })
  expect(coast && kind.grade(coast, { choice: false })).toStrictEqual({
    state: 'graded',
    earned: 0,
    possible: 1,
    parts: [
      { key: 'true', outcome: 'missed' },
      { key: 'false', outcome: 'wrong' },
    ],
  })
})

test('no choice is incomplete', () => {
  expect(prime && kind.grade(prime, { choice: null })).toEqual({
    state: 'incomplete',
    remarks: ['no-choice'],
  })
  expect(prime && kind.grade(prime, { choice: 'true' })).toEqual({
    state: 'incomplete',
    remarks: ['no-choice'],
  })
})
