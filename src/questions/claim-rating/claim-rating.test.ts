import { expect, test } from 'vitest'

import { courseWith, lessonFile, quizFile } from '../../format/course-for-tests.ts'
import { paragraph } from '../example.ts'
import { examples } from './examples.ts'
import { kind, ratingPart, stepsOutside } from './grade.ts'
import { paper } from './paper.ts'
import { parseQuestion } from './schema.ts'

const [bridge] = examples.map(({ question }) => question)
if (!bridge) throw new Error('The examples are gone.')

test('the rating and the source are judged apart', () => {
  expect(kind.grade(bridge, { rating: 'wrong', source: 'guide' })).toStrictEqual({
    state: 'graded',
    earned: 1,
    possible: 4,
    parts: [
      { key: ratingPart, outcome: 'wrong', remark: 'near-miss', expected: 'unverified – contested' },
      { key: 'deed', outcome: 'missed', feedback: paragraph('It has the year.') },
      { key: 'guide', outcome: 'wrong', feedback: paragraph('It copies the sign.') },
    ],
  })
  const far = kind.grade(bridge, { rating: 'accurate', source: 'deed' })
  expect(far).toMatchObject({ earned: 2, parts: [{ outcome: 'wrong' }, { outcome: 'right' }] })
  expect(far.state === 'graded' && far.parts[0]).not.toHaveProperty('remark')
})

test('within what is accepted a rating is right, and one accepted word stands alone', () => {
  const [, length] = examples
  if (!length) throw new Error('The examples are gone.')
  const verdict = (question: typeof bridge, rating: string, source: string) => {
    const graded = kind.grade(question, { rating, source })
    return graded.state === 'graded' && graded.parts[0]
  }
  for (const rating of ['unverified', 'contested'])
    expect(verdict(bridge, rating, 'deed')).toEqual({
      key: ratingPart,
      outcome: 'right',
      expected: 'unverified – contested',
    })
  expect(verdict(length.question, 'accurate', 'chain')).toEqual({
    key: ratingPart,
    outcome: 'right',
    expected: 'accurate',
  })
})

test.each([
  ['wrong', 1],
  ['unverified', 0],
  ['contested', 0],
  ['imprecise', 1],
  ['accurate', 2],
])('%s lies %i steps outside what is accepted', (rating, steps) => {
  expect(stepsOutside({ scale: bridge.scale, accept: { from: 'unverified', to: 'contested' } }, rating)).toBe(
    steps,
  )
})

test.each([
  [{ rating: 'gone', source: 'deed' }, 'unplaced'],
  [{ rating: 'wrong', source: 'gone' }, 'no-choice'],
  [{ rating: null, source: null }, 'unplaced'],
])('%j is incomplete', (response, remark) => {
  expect(kind.grade(bridge, response)).toEqual({ state: 'incomplete', remarks: [remark] })
})

test('on paper the scale stands above the sources, and the key has both', () => {
  const { body, key } = paper.print(bridge)
  expect(body).toMatchObject({
    above: [{ children: ['wrong · unverified · contested · imprecise · accurate'] }],
  })
  expect(key[0]).toEqual({ answer: 'unverified – contested' })
  expect(paper.summarise(bridge, { rating: 'wrong', source: 'guide' })).toEqual([
    { label: 'wrong', group: 'the rating:wrong' },
    { label: 'A guide', group: 'guide' },
  ])
})

test('a question that accepts what is not on its scale, or from its better to its lesser end, is refused', () => {
  const accepting = (from: string, to: string) => parseQuestion({ ...bridge, accept: { from, to } })
  expect(accepting('wrong', 'wrong')).toBeDefined()
  expect(accepting('contested', 'unverified')).toBeUndefined()
  expect(accepting('gone', 'contested')).toBeUndefined()
  expect(accepting('contested', 'gone')).toBeUndefined()
  expect(parseQuestion({ ...bridge, scale: [...bridge.scale, 'wrong'] })).toBeUndefined()
  expect(parseQuestion({ ...bridge, right: 'gone' })).toBeUndefined()
})

const claim = ':::claim{#c01 verdict=unverified}\n> “It is.”\n\nWho knows?[^atlas]\n:::\n'
const body = 'How well?\n\n- [x] A deed {#deed}\n  > Yes.\n- [ ] A sign\n  > No.\n\n***\n\nSo.[^atlas]'
const course = (scale: string): string =>
  `title: Rivers\nsummary: A course.\nlanguage: en\nlicence: CC-BY-4.0\n${scale}parts: [{ title: One, lessons: [names] }]\n`
const scale = 'scale: [wrong, unverified, contested]\n'

function read(attributes: string, text = body, words = scale) {
  const { lesson, findings } = courseWith({
    'rivers/course.yaml': course(words),
    'rivers/names/lesson.md': lessonFile(claim),
    'rivers/names/quiz.md': quizFile({ attributes: `kind=claim-rating ${attributes}`, body: text }),
  })
  return {
    question: parseQuestion(lesson?.quiz?.questions[0]),
    errors: findings.filter(({ severity }) => severity === 'error').map(({ code }) => code),
  }
}

test('a lesson names the claim, and what it accepts on the scale of its course', () => {
  const { question, errors } = read('claim=c01 accept="unverified..contested"')
  expect(errors).toEqual([])
  expect(question).toMatchObject({
    claim: 'c01',
    scale: ['wrong', 'unverified', 'contested'],
    accept: { from: 'unverified', to: 'contested' },
    right: 'deed',
  })
  expect(read('claim=c01 accept=wrong').question?.accept).toEqual({ from: 'wrong', to: 'wrong' })
})

test.each([
  ['no claim', () => read('accept=wrong'), 'attribute-needed'],
  ['nothing accepted', () => read('claim=c01'), 'attribute-needed'],
  ['a word that is not on the scale', () => read('claim=c01 accept=accurate'), 'not-on-scale'],
  ['a range from better to lesser', () => read('claim=c01 accept=contested..wrong'), 'not-on-scale'],
  ['a claim that is nowhere', () => read('claim=c02 accept=wrong'), 'unknown-claim'],
  ['a course without a scale', () => read('claim=c01 accept=wrong', body, ''), 'scale-missing'],
  [
    'two sources that decide',
    () => read('claim=c01 accept=wrong', body.replace('[ ]', '[x]')),
    'one-right-answer',
  ],
  ['none that does', () => read('claim=c01 accept=wrong', body.replace('[x]', '[ ]')), 'no-right-answer'],
  ['an order', () => read('claim=c01 accept=wrong', 'How?\n\n1. One\n2. Two\n\n***\n\nSo.'), 'shape-of-kind'],
  ['a unit', () => read('claim=c01 accept=wrong unit=km'), 'unwanted-attribute'],
])('%s is a finding', (_, reading, code) => {
  expect(reading().errors).toEqual([code])
})

test.each(['scale: [one]\n', 'scale: [one, one]\n', 'scale: one\n'])('%j is no scale', (words) => {
  expect(read('claim=c01 accept=one', body, words).errors).toContain('wrong-value')
})
