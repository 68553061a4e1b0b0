import { expect, test } from 'vitest'
import { nearest } from './nearest.ts'

test.each([
  ['durnad-line', 'durand-line'],
  ['Durand-Line', 'durand-line'],
  ['kabull', 'kabul'],
  ['is', 'isi'],
  ['karachi', undefined],
  ['x', undefined],
])('%s was meant as %s', (name, meant) => {
  expect(nearest(name, ['durand-line', 'kabul', 'isi'])).toBe(meant)
})
