import { expect, test } from 'vitest'
import { actorsIn, inPeriod, linesOf, relationsOf, rungsOf } from './actors.ts'

const relation = (id: string, from: string, to: string, ...periods: string[]) => ({ id, from, to, periods })
const aid = relation('aid', 'spring', 'river', 'early')
const flood = relation('flood', 'river', 'town', 'early', 'late')
const dam = relation('dam', 'town', 'river', 'late')
const ferry = relation('ferry', 'town', 'river', 'late')
const gate = relation('gate', 'river', 'spring', 'late')
const all = [aid, flood, dam, ferry, gate]

test('a period has its own relations, and an actor has those on either end', () => {
  expect(inPeriod(all, 'early')).toEqual([aid, flood])
  expect(relationsOf(all, 'spring')).toEqual([aid, gate])
  expect(relationsOf(all, undefined)).toEqual(all)
  expect(actorsIn([flood, aid])).toEqual(['river', 'town', 'spring'])
})

test('a neighbour keeps room for all that it ever is at one time', () => {
  expect(rungsOf(all, 'river')).toEqual([
    { actor: 'spring', lines: 1 },
    { actor: 'town', lines: 3 },
  ])
})

test('only what is between the same two shares a line', () => {
  const well = relation('well', 'spring', 'town', 'late')
  const mill = relation('mill', 'hill', 'river', 'late')
  const path = relation('path', 'hill', 'spring', 'late')
  const mouth = relation('mouth', 'river', 'hill', 'late')
  for (const other of [well, mill, path, mouth]) expect(linesOf([aid, other])).toEqual([[aid], [other]])
  const late = { ...aid, id: 'more-aid', periods: ['late'] }
  expect(linesOf([aid, late]), 'both go the same way').toEqual([[aid, late]])
})

test('a line takes up what meets nothing on it, not what meets only a part of it', () => {
  const [early, middle, both] = [['early'], ['middle'], ['middle', 'late']].map((periods, index) =>
    relation(String(index), 'spring', 'river', ...periods),
  )
  if (!early || !middle || !both) throw new Error('There are three.')
  expect(linesOf([early, middle, both])).toEqual([[early, middle], [both]])
})

test('what never meets shares a line, whichever way it goes', () => {
  expect(linesOf(all)).toEqual([[aid, gate], [flood], [dam], [ferry]])
})
