import { expect, test } from 'vitest'

import { plainText } from '../domain/lesson/rich-text.ts'
import { defineQuestionKind, type Prompt, type Question } from '../domain/question/question.ts'
import { paragraph } from './example.ts'
import { definePaper, defineSheet, letterLabel, lettered } from './paper-form.ts'
import { examples as multipleChoice } from './multiple-choice/examples.ts'
import { examples as ordering } from './ordering/examples.ts'
import { examples as matching } from './matching/examples.ts'
import { examples as cloze } from './cloze/examples.ts'
import { examples as numeric } from './numeric/examples.ts'
import { examples as singleChoice } from './single-choice/examples.ts'
import { examples as trueFalse } from './true-false/examples.ts'
import { paperFor } from './paper.ts'

test('letters go on after Z', () => {
  expect([0, 1, 25, 26, 27, 51, 52, 701, 702].map(letterLabel)).toEqual([
    'A',
    'B',
    'Z',
    'AA',
    'AB',
    'AZ',
    'BA',
    'ZZ',
    'AAA',
  ])
  expect(lettered([{ text: ['x'] }, { text: ['y'] }])).toEqual([
    { label: 'A', text: ['x'] },
    { label: 'B', text: ['y'] },
  ])
})

test("a paper refuses another kind's question and is silent about another kind's response", () => {
  const readResponse = (data: unknown) => (typeof data === 'string' ? data : undefined)
  const paper = definePaper({
    kind: defineQuestionKind<Question, Prompt, string>({
      name: 'essay',
      promptFor: ({ id, edition, stem }) => ({ id, edition, kind: 'essay', stem }),
      blankResponse: () => '',
      readResponse,
      grade: () => ({ state: 'incomplete', remarks: [] }),
    }),
    sheet: defineSheet<Question, Prompt>({
      kind: 'essay',
      ask: () => ({ body: { type: 'number' }, answer: [] }),
      key: () => [],
      possible: () => 0,
    }),
    readResponse,
    summarise: (_, said) => [{ label: said, group: said }],
  })
  const question = { id: 'q', edition: 'e', objective: '', stem: paragraph('?'), explanation: [] }
  expect(() => paper.print({ ...question, kind: 'poem' })).toThrow(TypeError)
  expect(paper.summarise({ ...question, kind: 'essay' }, 'yes')).toEqual([{ label: 'yes', group: 'yes' }])
  expect(paper.summarise({ ...question, kind: 'essay' }, 1)).toEqual([])
})

test('the key names the letters that stand on the paper, whatever the version', () => {
  for (const seed of ['a', 'b', 'c', 'd']) {
    const [islands] = multipleChoice
    const form = islands && paperFor('multiple-choice')?.print(islands.question, seed)
    const options = form?.body.type === 'choice' ? form.body.options : []
    const right = options
      .filter(({ text }) => ['Iceland', 'Cuba'].includes(plainText(text)))
      .map(({ label }) => label)
    expect(form?.key).toEqual([{ answer: right.join(', ') }])

    const [cities] = ordering
    const order = cities && paperFor('ordering')?.print(cities.question, seed)
    const items = order?.body.type === 'ordering' ? order.body.items : []
    const named = order?.key[0]?.answer
      .split(', ')
      .map((letter) => items.find(({ label }) => label === letter)?.text[0])
    expect(named).toEqual(['Oslo', 'Berlin', 'Rome', 'Cairo'])
  }
})

test('a key line for each blank and each pair', () => {
  const [, , rivers] = matching
  const form = rivers && paperFor('matching')?.print(rivers.question)
  expect(form?.key.map(({ place }) => place)).toEqual(['1', '2', '3', '4'])
  expect(new Set(form?.key.slice(0, 3).map(({ answer }) => answer)).size).toBe(1)

  const [capitals] = cloze
  expect(capitals && paperFor('cloze')?.print(capitals.question)).toMatchObject({
    body: {
      type: 'blanks',
      blanks: [
        { key: 'b1', label: '1' },
        { key: 'b2', label: '2' },
      ],
    },
    key: [
      { place: '1', answer: 'Lima' },
      { place: '2', answer: 'Santiago / Santiago de Chile' },
    ],
  })
})

test('a number is printed with its range and unit', () => {
  expect(
    numeric.map(({ question }) => paperFor('numeric')?.print(question).key[0]?.answer).slice(0, 2),
  ).toEqual(['15000', '71 (70–72) %'])
})

test('reports count equal answers as equal', () => {
  const groups = (
    kind: string,
    question: Parameters<NonNullable<ReturnType<typeof paperFor>>['print']>[0] | undefined,
    said: unknown,
  ) =>
    question &&
    paperFor(kind)
      ?.summarise(question, said)
      .map(({ group }) => group)
  expect(groups('single-choice', singleChoice[0]?.question, { choice: 'rhine' })).toEqual(['rhine'])
  expect(groups('true-false', trueFalse[0]?.question, { choice: false })).toEqual(['false'])
  expect(
    groups('multiple-choice', multipleChoice[0]?.question, { choices: ['chad', 'iceland', 'x'] }),
  ).toEqual(['iceland', 'chad'])
  expect(groups('cloze', cloze[0]?.question, { texts: { b2: ' SANTIAGO ' } })).toEqual(['b2:santiago'])
  expect(groups('numeric', numeric[0]?.question, { text: '15 000' })).toEqual(['15000'])
  expect(groups('numeric', numeric[0]?.question, { text: ' many ' })).toEqual(['many'])
  expect(groups('ordering', ordering[0]?.question, { order: ['rome', 'oslo', 'berlin', 'cairo'] })).toEqual([
    'rome oslo berlin cairo',
  ])
  expect(groups('ordering', ordering[0]?.question, { order: ['rome'] })).toEqual([])
  expect(
    groups('matching', matching[2]?.question, { pairs: { attock: 'indus-again', vienna: 'x' } }),
  ).toEqual(['attock:indus'])
})
