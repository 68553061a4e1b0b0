import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { spreadDraw } from './spread-draw.ts'

const question = (lesson: string, objective: string, number: number) => ({
  id: `${lesson}-${objective}-${number}`,
  objective: `${lesson}/${objective}`,
})
/** Three lessons with two objectives each: many questions on the first, two on the second. */
const questions = ['a', 'b', 'c'].flatMap((lesson) => [
  ...[1, 2, 3, 4, 5, 6, 7, 8].map((number) => question(lesson, 'much', number)),
  ...[1, 2].map((number) => question(lesson, 'little', number)),
])
const tally = (names: readonly string[]) =>
  Object.fromEntries(
    [...new Set(names)].toSorted().map((name) => [name, names.filter((each) => each === name).length]),
  )

describe('a draw', () => {
  test('takes as many from each lesson, and there from each objective as far as it has them', () => {
    const drawn = spreadDraw(questions, 12, 'seed')
    expect(tally(drawn.map(({ objective }) => objective))).toEqual({
      'a/little': 2,
      'a/much': 2,
      'b/little': 2,
      'b/much': 2,
      'c/little': 2,
      'c/much': 2,
    })
  })

  test('lets lessons alternate', () => {
    const lessons = spreadDraw(questions, 9, 'seed').map(({ objective }) => objective.slice(0, 1))
    for (const at of [0, 3, 6]) expect(new Set(lessons.slice(at, at + 3)).size).toBe(3)
  })

  test('is the same for the same seed, and another for others', () => {
    const ids = (seed: string) => spreadDraw(questions, 6, seed).map(({ id }) => id)
    expect(ids('one')).toEqual(ids('one'))
    expect(new Set(['one', 'two', 'three', 'four'].map((seed) => ids(seed).join())).size).toBeGreaterThan(2)
  })

  test('spreads over the objectives of one lesson too', () => {
    const single = questions.slice(0, 10).map(({ id, objective }) => ({ id, objective: objective.slice(2) }))
    expect(tally(spreadDraw(single, 4, 'seed').map(({ objective }) => objective))).toEqual({
      little: 2,
      much: 2,
    })
  })

  test('gives each question at most once, and as many as there are', () => {
    fc.assert(
      fc.property(
        fc.array(fc.tuple(fc.constantFrom('a', 'b', 'c'), fc.constantFrom('x', 'y')), { maxLength: 20 }),
        fc.nat(25),
        fc.string(),
        (made, count, seed) => {
          const all = made.map(([lesson, objective], index) => question(lesson, objective, index))
          const drawn = spreadDraw(all, count, seed)
          expect(drawn).toHaveLength(Math.min(count, all.length))
          expect(new Set(drawn).size).toBe(drawn.length)
        },
      ),
    )
  })
})
