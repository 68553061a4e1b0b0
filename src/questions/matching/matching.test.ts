import { expect, test } from 'vitest'

import { parseBySchema } from '../../domain/envelope/parse-by-schema.ts'
import { paragraph } from '../example.ts'
import { examples } from './examples.ts'
import { kind, placedBeside, promptFor } from './grade.ts'
import { questionSchema } from './schema.ts'

const [capitals, squares, rivers] = examples.map(({ question }) => question)

test('a mark for each pair, with feedback for the pair or for the distractor that was chosen', () => {
  expect(
    capitals && kind.grade(capitals, { pairs: { turkey: 'd1', canada: 'a2', brazil: 'd2' } }),
  ).toStrictEqual({
    state: 'graded',
    earned: 1,
    possible: 3,
    parts: [
      {
        key: 'turkey',
        outcome: 'wrong',
        expected: 'a1',
        feedback: paragraph('The largest city, not the capital.'),
      },
      { key: 'canada', outcome: 'right', expected: 'a2' },
      { key: 'brazil', outcome: 'wrong', expected: 'a3' },
    ],
  })
  expect(
    capitals && kind.grade(capitals, { pairs: { turkey: 'a1', canada: 'a1', brazil: 'a1' } }),
  ).toMatchObject({
    earned: 1,
    parts: [
      { outcome: 'right', feedback: paragraph('Since 1923.') },
      { outcome: 'wrong', expected: 'a2' },
      { outcome: 'wrong', expected: 'a3' },
    ],
  })
})

test('a prompt shows each left and each answer in the words of its author', () => {
  const prompt = capitals && promptFor(capitals, 'a')
  expect(prompt?.lefts).toEqual(capitals?.pairs.map(({ key, left }) => ({ key, text: left })))
  const written = [...(capitals?.pairs ?? []), ...(capitals?.distractors ?? [])]
  const byKey = (a: { key: string }, b: { key: string }) => (a.key < b.key ? -1 : 1)
  expect(prompt?.answers.toSorted(byKey)).toEqual(
    written.map(({ answer, right }) => ({ key: answer, text: right })).sort(byKey),
  )
})

test('beside a left where nothing was placed stands nothing', () => {
  expect(placedBeside({ pairs: {} }, 'three')).toBe('')
  expect(placedBeside({ pairs: { three: 'nine' } }, 'three')).toBe('nine')
  expect(placedBeside({ pairs: {} }, 'constructor')).toBe('')
})

test('answers that read alike stand once, and count alike', () => {
  const keys = rivers && promptFor(rivers, 'a').answers.map(({ key }) => key)
  expect(keys?.toSorted()).toEqual(['indus', 'long', 'valueOf'])
  for (const indus of ['indus', 'indus-again']) {
    const pairs = { constructor: indus, hyderabad: indus, attock: indus, vienna: 'long' }
    const verdict = rivers && kind.grade(rivers, { pairs })
    expect(verdict).toMatchObject({
      earned: 4,
      parts: [{ expected: 'indus' }, { expected: 'indus' }, {}, {}],
    })
  }
})

test('a distractor that reads like an answer is that answer', () => {
  const spoilt = squares && { ...squares, distractors: [{ answer: 'nine-again', right: ['9'] }] }
  expect(spoilt && promptFor(spoilt, 'a').answers).toHaveLength(2)
  expect(spoilt && kind.grade(spoilt, { pairs: { three: 'nine-again', four: 'sixteen' } })).toMatchObject({
    earned: 2,
  })
})

test('it is incomplete until every left has an answer of the question', () => {
  const incomplete = { state: 'incomplete', remarks: ['unplaced'] }
  for (const pairs of [
    {},
    { three: 'nine' },
    { three: 'nine', four: 'gone' },
    { three: 'nine', four: 'toString' },
  ])
    expect(squares && kind.grade(squares, { pairs })).toEqual(incomplete)
  expect(
    rivers && kind.grade(rivers, { pairs: { hyderabad: 'indus', attock: 'indus', vienna: 'long' } }),
  ).toEqual(incomplete)
  const all = { three: 'nine', four: 'sixteen', five: 'nine', ['__proto__']: 'nine' }
  expect(squares && kind.grade(squares, { pairs: all })).toMatchObject({ earned: 2 })
})

test('a question without pairs, or with a key used twice, is refused', () => {
  const parse = parseBySchema(questionSchema)
  expect(parse(rivers)).toEqual(rivers)
  expect(parse({ ...rivers, pairs: [] })).toBeUndefined()
  expect(parse({ ...rivers, pairs: rivers?.pairs.map((pair) => ({ ...pair, key: 'same' })) })).toBeUndefined()
  expect(parse({ ...rivers, head: [['one']] })).toBeUndefined()
})
