import { expect, test } from 'vitest'
import { newId } from './ids.ts'

test('an id is 128 bits, hexadecimal, and another one each time', () => {
  const ids = Array.from({ length: 100 }, newId)
  expect(new Set(ids).size).toBe(100)
  for (const id of ids) expect(id).toMatch(/^[0-9a-f]{32}$/)
})
