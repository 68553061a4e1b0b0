import * as v from 'valibot'
import { describe, expect, test } from 'vitest'
import { questionSchema as cloze } from '../../questions/cloze/schema.ts'
import { questionSchema as matching } from '../../questions/matching/schema.ts'
import { questionSchema as multipleChoice } from '../../questions/multiple-choice/schema.ts'
import { questionSchema as numeric } from '../../questions/numeric/schema.ts'
import { questionSchema as ordering } from '../../questions/ordering/schema.ts'
import { questionSchema as singleChoice } from '../../questions/single-choice/schema.ts'
import { questionSchema as trueFalse } from '../../questions/true-false/schema.ts'
import { questionsOf } from '../course-for-tests.ts'

const because = '\n***\n\nThe atlas says so.[^atlas]'

describe('each kind follows from its shape, and is what its schema asks for', () => {
  test('single-choice: a task list with one [x]', () => {
    const question = v.parse(
      singleChoice,
      read('Which?\n\n- [x] The Nile {#nile}\n  > Yes.\n- [ ] The *Cam*\n  > No.\n'),
    )
    expect(question.right).toBe('nile')
    expect(question.options[1]?.text).toEqual(['The ', { type: 'emphasis', children: ['Cam'] }])
    expect(question.options[0]?.feedback).toEqual([{ type: 'paragraph', children: ['Yes.'] }])
  })

  test('multiple-choice: a task list with several', () => {
    const question = v.parse(multipleChoice, read('Which?\n\n* [X] A\n* [ ] B\n* [x] C\n'))
    expect(question.options.map(({ right }) => right)).toEqual([true, false, true])
  })

  test('true-false: exactly True and False', () => {
    expect(v.parse(trueFalse, read('It flows.\n\n- [ ] False\n  > It does.\n- [x] True\n'))).toMatchObject({
      right: true,
      feedback: { false: [{ type: 'paragraph', children: ['It does.'] }] },
    })
  })

  test('cloze: blanks in the text, in lists and in tables, then expected wrong answers', () => {
    const question = v.parse(
      cloze,
      read(
        'The {{Nile | *El  Nil*}} flows.\n\n| River | Sea |\n|---|---|\n| Cam | {{the Wash \\| Wash}} |\n\n- Thames\n  > No.\n',
      ),
    )
    expect(question.blanks).toEqual([
      { key: 'blank-1', accepted: ['Nile', '*El Nil*'] },
      { key: 'blank-2', accepted: ['the Wash', 'Wash'] },
    ])
    expect(question.expectedWrong).toEqual([
      { answer: 'Thames', feedback: [{ type: 'paragraph', children: ['No.'] }] },
    ])
    expect(JSON.stringify(question.stem)).not.toContain('Wash')
  })

  test.each([
    ['= 56 ± 1', { low: 55, high: 57, shown: 56, decimals: false }],
    ['= 55..57', { low: 55, high: 57, shown: 56, decimals: false }],
    ['= 15,000', { low: 15_000, high: 15_000, shown: 15_000, decimals: false }],
    ['= −0.3 ± 0.1', { low: -0.4, high: -0.2, shown: -0.3, decimals: true }],
    ['= ۱۹۴۷', { low: 1947, high: 1947, shown: 1947, decimals: false }],
  ])('numeric: %s', (key, expected) => {
    expect(v.parse(numeric, read(`How much?\n\n${key}\n\n- 3\n  > No.\n`))).toMatchObject(expected)
  })

  test('ordering: an ordered list', () => {
    const question = v.parse(ordering, read('Order.\n\n1. Rain {#rain}\n   > First.\n2. River\n3. Sea\n'))
    expect(question.items.map(({ text }) => text)).toEqual([['Rain'], ['River'], ['Sea']])
    expect(question.items[0]?.key).toBe('rain')
  })

  test('matching: a table, with feedback and with answers that belong to nothing', () => {
    const table =
      '| River | Country | Feedback |\n|---|---|---|\n| Nile {#nile} | Egypt | Yes. |\n| Cam | England | |\n| | Peru | No river here. |\n'
    const question = v.parse(matching, read(`Match.\n\n${table}`))
    expect(question.pairs.map(({ key, right }) => [key, ...right])).toEqual([
      ['nile', 'Egypt'],
      [question.pairs[1]?.key, 'England'],
    ])
    expect(question.distractors).toMatchObject([{ right: ['Peru'] }])
    expect(question.pairs[0]?.answer).not.toBe('nile')
  })

  test('a table before options is what the question is about', () => {
    expect(read('Read.\n\n| Year | m |\n|---|---|\n| 1953 | 5 |\n\n- [x] High\n- [ ] Low\n').kind).toBe(
      'single-choice',
    )
  })
})

describe('what belongs to a question', () => {
  test('is its hint, its explanation, and the quotes of its stem', () => {
    const question = read(
      'Read this.\n\n> A quote.\n\nWhich?\n\n- [x] A\n- [ ] B\n\n::hint[Look at the *map*.]\n',
    )
    expect(question.stem.map(({ type }) => type)).toEqual(['paragraph', 'quote', 'paragraph'])
    expect(question.hint).toEqual([
      { type: 'paragraph', children: ['Look at the ', { type: 'emphasis', children: ['map'] }, '.'] },
    ])
    expect(question.explanation).toEqual([
      { type: 'paragraph', children: ['The atlas says so.', { type: 'citation', source: 'atlas' }] },
    ])
  })

  test('stays whole when its options follow the text without a blank line', () => {
    expect(read('Which?\n- [x] A\n- [ ] B\n').stem).toEqual([{ type: 'paragraph', children: ['Which?'] }])
  })
})

test('a key that an author did not write stays the same when spaces, case and feedback change', () => {
  const one = v.parse(singleChoice, read('Which?\n\n- [x] The  Nile\n- [ ] B\n'))
  const two = v.parse(singleChoice, read('Which?\n\n- [x] the nile\n  > Yes.\n- [ ] B\n'))
  expect(two.right).toBe(one.right)
})

function read(body: string) {
  const { questions, errors } = questionsOf(`${body}${because}`)
  expect(errors).toEqual([])
  const [question] = questions
  if (!question) throw new Error('no question was read')
  return question
}
