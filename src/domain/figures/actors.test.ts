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

test('what never meets shares a line, whichever way it goes', () => {
  expect(linesOf(all)).toEqual([[aid, gate], [flood], [dam], [ferry]])
})
