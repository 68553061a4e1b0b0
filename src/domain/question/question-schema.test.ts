import { expect, test } from 'vitest'

import { areDistinct } from './question-schema.ts'

test('keys are distinct or not', () => {
  expect(areDistinct([])).toBe(true)
  expect(areDistinct(['a', 'b'])).toBe(true)
  expect(areDistinct(['a', 'b', 'a'])).toBe(false)
})
