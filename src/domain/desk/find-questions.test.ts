import { expect, test } from 'vitest'
import { exampleOf } from '../../../tests/support/assignments.ts'
import type { Question } from '../question/question.ts'
import { misconceptionsIn, noFilter, questionsThatFit, type QuestionFilter } from './find-questions.ts'

const stem = (text: string): Question['stem'] => [{ type: 'paragraph', children: [text] }]
const belief: Question['stem'] = [
  {
    type: 'paragraph',
    children: [
      { type: 'reference', list: 'misconception', id: 'one-movement', children: ['one movement'] },
      { type: 'reference', list: 'term', id: 'isi', children: ['the ISI'] },
    ],
  },
]
const first: Question = {
  ...exampleOf('single-choice').question,
  objective: 'who',
  stem: stem('Who drew the line?'),
}
const second: Question = { ...exampleOf('cloze').question, objective: 'when', explanation: belief }
const all = [
  { lesson: 'durand-line', question: first },
  { lesson: 'talibans', question: second },
]
const found = (filter: Partial<QuestionFilter>) =>
  questionsThatFit(all, { ...noFilter, ...filter }).map(({ lesson }) => lesson)

test('without a filter all are found', () => {
  expect(found({})).toEqual(['durand-line', 'talibans'])
})

test.each([
  [{ lesson: 'talibans' }, ['talibans']],
  [{ objective: 'who' }, ['durand-line']],
  [{ kind: 'cloze' }, ['talibans']],
  [{ misconception: 'one-movement' }, ['talibans']],
  [{ misconception: 'isi' }, []],
  [{ text: 'DREW lin' }, ['durand-line']],
  [{ text: 'drew movement' }, []],
  [{ text: 'movement' }, ['talibans']],
  // Keys and ids are no words of it.
  [{ text: 'reference' }, []],
  [{ kind: 'cloze', text: 'drew' }, []],
])('%j finds %j', (filter, lessons) => {
  expect(found(filter)).toEqual(lessons)
})

test('the beliefs that a question answers have the words that lead to them', () => {
  expect([...misconceptionsIn(second)]).toEqual([['one-movement', 'one movement']])
  expect([...misconceptionsIn(first)]).toEqual([])
})
