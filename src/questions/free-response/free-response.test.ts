import { expect, test } from 'vitest'
import { parseBySchema } from '../../domain/envelope/parse-by-schema.ts'
import { paragraph } from '../example.ts'
import { examples } from './examples.ts'
import { advance, kind, reveal } from './grade.ts'
import { questionSchema } from './schema.ts'

const [dam] = examples
if (!dam) throw new Error('The examples are gone.')
const { question, responses } = dam
const { text } = responses.right
const graded = (selfMarks: Readonly<Record<string, number>>) => kind.grade(question, { text, selfMarks })

test('docs/scoring.md: the points that she gives are the marks', () => {
  expect(graded({ both: 2, judges: 1 })).toMatchObject({ earned: 3, possible: 3 })
  expect(graded({ both: 1, judges: 0 })).toMatchObject({ earned: 1, possible: 3 })
  expect(graded({ both: 0, judges: 0 })).toMatchObject({ earned: 0, possible: 3 })
})

test('docs/scoring.md: there is no verdict before the last criterion has its points', () => {
  const open = { state: 'incomplete', remarks: ['unplaced'] }
  expect(graded({})).toEqual(open)
  expect(graded({ both: 2 })).toEqual(open)
  expect(kind.grade(question, { text, selfMarks: null })).toEqual(open)
})

test('docs/scoring.md: points that a criterion does not have are none', () => {
  for (const judges of [2, -1, 0.5, Number.NaN, Infinity])
    expect(graded({ both: 2, judges })).toMatchObject({ state: 'incomplete' })
})

test('docs/scoring.md: an answer that is too long earns what it earns', () => {
  const long = { text: 'a'.repeat(5_000), selfMarks: { both: 2, judges: 1 } }
  expect(kind.grade(question, long)).toMatchObject({ earned: 3, possible: 3 })
})

test('a criterion that has a point is met, one without is not, and each says what its author says to it', () => {
  const verdict = graded({ both: 1, judges: 0 })
  expect(verdict.state === 'graded' && verdict.parts).toStrictEqual([
    { key: 'both', outcome: 'right', feedback: paragraph('One report alone is no weighing.') },
    { key: 'judges', outcome: 'wrong' },
  ])
})

test('without a word there is nothing to compare or to mark', () => {
  for (const empty of ['', ' \n', '\u200b']) {
    expect(kind.grade(question, { text: empty, selfMarks: { both: 2, judges: 1 } })).toEqual({
      state: 'incomplete',
      remarks: ['empty'],
    })
    expect(advance({ text: empty, selfMarks: null })).toBeUndefined()
  }
})

test('the second step begins once, with what was written', () => {
  expect(advance({ text, selfMarks: null })).toEqual({ text, selfMarks: {} })
  expect(advance({ text, selfMarks: {} })).toBeUndefined()
  expect(advance('junk')).toBeUndefined()
})

test('the model answer and the criteria are shown in the second step, feedback is not', () => {
  expect(reveal(question, { text, selfMarks: null })).toBeUndefined()
  expect(reveal(question, 'junk')).toBeUndefined()
  expect(reveal({ ...question, kind: 'cloze' }, { text, selfMarks: {} }), 'of another kind').toBeUndefined()
  expect(reveal(question, { text, selfMarks: {} })).toEqual({
    model: question.model,
    criteria: question.criteria.map(({ feedback: _said, ...criterion }) => criterion),
  })
})

test('a stored response has a text, and marks that are numbers or none', () => {
  for (const selfMarks of [undefined, 'two', [2], { both: '2' }, { both: null }])
    expect(kind.readResponse({ text, selfMarks })).toBeUndefined()
  expect(kind.readResponse({ text, selfMarks: null, more: 1 })).toEqual({ text, selfMarks: null })
})

test('a question without criteria, or with a key used twice, is refused', () => {
  const parse = parseBySchema(questionSchema)
  expect(parse({ ...question, criteria: [] })).toBeUndefined()
  expect(
    parse({ ...question, criteria: question.criteria.map((each) => ({ ...each, key: 'a' })) }),
  ).toBeUndefined()
  expect(
    parse({ ...question, criteria: question.criteria.map((each) => ({ ...each, points: 0 })) }),
  ).toBeUndefined()
})
