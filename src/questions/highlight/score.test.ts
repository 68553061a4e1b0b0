import { expect, test } from 'vitest'

import { readingOf, type Judged } from './score.ts'

/* A place of two sentences in the middle, one that may be named, and one that misleads. The rest is not marked. */
const text = {
  paragraphs: [
    ['one', 'two', 'three'],
    ['four', 'five', 'six', 'seven'],
  ].map((keys) => keys.map((key) => ({ key, text: [key] }))),
  spans: [
    { as: 'must' as const, pieces: ['three', 'four'] },
    { as: 'may' as const, pieces: ['six'] },
    { as: 'not' as const, pieces: ['seven'] },
  ],
}
const touch = (...keys: string[]) => readingOf(text, new Set(keys))

test.each<[string[], number, Record<string, Judged>]>([
  [['three', 'four'], 2, { three: 'found', four: 'found' }],
  [['three'], 1, { three: 'found', four: 'missed' }],
  [['two'], 1, { three: 'missed', four: 'missed', two: 'beside' }],
  [['five'], 1, { three: 'missed', four: 'missed', five: 'beside' }],
  [['one'], 0, { three: 'missed', four: 'missed', one: 'stray' }],
  [[], 0, { three: 'missed', four: 'missed' }],
  [['three', 'four', 'six'], 2, { three: 'found', four: 'found', six: 'neutral' }],
  [['three', 'four', 'one'], 1, { three: 'found', four: 'found', one: 'stray' }],
  [['three', 'four', 'seven'], 0, { three: 'found', four: 'found', seven: 'misleading' }],
])('docs/scoring.md: who touches %j earns %i of 2, and each piece is told apart', (keys, earned, judged) => {
  expect(touch(...keys)).toEqual({ earned, possible: 2, judged: new Map(Object.entries(judged)) })
})

test('a neighbour of what was found is one too many, not a near miss', () => {
  expect(touch('three', 'two')).toMatchObject({ earned: 0 })
  expect(touch('three', 'two').judged.get('two')).toBe('stray')
})

test('of the neighbours on both sides of a place one counts for it, and the other against it', () => {
  const { earned, judged } = touch('two', 'five')
  expect(earned).toBe(0)
  expect([judged.get('two'), judged.get('five')]).toEqual(['beside', 'stray'])
})

test('a sentence between two places counts for one of them', () => {
  const spans = ['one', 'three'].map((key) => ({ as: 'must' as const, pieces: [key] }))
  expect(readingOf({ ...text, spans }, new Set(['two']))).toMatchObject({ earned: 1, possible: 4 })
})

test('every sentence too many takes one, a place that misleads takes two, and none of it goes below nothing', () => {
  const spans = [
    ...['one', 'two'].map((key) => ({ as: 'must' as const, pieces: [key] })),
    { as: 'not' as const, pieces: ['three', 'four'] },
  ]
  const reading = (...more: string[]) =>
    readingOf({ ...text, spans }, new Set(['one', 'two', ...more])).earned
  expect(reading()).toBe(4)
  expect(reading('six')).toBe(3)
  expect(reading('six', 'seven')).toBe(2)
  expect(reading('three')).toBe(2)
  expect(reading('three', 'four')).toBe(2)
  expect(reading('three', 'five', 'six', 'seven')).toBe(0)
})
