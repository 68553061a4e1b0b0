import { describe, expect, test } from 'vitest'
import { carried, exampleOf, knownItems } from '../../../tests/support/assignments.ts'
import type { AssignedItem, KnownItem } from '../assignment/assignment.ts'
import { kindsToGrade } from '../../questions/grading.ts'
import { deliveredOrder, deliveryOf, type AskedItem } from './delivery.ts'
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

  test('any number of one name have ids of their own, so that no answer stands in place of another', () => {
    const { asked } = deliveryOf([question, question, question].map(carried), () => undefined)
    expect(new Set(asked.map((each) => each.question.id)).size).toBe(3)
  })

  test('nor where somebody has called one as a repeated one is called here', () => {
    const named = ['q.2', 'q', 'q', 'q'].map((id) => carried({ ...question, id }))
    const { asked } = deliveryOf(named, () => undefined)
    expect(asked.map((each) => each.question.id)).toEqual(['q.2', 'q', 'q.2.2', 'q.3'])
  })

  test('a question is called the same before and after another of its name has come', () => {
    const items = [known, carried({ ...question, id: known.question })]
    const before = deliveryOf(items, () => undefined).asked
    const after = deliveryOf(items, () => set).asked
    expect(before[0]?.question.id).toBe(after[1]?.question.id)
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
  const inFours = (item: AssignedItem, place: number): AssignedItem =>
    place % 4 === 0 ? { ...item, section: `Part ${place}` } : item
  const asIs = (item: AssignedItem): AssignedItem => item
  const asked = (sectioned: typeof inFours): readonly AskedItem[] =>
    deliveryOf(knownItems(12).map(sectioned), (item) => ({ ...set, id: item.question })).asked
  const places = (shuffle: boolean, seed: string, sectioned = inFours): number[] =>
    deliveredOrder(asked(sectioned), shuffle, seed).map(({ place }) => place)

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

  test('has every question in it, also where there are no sections, or the first begins further down', () => {
    const all = Array.from({ length: 12 }, (_, place) => place)
    const isLate = (item: AssignedItem, place: number): AssignedItem =>
      place === 5 ? { ...item, section: 'Later' } : item
    expect(places(true, 'a', asIs).toSorted((a, b) => a - b)).toEqual(all)
    const late = places(true, 'a', isLate)
    expect(late.slice(0, 5).toSorted((a, b) => a - b)).toEqual(all.slice(0, 5))
    expect(late.slice(5).toSorted((a, b) => a - b)).toEqual(all.slice(5))
  })
})
