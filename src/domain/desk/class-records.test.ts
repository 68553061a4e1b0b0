import { describe, expect, test } from 'vitest'
import { handsIn, noVotes, votesOn, withHands, withVote } from './class-votes.ts'
import { nobodySaid, withPerson, withSplit } from './who-is-who.ts'

describe('who is who', () => {
  const ali = { as: 'name', name: 'Ali Khan' } as const
  const sara = { as: 'name', name: 'Sara' } as const

  test('says of each learner once who that is, the last word counting', () => {
    const book = withPerson(withPerson(nobodySaid('a'), ['x', 'y'], ali), ['y'], sara)
    expect(book.said).toEqual([
      { learner: 'x', is: ali },
      { learner: 'y', is: sara },
    ])
  })

  test('comes apart again, and only what was asked for', () => {
    const book = withPerson(nobodySaid('a'), ['x', 'y'], ali)
    expect(withSplit(book, ['y']).said).toEqual([{ learner: 'x', is: ali }])
    expect(withSplit(book, ['z'])).toEqual(book)
  })
})

describe('votes', () => {
  const first = { question: 1, round: 1, counts: { A: 2 } }

  test('the same round of a question is there once, as it was counted last', () => {
    const book = withVote(withVote(noVotes('a'), first), withHands(first, 'B', 5))
    expect(votesOn(book, 1)).toEqual([{ question: 1, round: 1, counts: { A: 2, B: 5 } }])
    expect(votesOn(book, 0)).toEqual([])
  })

  test('rounds stand in their order', () => {
    const book = withVote(withVote(noVotes('a'), { ...first, round: 2 }), first)
    expect(votesOn(book, 1).map(({ round }) => round)).toEqual([1, 2])
  })

  test.each([
    [-3, 0],
    [2.6, 3],
    [Number.NaN, 0],
    [10_000, 999],
  ])('%d hands are %d', (hands, counted) => {
    expect(handsIn(withHands({ question: 0, round: 1, counts: {} }, 'A', hands))).toBe(counted)
  })
})
