import { expect, test } from 'vitest'
import { readDisplay } from './display.ts'

const atFirst = { theme: '', size: '', font: false }

test('a choice that was kept comes back', () => {
  const chosen = { theme: 'dark', size: 'largest', font: true }
  expect(readDisplay(JSON.parse(JSON.stringify(chosen)))).toEqual(chosen)
})

test.each([null, undefined, 1, 'dark', [], { theme: 'pink', size: 3, font: 'yes' }])(
  '%j is read as at first',
  (data) => {
    expect(readDisplay(data)).toEqual(atFirst)
  },
)

test('one part that cannot be read does not cost the others', () => {
  expect(readDisplay({ theme: 'light', size: 'huge' })).toEqual({ ...atFirst, theme: 'light' })
})
