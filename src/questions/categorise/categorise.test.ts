import { expect, test } from 'vitest'

import { plainText } from '../../domain/lesson/rich-text.ts'
import { questionsOf } from '../../format/course-for-tests.ts'
import { paragraph } from '../example.ts'
import { paper } from './paper.ts'
import { examples } from './examples.ts'
import { kind, promptFor } from './grade.ts'
import { parseQuestion } from './schema.ts'

const [water, numbers] = examples.map(({ question }) => question)
if (!water || !numbers) throw new Error('The examples are gone.')

test('a mark for each item, with where it belongs and what its author says to it', () => {
  const sorted = { red: 'salt', baikal: 'salt', caspian: 'salt', mare: 'none' }
  expect(kind.grade(water, { sorted })).toStrictEqual({
    state: 'graded',
    earned: 3,
    possible: 4,
    parts: [
      { key: 'red', outcome: 'right', expected: 'salt', feedback: paragraph('Saltier than most.') },
      { key: 'baikal', outcome: 'wrong', expected: 'fresh' },
      { key: 'caspian', outcome: 'right', expected: 'salt' },
      { key: 'mare', outcome: 'right', expected: 'none', feedback: paragraph('It is on the Moon, and dry.') },
    ],
  })
})

test.each([{}, { two: 'even' }, { two: 'even', three: 'gone' }, { two: 'even', three: 'toString' }])(
  'it is incomplete while something is in no category of the question: %j',
  (sorted) => {
    expect(kind.grade(numbers, { sorted })).toEqual({ state: 'incomplete', remarks: ['unplaced'] })
  },
)

test('no prompt shows its items in the order of its author, who wrote them by category', () => {
  const keys = water.entries.map(({ key }) => key)
  for (let seed = 0; seed < 300; seed++)
    expect(promptFor(water, `s${seed}`).items.map(({ key }) => key)).not.toEqual(keys)
  expect(JSON.stringify(promptFor(water, 'a'))).not.toContain('"category"')
})

test('on paper each item has a number and each category a letter', () => {
  const form = paper.print(numbers)
  const items = form.body.type === 'matching' ? form.body.lefts.map(({ text }) => plainText(text)) : []
  expect(form.key).toEqual([
    { place: '1', answer: items[0] === '2' ? 'A' : 'B' },
    { place: '2', answer: items[1] === '2' ? 'A' : 'B' },
  ])
  expect(paper.summarise(water, { sorted: { mare: 'none', red: 'gone' } })).toEqual([
    { label: 'The Sea of Tranquillity – —', group: 'mare:none' },
  ])
})

test('a question with an item in no category of its own, or a key used twice, is refused', () => {
  const [first, ...rest] = water.entries
  expect(parseQuestion({ ...water, entries: [{ ...first, category: 'gone' }, ...rest] })).toBeUndefined()
  expect(parseQuestion({ ...water, entries: [...water.entries, first] })).toBeUndefined()
  expect(parseQuestion({ ...water, categories: [...water.categories, ...water.categories] })).toBeUndefined()
})

const body = `Sort them.

- **Sea** {#sea}
  - The Red Sea {#red}
    > Salt.
  - The Caspian
- **Lake**
  - Baikal
- **—**
  - The Cam

***

So says the atlas.[^atlas]`

test('categories are bold, items stand under them, and a last dash takes what fits none', () => {
  const { questions, errors } = questionsOf(body)
  expect(errors, 'without kind= it is no question').not.toEqual([])
  expect(questions).toEqual([])
  const named = questionsOf({ attributes: 'kind=categorise', body })
  expect(named.errors).toEqual([])
  const [question] = named.questions
  const read = parseQuestion(question)
  expect(read?.categories.map(({ text }) => text)).toEqual([['Sea'], ['Lake'], []])
  expect(read?.entries.map(({ text, category }) => [...text, category])).toEqual([
    ['The Red Sea', 'sea'],
    ['The Caspian', 'sea'],
    ['Baikal', read?.categories[1]?.key],
    ['The Cam', read?.categories[2]?.key],
  ])
  expect(read?.entries[0]).toMatchObject({ key: 'red', feedback: paragraph('Salt.') })
})

test.each([
  ['an item twice', body.replace('Baikal', 'The Caspian'), 'duplicate-text'],
  ['a category twice', body.replace('**Lake**', '**Sea**'), 'duplicate-text'],
  [
    'a dash before the last',
    body.replace('**Lake**', '**—**').replace('**—**\n  - The', '**Rest**\n  - The'),
    'empty-option',
  ],
  ['one category', body.replace(/- \*\*Lake[^]*?Cam\n/u, ''), 'too-few-items'],
  ['a category with more than its name', body.replace('**Lake**', '**Lake** and pond'), 'category-not-bold'],
  ['text after them', body.replace('***', 'More.\n\n***'), 'text-after-answers'],
  ['no list at all', 'Sort them.\n\n***\n\nSo.', 'shape-of-kind'],
])('%s is a finding', (_, wrong, code) => {
  const { questions, errors } = questionsOf({ attributes: 'kind=categorise', body: wrong })
  expect(errors).toContain(code)
  expect(questions).toEqual([])
})
