import { expect, test } from 'vitest'

import { figureNames, isFigureName } from './figure.ts'

test('every figure is known by its name, and nothing else is one', () => {
  expect(figureNames).toContain('timeline')
  expect(figureNames.filter(isFigureName)).toEqual(figureNames)
  expect(['', 'check', 'timelines', 'Timeline', 'toString'].filter(isFigureName)).toEqual([])
})
