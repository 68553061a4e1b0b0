import { describe, expect, it, test } from 'vitest'

import { parseBySchema } from '../../domain/envelope/parse-by-schema.ts'
import { exampleHead, paragraph } from '../example.ts'
import { examples } from './examples.ts'
import { kind } from './grade.ts'
import { blankKeys, questionSchema, type ClozeQuestion } from './schema.ts'

const note = paragraph('The capital of the Inca.')
const question: ClozeQuestion = {
  ...exampleHead('q', paragraph({ type: 'blank', key: 'b1' }, ' and ', { type: 'blank', key: 'b2' })),
  kind: 'cloze',
  blanks: [
    { key: 'b1', accepted: ['Austria', 'Österreich'] },
    { key: 'b2', accepted: ['Slovenia'] },
  ],
  expectedWrong: [{ answer: 'Australia', feedback: note }, { answer: 'Slovakia' }],
}
const part = (b1: string, b2 = 'Slovenia') => {
  const verdict = kind.grade(question, { texts: { b1, b2 } })
  return verdict.state === 'graded' ? verdict.parts[0] : undefined
}

describe('a blank', () => {
  it.each(['Austria', ' AUSTRIA. ', 'österreich', 'Osterreich'])(
    'takes %s as right and says no more',
    (text) => {
      expect(part(text)).toStrictEqual({ key: 'b1', outcome: 'right' })
    },
  )

  it.each(['Austri', 'Autsria', 'Osterreichh', 'Ostereich'])(
    'takes %s as nearly right, and shows how it is spelt',
    (text) => {
      expect(part(text)).toStrictEqual({
        key: 'b1',
        outcome: 'right',
        remark: 'near-miss',
        expected: 'Austria',
      })
    },
  )

  it('knows the wrong answers that were expected', () => {
    expect(part('australia')).toStrictEqual({
      key: 'b1',
      outcome: 'wrong',
      expected: 'Austria',
      feedback: note,
    })
    expect(part('Austrlia')).toStrictEqual({ key: 'b1', outcome: 'wrong', expected: 'Austria' })
  })

  it('takes what belongs in another blank as wrong', () => {
    expect(part('Slovenia', 'Austria')).toStrictEqual({ key: 'b1', outcome: 'wrong', expected: 'Austria' })
    expect(kind.grade(question, { texts: { b1: 'Slovenia', b2: 'Austria' } })).toMatchObject({
      earned: 0,
      possible: 2,
    })
    expect(kind.grade(question, { texts: { b1: 'Austria', b2: 'Slovakia' } })).toMatchObject({ earned: 1 })
  })

  it('does not forgive a slip that lies as near to what belongs in another blank', () => {
    const near = {
      ...question,
      blanks: [
        { key: 'b1', accepted: ['Slovenia'] },
        { key: 'b2', accepted: ['Slovakia'] },
      ],
      expectedWrong: [],
    }
    const both = (b1: string) => kind.grade(near, { texts: { b1, b2: 'Slovakia' } })
    expect(both('Slovekia')).toMatchObject({ earned: 1, parts: [{ outcome: 'wrong' }, { outcome: 'right' }] })
    expect(both('Slovenja')).toMatchObject({ earned: 2 })
  })

  it('may accept the same as another blank', () => {
    const same = { ...question, blanks: question.blanks.map(({ key }) => ({ key, accepted: ['northern'] })) }
    expect(kind.grade(same, { texts: { b1: 'Northern', b2: 'norhtern' } })).toMatchObject({ earned: 2 })
  })
})

test.each<Record<string, string>>([
  {},
  { b1: 'Austria' },
  { b1: 'Austria', b2: '\u200c ' },
  { b2: 'Slovenia', toString: 'Austria' },
])('with a blank left empty it is incomplete: %j', (texts) => {
  expect(kind.grade(question, { texts })).toEqual({ state: 'incomplete', remarks: ['empty'] })
})

test('a question whose blanks and stem do not agree is refused', () => {
  const parse = parseBySchema(questionSchema)
  const blank = { type: 'blank', key: 'b1' } as const
  expect(parse(question)).toEqual(question)
  expect(parse({ ...question, stem: paragraph('no blank') })).toBeUndefined()
  expect(parse({ ...question, stem: paragraph(blank) })).toBeUndefined()
  expect(parse({ ...question, stem: paragraph(blank, blank) })).toBeUndefined()
  expect(parse({ ...question, blanks: [] })).toBeUndefined()
  expect(
    parse({ ...question, blanks: question.blanks.map(({ key }) => ({ key, accepted: [] })) }),
  ).toBeUndefined()
})

test('blanks are found wherever they stand', () => {
  expect(examples.map((example) => blankKeys(example.question.stem))).toEqual([
    ['b1', 'b2'],
    ['product'],
    ['constructor', 'b2'],
  ])
})
