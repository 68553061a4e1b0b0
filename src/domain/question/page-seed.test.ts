import { expect, test } from 'vitest'

import { pageSeed } from './page-seed.ts'

test('the order in a page changes with the question and with its edition only', () => {
  expect(pageSeed({ id: 'a', edition: '1' })).toBe(pageSeed({ id: 'a', edition: '1' }))
  expect(pageSeed({ id: 'a', edition: '1' })).not.toBe(pageSeed({ id: 'a', edition: '2' }))
  expect(pageSeed({ id: 'a', edition: '1' })).not.toBe(pageSeed({ id: 'b', edition: '1' }))
})
