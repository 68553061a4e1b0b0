import { expect, test } from 'vitest'

import { paragraph } from '../example.ts'
import { examples } from './examples.ts'
import { kind } from './grade.ts'
import { parseQuestion } from './schema.ts'

const [lake] = examples.map(({ question }) => question)

test('the best option, with what its author says to it', () => {
  expect(lake && kind.grade(lake, { choice: 'baikal' })).toStrictEqual({
    state: 'graded',
    earned: 1,
    possible: 1,
    parts: [{ key: 'baikal', outcome: 'right', feedback: paragraph('Yes, by far.') }],
  })
})

test('another option, and the one that was missed', () => {
  expect(lake && kind.grade(lake, { choice: 'superior' })).toMatchObject({
    earned: 0,
    parts: [
      { key: 'baikal', outcome: 'missed' },
      { key: 'superior', outcome: 'wrong' },
    ],
  })
})

test.each([null, 'gone', 'toString'])('a choice of %j is no choice', (choice) => {
  expect(lake && kind.grade(lake, { choice })).toEqual({ state: 'incomplete', remarks: ['no-choice'] })
})

test('a question whose best option is not there is refused', () => {
  expect(lake && parseQuestion({ ...lake, mapPointKey: 'gone' })).toBeUndefined()
})
