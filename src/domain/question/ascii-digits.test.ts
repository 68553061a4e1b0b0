import { expect, test } from 'vitest'

import { asciiDigits } from './ascii-digits.ts'

test.each([
  ['٠١٢٣٤٥٦٧٨٩', '0123456789'],
  ['۰۱۲۳۴۵۶۷۸۹', '0123456789'],
  ['०१२३४५६७८९', '0123456789'],
  ['０１２３４５６７８９', '0123456789'],
  ['سال ۱۹۴۷ (1947)', 'سال 1947 (1947)'],
])('the digits of %s', (text, ascii) => {
  expect(asciiDigits(text)).toBe(ascii)
})
