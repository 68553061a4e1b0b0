import * as v from 'valibot'
import { expect, test, vi } from 'vitest'

import { parseBySchema } from './parse-by-schema.ts'

test('what fits comes back, and what does not is left at its first fault', () => {
  const looked = vi.fn(() => true)
  const parse = parseBySchema(v.object({ name: v.string(), more: v.pipe(v.string(), v.check(looked)) }))
  expect(parse({ name: 'Torkham', more: 'a pass' })).toEqual({ name: 'Torkham', more: 'a pass' })
  expect(looked).toHaveBeenCalledOnce()
  expect(parse({ name: 7, more: 'a pass' })).toBeUndefined()
  expect(looked).toHaveBeenCalledOnce()
})
