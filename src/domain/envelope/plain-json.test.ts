import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { readJson } from './plain-json.ts'

const nested = (depth: number): unknown => (depth === 0 ? 1 : [nested(depth - 1)])
const nestedRecords = (depth: number): unknown => (depth === 0 ? 1 : { a: nestedRecords(depth - 1) })

describe('plain JSON', () => {
  test('is copied as it is', () => {
    const plain = fc.jsonValue({ maxDepth: 6 }).map((value): unknown => JSON.parse(JSON.stringify(value)))
    fc.assert(
      fc.property(plain, (value) => {
        expect(readJson(value, 100_000)).toEqual(value)
      }),
    )
  })

  test('is copied also out of a proxy', () => {
    const given = new Proxy({ texts: new Proxy({ a: 'Kabul' }, {}) }, {})
    expect(readJson(given, 100)).toEqual({ texts: { a: 'Kabul' } })
  })

  test('leaves out what is undefined, as JSON does', () => {
    expect(readJson({ a: 1, b: undefined }, 100)).toEqual({ a: 1 })
  })

  test('keeps a key named __proto__ as a mere key', () => {
    const copy = readJson(JSON.parse('{"__proto__": {"polluted": true}}'), 100)
    expect(JSON.stringify(copy)).toBe('{"__proto__":{"polluted":true}}')
    expect(Object.getPrototypeOf(copy)).toBe(Object.prototype)
  })

  test.each([
    ['nothing', undefined],
    ['a function', () => 1],
    ['a Map', new Map([['a', 1]])],
    ['a Date deep inside', { at: [new Date(0)] }],
    ['not a number', { value: Number.NaN }],
    ['a list with a hole', [1, undefined]],
    ['a great depth', nested(40)],
  ])('is not %s', (_, data) => {
    expect(readJson(data, 1_000)).toBeUndefined()
  })

  test('may be as deep as 32, and no deeper', () => {
    for (const make of [nested, nestedRecords]) {
      expect(readJson(make(32), 1_000)).toEqual(make(32))
      expect(readJson(make(33), 1_000)).toBeUndefined()
    }
  })

  test('stays within its room, counted in characters and values', () => {
    expect(readJson({ ab: 'cde' }, 7)).toEqual({ ab: 'cde' })
    expect(readJson({ ab: 'cde' }, 6)).toBeUndefined()
  })
})
