import { describe, expect, test } from 'vitest'
import { kilometres } from '../../domain/geo/distance.ts'
import { courseWith } from '../../format/course-for-tests.ts'
import { examples } from './examples.ts'
import { kind } from './grade.ts'
import { paper } from './paper.ts'
import { parseQuestion, type MapPointQuestion } from './schema.ts'

const [crossing] = examples.map(({ question }) => question)
if (!crossing) throw new Error('The examples are gone.')

test('it asks for a point before it marks one', () => {
  expect(kind.grade(crossing, { place: null })).toStrictEqual({ state: 'incomplete', remarks: ['no-choice'] })
})

test('near enough is as far as the question says, and no further', () => {
  const [alone] = crossing.places.filter(({ key }) => key === crossing.place)
  if (!alone) throw new Error('The example has lost its place.')
  const spot = { lat: 34.1, lon: 70.6 }
  const km = kilometres(spot, alone)
  const within = (most: number) => {
    const question: MapPointQuestion = { ...crossing, within: most }
    return kind.grade(question, spot)
  }
  expect(within(km)).toMatchObject({ earned: 1, possible: 1 })
  expect(within(km - 0.01)).toMatchObject({ earned: 0, possible: 1 })
})

test('a point is another place’s when it is nearer to that, however near the right one is', () => {
  const nearPeshawar = { lat: 34, lon: 71.4 }
  expect(kind.grade(crossing, nearPeshawar)).toMatchObject({ earned: 0 })
  const without = { ...crossing, places: crossing.places.filter(({ key }) => key !== 'peshawar') }
  expect(kind.grade(without, nearPeshawar)).toMatchObject({ earned: 1 })
})

test('what is wrong is told the right place, what is right is not', () => {
  expect(kind.grade(crossing, { place: 'kabul' })).toStrictEqual({
    state: 'graded',
    earned: 0,
    possible: 1,
    parts: [{ key: 'point', outcome: 'wrong', expected: 'torkham' }],
  })
  expect(kind.grade(crossing, { place: 'torkham' })).toStrictEqual({
    state: 'graded',
    earned: 1,
    possible: 1,
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
  const { id, edition, stem, places, within } = crossing
  expect(prompt).toStrictEqual({ id, edition, kind: 'map-point', stem, places, within })
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
