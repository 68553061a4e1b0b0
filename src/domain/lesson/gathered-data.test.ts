import { expect, test } from 'vitest'
import { gather, isGatheredData, spread } from './gathered-data.ts'
import type { PageData } from './page-data.ts'

const question = (id: string, kind: string) => ({
  id,
  kind,
  edition: `${id}-1`,
  objective: 'aim',
  stem: [],
  explanation: [],
})
const page = (lesson: string, questions: readonly ReturnType<typeof question>[]) =>
  ({
    format: 'blowback/page-data',
    version: 1,
    course: 'course',
    lesson,
    part: 'quiz',
    order: 'shuffled',
    questions,
    objectives: [],
    sources: [],
    see: {},
  }) satisfies PageData

const first = page('first', [question('one', 'numeric'), question('view', 'opinion')])
const second = page('second', [question('two', 'cloze')])
const whole = page('*', [
  { ...question('one', 'numeric'), objective: 'first/aim' },
  { ...question('two', 'cloze'), objective: 'second/aim' },
])
const parts = [
  { lesson: 'first', href: '/first.json' },
  { lesson: 'second', href: '/second.json' },
]

test('what is spread over the lessons is gathered again: what counts, under its lesson', () => {
  const written: unknown = JSON.parse(JSON.stringify(spread(whole, parts)))
  expect(JSON.stringify(written)).not.toContain('"one"')
  if (!isGatheredData(written)) throw new Error('It is not known again.')
  expect(gather(written, [first, second])).toEqual(whole)
})

test('a quiz is gathered whole or not at all', () => {
  expect(gather(spread(whole, parts), [first])).toBeUndefined()
  expect(gather(spread(whole, parts), [first, { format: 'blowback/page-data', version: 2 }])).toBeUndefined()
  expect(gather(spread(whole, parts), [first, null])).toBeUndefined()
})

test('no other file is taken for one that gathers', () => {
  for (const other of [first, null, 'text', { format: 'blowback/gathered-data', version: 2 }])
    expect(isGatheredData(other)).toBe(false)
})
