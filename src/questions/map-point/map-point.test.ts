import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { courseWith } from '../../format/course-for-tests.ts'
import { examples } from './examples.ts'
import { kind } from './grade.ts'
import { paper } from './paper.ts'
import { parseQuestion } from './schema.ts'

const [crossing] = examples.map(({ question }) => question)
if (!crossing) throw new Error('The examples are gone.')

const page = readFileSync(join(import.meta.dirname, '../../../docs/scoring.md'), 'utf8')
const table = page.split(/^## A place on the map/mu)[1]?.split(/^## /mu)[0] ?? ''
const rows = [...table.matchAll(/^\| (\S[^|]*?) +\| (\d of 1|not yet) +\|/gmu)].map(
  ([, point = '', marks = '']) => [point, marks] as const,
)

describe('it is marked as docs/scoring.md says', () => {
  test('the page has its table', () => {
    expect(rows).toHaveLength(8)
  })
  test.each(rows)('%s: %s', (point, marks) => {
    const [lat, lon] = point.split(', ').map(Number)
    const named = point === 'none' ? null : point.toLowerCase()
    const verdict = kind.grade(crossing, lon === undefined ? { place: named } : { lat, lon })
    expect(verdict.state === 'graded' ? `${verdict.earned} of ${verdict.possible}` : 'not yet').toBe(marks)
  })
})

test('what is wrong is told the right place, what is right is not', () => {
  expect(kind.grade(crossing, { place: 'kabul' })).toStrictEqual({
    state: 'graded',
    earned: 0,
    possible: 1,
    parts: [{ key: 'point', outcome: 'wrong', expected: 'torkham' }],
  })
  expect(kind.grade(crossing, { place: 'torkham' })).toMatchObject({
    parts: [{ key: 'point', outcome: 'right' }],
  })
})

test('a point off the Earth is no response', () => {
  for (const data of [
    { lat: 91, lon: 0 },
    { lat: 0, lon: -181 },
    { lat: NaN, lon: 0 },
    { lat: '1', lon: 1 },
  ])
    expect(kind.readResponse(data)).toBeUndefined()
})

test('a question whose right place is not on its map is refused', () => {
  expect(parseQuestion(crossing)).toEqual(crossing)
  expect(parseQuestion({ ...crossing, place: 'gone' })).toBeUndefined()
})

test('the prompt has no word on which place is right', () => {
  const prompt = kind.promptFor(crossing, 's')
  expect(Object.keys(prompt).toSorted()).toEqual(['edition', 'id', 'kind', 'places', 'stem', 'within'])
})

test('on paper it is a map to mark; reports count points by the place that they are nearest to', () => {
  const form = paper.print(crossing)
  expect(form.body).toMatchObject({
    type: 'map',
    places: [{ id: 'kabul' }, { id: 'peshawar' }, { id: 'torkham' }],
  })
  expect(form.key).toEqual([{ answer: 'Torkham (50 km)' }])
  expect(paper.summarise(crossing, { lat: 34, lon: 71.4 })).toEqual([
    { label: 'Peshawar, 9 km (34, 71.4)', group: 'peshawar' },
  ])
  expect(paper.summarise(crossing, { place: 'kabul' })).toEqual([{ label: 'Kabul', group: 'kabul' }])
})

describe('as an author writes it', () => {
  const read = (attributes: string) => {
    const { lesson, findings } = courseWith({
      'rivers/reference/places.yaml': `
- { id: attock, name: Attock, country: Pakistan, lat: 33.8, lon: 72.3, why: A town. }
- { id: hyderabad, name: Hyderabad, country: Pakistan, lat: 25.4, lon: 68.4, why: A town. }
- { id: quetta, name: Quetta, country: Pakistan, lat: 30.2, lon: 67, why: A town. }
- { id: gravesend, name: Gravesend, country: United Kingdom, lat: 51.4, lon: 0.4, why: A town. }
`,
      'rivers/names/quiz.md': `---
title: The quiz
---

:::question{#q1 objective=name kind=map-point ${attributes}}
Where does the Kabul reach the Indus?

***

It says so.[^atlas]
:::
`,
    })
    return {
      question: parseQuestion(lesson?.quiz?.questions[0]),
      errors: findings.filter(({ severity }) => severity === 'error').map(({ code }) => code),
    }
  }
  test('it has the places of `map`, or all that the map can show', () => {
    expect(read('place=attock within=40 map="attock, quetta"')).toMatchObject({
      question: { place: 'attock', within: 40, places: [{ key: 'attock' }, { key: 'quetta' }] },
      errors: [],
    })
    expect(read('place=attock').question).toMatchObject({
      within: 50,
      places: [{ key: 'attock' }, { key: 'hyderabad' }, { key: 'quetta' }],
    })
  })
  test.each([
    ['', 'no-place'],
    ['place=atock', 'unknown-place'],
    ['place=attock map="attock,quetto"', 'unknown-place'],
    ['place=gravesend', 'place-off-map'],
    ['place=attock map="quetta,hyderabad"', 'place-off-map'],
    ['place=attock map=attock', 'too-few-items'],
    ['place=attock within=9', 'bad-within'],
    ['place=attock within=501', 'bad-within'],
    ['place=attock within=30.5', 'bad-within'],
    ['place=attock unit=km', 'unwanted-attribute'],
  ])('%s is %s', (attributes, code) => {
    expect(read(attributes)).toMatchObject({ question: undefined, errors: [code] })
  })
})
