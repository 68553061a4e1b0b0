import { describe, expect, test } from 'vitest'
import { classVotesChain, handsIn, mostHands, noVotes, votesOn, withHands, withVote } from './class-votes.ts'
import { nobodySaid, whoIsWhoChain, withPerson, withSplit } from './who-is-who.ts'

const copyOf = (data: unknown): unknown => JSON.parse(JSON.stringify(data))

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

  test('is remembered at the desk, by name and by number', () => {
    const third = { as: 'number', number: 3 } as const
    for (const book of [nobodySaid('a'), withPerson(withPerson(nobodySaid('a'), ['x'], ali), ['y'], third)])
      expect(whoIsWhoChain.read(copyOf(book))).toEqual({ ok: true, value: book })
  })

  test.each<[string, object]>([
    ['another kind of record', { format: 'blowback/class-votes' }],
    ['no assignment', { id: '' }],
    ['nobody whom it is said of', { said: [{ learner: '', is: ali }] }],
    ['nobody who that is', { said: [{ learner: 'x' }] }],
    ['a name of no letters', { said: [{ learner: 'x', is: { as: 'name', name: '' } }] }],
    ['half a person', { said: [{ learner: 'x', is: { as: 'number', number: 2.5 } }] }],
    ['neither name nor number', { said: [{ learner: 'x', is: { as: 'face', name: 'Ali' } }] }],
  ])('is refused with %s', (_, changed) => {
    const damaged = { ...nobodySaid('a'), ...changed }
    expect(whoIsWhoChain.read(damaged)).toEqual({ ok: false, problem: 'unreadable' })
  })
})

describe('votes', () => {
  const first = { question: 1, round: 1, counts: { A: 2 } }

  test('the same round of a question is there once, as it was counted last', () => {
    const book = withVote(withVote(noVotes('a'), first), withHands(first, 'B', 5))
    expect(votesOn(book, 1)).toEqual([{ question: 1, round: 1, counts: { A: 2, B: 5 } }])
    expect(votesOn(book, 0)).toEqual([])
  })

  test('a vote takes none away of another question, and none of another round', () => {
    const votes = [first, { ...first, question: 2 }, { ...first, round: 2 }]
    expect(noVotes('a').votes).toEqual([])
    expect(votes.reduce(withVote, noVotes('a')).votes).toEqual(votes)
  })

  test('are remembered at the desk', () => {
    for (const book of [noVotes('a'), withVote(noVotes('a'), first)])
      expect(classVotesChain.read(copyOf(book))).toEqual({ ok: true, value: book })
  })

  test.each<[string, object]>([
    ['another kind of record', { format: 'blowback/who-is-who' }],
    ['no assignment', { id: '' }],
    ['a question before the first', { votes: [{ ...first, question: -1 }] }],
    ['a round before the first', { votes: [{ ...first, round: 0 }] }],
    ['half a hand', { votes: [{ ...first, counts: { A: 0.5 } }] }],
    ['more hands than a hall has', { votes: [{ ...first, counts: { A: mostHands + 1 } }] }],
    ['hands for nothing', { votes: [{ ...first, counts: { '': 1 } }] }],
    ['no counts', { votes: [{ question: 1, round: 1 }] }],
  ])('are refused with %s', (_, changed) => {
    const damaged = { ...noVotes('a'), ...changed }
    expect(classVotesChain.read(damaged)).toEqual({ ok: false, problem: 'unreadable' })
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
