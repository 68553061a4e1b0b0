import { describe, expect, test } from 'vitest'
import { carried, exampleOf, knownItems } from '../../../tests/support/assignments.ts'
import type { AssignedItem, KnownItem } from '../assignment/assignment.ts'
import { kindsToGrade } from '../../questions/grading.ts'
import { deliveredOrder, deliveryOf } from './delivery.ts'
import { keylessKind } from './keyless-kind.ts'

const { question } = exampleOf('single-choice')
const set = { ...question, edition: '0123456789abcdef' }
const known: KnownItem & { points: number } = {
  as: 'known',
  points: 2,
  course: 'rivers',
  lesson: 'names',
  part: 'quiz',
  question: set.id,
  edition: '01234567',
}

describe('what can be asked of an assignment', () => {
  test('a question that is here in the edition that was set', () => {
    const { asked, lacking } = deliveryOf([known], () => set)
    expect(asked).toMatchObject([{ place: 0, question: set, keyless: undefined, isOtherEdition: false }])
    expect(lacking).toEqual([])
  })

  test('one that was changed since is asked as it is here, and told', () => {
    const { asked } = deliveryOf([known], () => ({ ...set, edition: 'fedcba9876543210' }))
    expect(asked[0]?.isOtherEdition).toBe(true)
  })

  test('one that is not here is named, and the others keep their places', () => {
    const { asked, lacking } = deliveryOf([known, carried(question)], () => undefined)
    expect(lacking).toEqual([known])
    expect(asked.map(({ place }) => place)).toEqual([1])
  })

  test('two of one name have ids of their own', () => {
    const { asked } = deliveryOf([carried(question), carried(question)], () => undefined)
    expect(new Set(asked.map((each) => each.question.id)).size).toBe(2)
  })

  test('one without its key is asked as it was handed out, and says of nothing whether it is right', () => {
    const kind = kindsToGrade('single-choice')?.kind
    if (!kind) throw new Error('The kind is gone.')
    const prompt = kind.promptFor(question, 'handed out')
    const item: AssignedItem = { as: 'keyless', points: 1, prompt }
    const [asked] = deliveryOf([item], () => undefined).asked
    if (!asked?.keyless) throw new Error('It is not asked.')
    const keyless = keylessKind(kind, asked.keyless)
    expect(keyless.promptFor(asked.question, 'any seed')).toEqual(prompt)
    expect(keyless.grade(asked.question, { choice: 'danube' })).toMatchObject({
      state: 'graded',
      possible: 0,
    })
    expect(keyless.grade(asked.question, keyless.blankResponse(prompt)).state).toBe('incomplete')
    expect(JSON.stringify(asked.question)).not.toContain('"correct"')
  })
})

describe('the order delivered', () => {
  const items = deliveryOf(
    knownItems(12).map((item, place) => (place % 4 === 0 ? { ...item, section: `Part ${place}` } : item)),
    (item) => ({ ...set, id: item.question }),
  ).asked
  const places = (shuffle: boolean, seed: string): number[] =>
    deliveredOrder(items, shuffle, seed).map(({ place }) => place)

  test('is that of the assignment where nothing is shuffled', () => {
    expect(places(false, 'a')).toEqual(Array.from({ length: 12 }, (_, place) => place))
  })

  test('is the same for the same seed, and another for another', () => {
    expect(places(true, 'a')).toEqual(places(true, 'a'))
    expect(places(true, 'a')).not.toEqual(places(true, 'b'))
  })

  test('keeps every section where it is', () => {
    expect(places(true, 'a').map((place) => Math.floor(place / 4))).toEqual([
      0, 0, 0, 0, 1, 1, 1, 1, 2, 2, 2, 2,
    ])
  })
})
