import { expect, test } from 'vitest'

import { fieldOf } from './response-shapes.ts'
import { isTextList, isTextsByKey } from './text-shapes.ts'

test('texts by key keep every key, also those that every object has', () => {
  const data: unknown = JSON.parse('{"a":"1","__proto__":"2","constructor":"3"}')
  expect(isTextsByKey(data)).toBe(true)
})

test.each([null, undefined, 'a', 1, [], ['a'], { a: 1 }, { a: null }])('%j is no texts by key', (data) => {
  expect(isTextsByKey(data)).toBe(false)
})

test('a field is a field of its own, not one that every object has', () => {
  expect(fieldOf({ a: 1 }, 'a')).toBe(1)
  expect(fieldOf({}, 'constructor')).toBeUndefined()
  expect(fieldOf(null, 'a')).toBeUndefined()
  expect(fieldOf('text', 'length')).toBeUndefined()
})

test.each([null, 'a', [1], { 0: 'a' }])('%j is no list of texts', (data) => {
  expect(isTextList(data)).toBe(false)
})
