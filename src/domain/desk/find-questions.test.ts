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
  stem: [{ type: 'paragraph', children: ['Who drew the line', { type: 'break' }, 'in pencil?'] }],
  hint: stem('A viceroy'),
  explanation: stem('Curzon praised it'),
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
  // Words stand apart where one text ends and the next begins, and where a line breaks.
  [{ text: 'in pencil' }, ['durand-line']],
  [{ text: 'viceroy curzon' }, ['durand-line']],
  // Keys and ids are no words of it.
  [{ text: 'reference' }, []],
  [{ text: 'here' }, []],
  [{ kind: 'cloze', text: 'drew' }, []],
])('%j finds %j', (filter, lessons) => {
  expect(found(filter)).toEqual(lessons)
})

test('a field that holds nothing has no words, and the search goes on', () => {
  const question = { ...first, picture: null }
  const fitting = (text: string) =>
    questionsThatFit([{ lesson: 'durand-line', question }], { ...noFilter, text })
  expect(fitting('curzon')).toHaveLength(1)
  expect(fitting('null')).toEqual([])
})

test('the beliefs that a question answers have the words that lead to them', () => {
  expect([...misconceptionsIn(second)]).toEqual([['one-movement', 'one movement']])
  expect([...misconceptionsIn(first)]).toEqual([])
})
