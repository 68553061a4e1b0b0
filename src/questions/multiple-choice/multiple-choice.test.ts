import { expect, test } from 'vitest'

import { parseBySchema } from '../../domain/envelope/parse-by-schema.ts'
import { paragraph } from '../example.ts'
import { examples } from './examples.ts'
import { kind } from './grade.ts'
import { questionSchema } from './schema.ts'

const [islands] = examples.map(({ question }) => question)
const marks = (...choices: string[]) => {
  const verdict = islands && kind.grade(islands, { choices })
  return verdict?.state === 'graded' ? `${verdict.earned}/${verdict.possible}` : verdict?.remarks
}

test.each([
  [['iceland', 'cuba'], '2/2'],
  [['iceland'], '1/2'],
  [['iceland', 'cuba', 'chad'], '1/2'],
  [['iceland', 'chad'], '0/2'],
  [['chad', 'nepal'], '0/2'],
  [['iceland', 'cuba', 'chad', 'nepal'], '0/2'],
  [['iceland', 'iceland'], '1/2'],
  [['iceland', 'gone', '__proto__'], '1/2'],
])('%j earns %s', (choices, expected) => {
  expect(marks(...choices)).toBe(expected)
})

test('nothing is chosen at first', () => {
  expect(islands && kind.blankResponse(kind.promptFor(islands, 's'))).toEqual({ choices: [] })
})

test('no choice, or none of its options, is incomplete', () => {
  expect(marks()).toEqual(['no-choice'])
  expect(marks('gone', 'constructor')).toEqual(['no-choice'])
})

test('parts: what was chosen, and what was missed', () => {
  expect(islands && kind.grade(islands, { choices: ['chad', 'cuba'] })).toMatchObject({
    parts: [
      { key: 'iceland', outcome: 'missed', feedback: paragraph('In the North Atlantic.') },
      { key: 'cuba', outcome: 'right' },
      { key: 'chad', outcome: 'wrong', feedback: paragraph('Chad has no coast at all.') },
    ],
  })
})

test('a question without a right option, or with a key used twice, is refused', () => {
  const parse = parseBySchema(questionSchema)
  const options = islands?.options ?? []
  expect(
    parse({ ...islands, options: options.map((option) => ({ ...option, right: false })) }),
  ).toBeUndefined()
  expect(parse({ ...islands, options: [...options, ...options] })).toBeUndefined()
  expect(parse({ ...islands, options: options.slice(0, 1) })).toBeUndefined()
})
