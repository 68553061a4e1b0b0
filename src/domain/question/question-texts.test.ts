import { expect, test } from 'vitest'

import type { RichText } from '../lesson/rich-text.ts'
import type { Question } from './question.ts'
import { askedTexts, citedIn, hiddenTexts } from './question-texts.ts'

const says = (text: string, source?: string): RichText => [
  {
    type: 'paragraph',
    children: [text, ...(source === undefined ? [] : [{ type: 'citation', source } as const])],
  },
]
const head: Question = {
  id: 'q',
  edition: 'e1',
  kind: 'sample',
  objective: 'o',
  stem: says('asked', 'stem-source'),
  explanation: says('because'),
}

test('what is said only after an answer is the hint, the explanation and every feedback, wherever it stands', () => {
  const question = {
    ...head,
    hint: says('hint'),
    options: [
      { key: 'a', text: ['one'], feedback: says('to a') },
      { key: 'b', text: ['two'], nested: { feedback: says('deep') }, nothing: null },
    ],
    pair: { feedback: says('to a pair') },
  }
  expect(hiddenTexts(question)).toEqual([
    says('hint'),
    says('because'),
    says('to a'),
    says('deep'),
    says('to a pair'),
  ])
})

test('a question may have one feedback for each answer by name', () => {
  const question = { ...head, feedback: { true: says('yes'), false: says('no'), unsaid: 'not a text' } }
  expect(hiddenTexts(question)).toEqual([[], says('because'), says('yes'), says('no')])
  expect(hiddenTexts({ ...head, feedback: undefined } as Question)).toEqual([[], says('because')])
})

test('a question that says nothing more has its explanation alone, and its stem is not hidden', () => {
  expect(hiddenTexts(head)).toEqual([[], says('because')])
})

test('what is asked is the stem and, where sources are compared, a mention of each of them', () => {
  const sources = [{ key: 'diary' }, { key: 'map' }, { name: ['one without a key'] }]
  expect(askedTexts({ ...head, kind: 'corroboration', sources } as Question)).toEqual([
    head.stem,
    [
      {
        type: 'paragraph',
        children: [
          { type: 'citation', source: 'diary' },
          { type: 'citation', source: 'map' },
        ],
      },
    ],
  ])
})

test('what another kind has to choose from is cited by nobody, also if it is called sources', () => {
  const nothing = [head.stem, [{ type: 'paragraph', children: [] }]]
  expect(askedTexts({ ...head, kind: 'claim-rating', sources: [{ key: 'deed' }] } as Question)).toEqual(
    nothing,
  )
  expect(askedTexts(head)).toEqual(nothing)
})

test('sources are listed once, in the order in which they are first cited', () => {
  const link = { type: 'link', href: '#a', children: ['here'] } as const
  const texts: RichText[] = [
    says('one', 'b'),
    [{ type: 'paragraph', children: ['two', link, { type: 'citation', source: 'a' }] }],
    says('three', 'b'),
    says('none'),
  ]
  expect(citedIn(texts)).toEqual(['b', 'a'])
  expect(citedIn([])).toEqual([])
})
