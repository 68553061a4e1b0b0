import { expect, test } from 'vitest'
import { listOf } from './list-of.ts'

test('a list is itself', () => {
  const list = [1, 'two', null]
  expect(listOf(list)).toBe(list)
})

test('what is no list has nothing in it', () => {
  for (const odd of [undefined, null, 7, 'text', { 0: 'first', length: 1 }]) expect(listOf(odd)).toEqual([])
})
