import { expect, test } from 'vitest'

import { isEmptyText } from './empty-text.ts'

test.each(['', ' ', '\n\t', '\u200c', '\u200f \u061c', '\u00a0\u2009', '\u0000'])(
  'nothing was typed: %j',
  (text) => {
    expect(isEmptyText(text)).toBe(true)
  },
)

test.each(['.', '0', ' a ', 'ء', '\u0301'])('something was typed: %j', (text) => {
  expect(isEmptyText(text)).toBe(false)
})
