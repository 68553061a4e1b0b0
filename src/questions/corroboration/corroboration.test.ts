import { expect, test } from 'vitest'
import { parseBySchema } from '../../domain/envelope/parse-by-schema.ts'
import { examples } from './examples.ts'
import { kind, restsOnOneInterested } from './grade.ts'
import { questionSchema, type Stance } from './schema.ts'

const [bridge] = examples
if (!bridge) throw new Error('The examples are gone.')
const { question, responses } = bridge

/** The right cells of the bridge, with some said otherwise. */
const said = (changes: Readonly<Record<string, string>>) => ({
  cells: { ...responses.right.cells, ...changes },
})

test('docs/scoring.md: nine cells right earn nine of nine', () => {
  expect(kind.grade(question, responses.right)).toMatchObject({ earned: 9, possible: 9 })
})

test('docs/scoring.md: two cells wrong earn seven of nine, wherever they stand', () => {
  for (const changes of [
    { 'flood:paper': 'silent', 'warned:builder': 'agrees' },
    { 'steel:inquiry': 'agrees', 'steel:paper': 'contradicts' },
  ])
    expect(kind.grade(question, said(changes))).toMatchObject({ earned: 7, possible: 9 })
})

test('docs/scoring.md: whoever says silent everywhere earns the cells that are silent, three of nine', () => {
  const cells = Object.fromEntries(Object.keys(responses.right.cells).map((key) => [key, 'silent']))
  expect(kind.grade(question, { cells })).toMatchObject({ earned: 3, possible: 9 })
})

test('docs/scoring.md: a cell left open is no answer yet', () => {
  const { 'warned:paper': _open, ...cells } = responses.right.cells
  expect(kind.grade(question, { cells })).toEqual({ state: 'incomplete', remarks: ['unplaced'] })
  expect(kind.grade(question, said({ 'warned:paper': 'perhaps' }))).toMatchObject({ state: 'incomplete' })
})

test('each cell is right or wrong by itself', () => {
  const verdict = kind.grade(question, said({ 'flood:paper': 'silent' }))
  const outcomes = verdict.state === 'graded' && verdict.parts.map(({ key, outcome }) => [key, outcome])
  expect(outcomes).toEqual(
    Object.keys(responses.right.cells).map((key) => [key, key === 'flood:paper' ? 'wrong' : 'right']),
  )
})

test('every cell says what would have been right, and a claim has its feedback once', () => {
  const verdict = kind.grade(question, responses.partly)
  if (verdict.state !== 'graded') throw new Error('It is answered whole.')
  expect(verdict.parts.map(({ expected }) => expected)).toEqual(
    question.claims.flatMap(({ stances }) => stances),
  )
  expect(verdict.parts.filter(({ feedback }) => feedback).map(({ key }) => key)).toEqual([
    'flood:builder',
    'warned:builder',
  ])
})

test.each<[string, readonly Stance[], boolean]>([
  ['only the interested one agrees, the others are silent', ['agrees', 'silent', 'silent'], true],
  ['only the interested one agrees, another contradicts', ['agrees', 'contradicts', 'silent'], true],
  ['another agrees as well', ['agrees', 'agrees', 'silent'], false],
  ['the only one that agrees has no interest', ['silent', 'agrees', 'silent'], false],
  ['nobody agrees', ['contradicts', 'silent', 'silent'], false],
])('a claim rests on one interested source only: %s', (_, stances, expected) => {
  expect(restsOnOneInterested(question, { stances })).toBe(expected)
})

test('the verdict names that source, whatever was answered', () => {
  for (const response of [responses.right, responses.wrong]) {
    const verdict = kind.grade(question, response)
    if (verdict.state !== 'graded') throw new Error('It is answered whole.')
    expect(verdict.parts.filter(({ remark }) => remark).map(({ key }) => key)).toEqual(['steel:builder'])
  }
})

test('a row that lacks a cell, or a source named twice, is refused', () => {
  const parse = parseBySchema(questionSchema)
  const [first, ...others] = question.claims
  expect(parse({ ...question, claims: [{ ...first, stances: ['agrees'] }, ...others] })).toBeUndefined()
  expect(parse({ ...question, claims: [{ ...first, stances: ['agrees', 'agrees', 'so'] }] })).toBeUndefined()
  expect(
    parse({ ...question, sources: question.sources.map((each) => ({ ...each, key: 'a' })) }),
  ).toBeUndefined()
})
