import { expect, test } from 'vitest'
import { motions, readDisplay, spacings, textSizes, themes, types } from './display.ts'

const atFirst = { theme: '', size: '', spacing: '', type: '', motion: '', font: false }
const all = { theme: 'dark', size: 'largest', spacing: 'wide', type: 'plain', motion: 'still', font: true }

test('a choice that was kept comes back', () => {
  expect(readDisplay(JSON.parse(JSON.stringify(all)))).toEqual(all)
})

test('what was kept before there was more to choose is read', () => {
  expect(readDisplay({ theme: 'light', size: '', font: true })).toEqual({
    ...atFirst,
    theme: 'light',
    font: true,
  })
})

test.each([
  null,
  undefined,
  1,
  'dark',
  [],
  { theme: 'pink', size: 3, spacing: null, type: ['plain'], motion: {}, font: 'yes' },
])('%j is read as at first', (data) => {
  expect(readDisplay(data)).toEqual(atFirst)
})

test('one part that cannot be read does not cost the others', () => {
  expect(readDisplay({ theme: 'light', size: 'huge' })).toEqual({ ...atFirst, theme: 'light' })
})

test('no word for a choice is part of a field or of a word for another choice', () => {
  const words = [themes, textSizes, spacings, types, motions].flat().filter((word) => word !== '')
  const fields = Object.keys(atFirst)
  const taken = words.filter((word) =>
    [...fields, ...words].some((other) => other !== word && other.includes(word)),
  )
  // The larger size comes later in the style, so that it wins.
  expect(taken).toEqual(['large'])
})
