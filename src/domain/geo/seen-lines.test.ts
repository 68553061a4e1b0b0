import { describe, expect, test } from 'vitest'
import { cornersOf, seenIn } from './seen-lines.ts'

const view = { x: 100, y: 100, width: 50, height: 50 }

test('the corners of a piece are its first point and the steps from there', () => {
  expect(cornersOf('M10,20l5,-5-3,0 0,4')).toEqual([
    [10, 20],
    [15, 15],
    [12, 15],
    [12, 19],
  ])
})

test('pieces that reach into a part of the map are kept, in their order, and no other', () => {
  const [outside, crossing, inside, beside] = ['M10,10l20,20', 'M90,120l80,0', 'M110,110l1,1', 'M151,90l0,70']
  expect(seenIn(view, outside + crossing + inside + beside)).toBe(crossing + inside)
})

test('a piece around the part is kept: its line may pass through, and an area covers it', () => {
  expect(seenIn(view, 'M0,0l300,0 0,300-300,0Z')).toBe('M0,0l300,0 0,300-300,0Z')
})

test('a part in which nothing is drawn has no lines', () => {
  expect(seenIn(view, 'M0,0l1,1')).toBe('')
  expect(seenIn(view, '')).toBe('')
  expect(seenIn(view, 'MZ')).toBe('')
})

describe('a line that only touches an edge of the part is drawn, and one that ends a step before it is not', () => {
  test.each([
    ['left', 'M90,120l10,5', 'M90,120l9,5'],
    ['right', 'M160,120l-10,5', 'M160,120l-9,5'],
    ['upper', 'M120,90l5,10', 'M120,90l5,9'],
    ['lower', 'M120,160l5,-10', 'M120,160l5,-9'],
  ])('the %s edge', (_, touching, before) => {
    expect(seenIn(view, touching)).toBe(touching)
    expect(seenIn(view, before)).toBe('')
  })
})
