import { expect, test } from 'vitest'

import { isPageData } from './page-data.ts'

const tag = { format: 'blowback/page-data', version: 1 }

test('the data of a page is known by its tag and version', () => {
  expect(isPageData({ ...tag, questions: [] })).toBe(true)
})

test.each([
  null,
  'blowback/page-data',
  [],
  {},
  { format: 'blowback/page-data' },
  { version: 1 },
  { ...tag, version: 2 },
  { ...tag, version: '1' },
  { ...tag, format: 'blowback/event' },
])('%j is none', (data) => {
  expect(isPageData(data)).toBe(false)
})
