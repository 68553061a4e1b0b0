import fc from 'fast-check'
import { expect, test } from 'vitest'

import { seededNumbers, seededOrder, seededOtherOrder } from './seeded-order.ts'

const sorted = (items: readonly string[]) => [...items].sort()

test('numbers are the same for the same seed, differ by seed and stay below one', () => {
  fc.assert(
    fc.property(fc.string(), (seed) => {
      const [one, other] = [seededNumbers(seed), seededNumbers(seed)]
      for (let turn = 0; turn < 20; turn++) {
        const number = one()
        expect(number).toBe(other())
        expect(number >= 0 && number < 1).toBe(true)
      }
    }),
  )
  expect(seededNumbers('a')()).not.toBe(seededNumbers('b')())
})

test('numbers have not changed: recorded runs must come back in their order', () => {
  expect(seededOrder(['a', 'b', 'c', 'd', 'e'], 'run-1')).toEqual(
    seededOrder(['a', 'b', 'c', 'd', 'e'], 'run-1'),
  )
  expect(seededOrder(['a', 'b', 'c', 'd', 'e'], 'run-1').join('')).toMatchInlineSnapshot(`"acdbe"`)
  expect(seededOrder(['a', 'b', 'c', 'd', 'e'], 'دوڑ').join('')).toMatchInlineSnapshot(`"eabdc"`)
})

test('an order is a permutation and leaves what it is given alone', () => {
  fc.assert(
    fc.property(fc.array(fc.string()), fc.string(), (items, seed) => {
      const before = [...items]
      expect(sorted(seededOrder(items, seed))).toEqual(sorted(items))
      expect(sorted(seededOtherOrder(items, seed))).toEqual(sorted(items))
      expect(items).toEqual(before)
    }),
  )
})

test('another order is never the one given, where there is another', () => {
  fc.assert(
    fc.property(fc.array(fc.constantFrom('a', 'b', 'c'), { maxLength: 5 }), fc.string(), (items, seed) => {
      const isAnother = new Set(items).size > 1
      if (isAnother) expect(seededOtherOrder(items, seed)).not.toEqual(items)
      else expect(seededOtherOrder(items, seed)).toEqual(items)
    }),
  )
})

test('every order of four comes up about as often', () => {
  const counts = new Map<string, number>()
  for (let run = 0; run < 4800; run++) {
    const order = seededOrder(['a', 'b', 'c', 'd'], `question@${run}`).join('')
    counts.set(order, (counts.get(order) ?? 0) + 1)
  }
  expect(counts.size).toBe(24)
  // 200 each is expected; six standard deviations (of about 14) are allowed.
  for (const count of counts.values()) expect(Math.abs(count - 200)).toBeLessThan(84)
})
