import { expect, test } from 'vitest'
import { whole } from './frame.ts'
import { besideLine, besideMark, overArea, placeLabels, typeSize, wrapped } from './map-labels.ts'

const size = typeSize(whole)
const beside = (key: string, x: number, y: number, pointed = false) =>
  besideMark(key, key, { x, y }, size, pointed)

test('a name stands to the east of its mark, and elsewhere at the edge or beside another', () => {
  const marks = [
    { x: 300, y: 300 },
    { x: whole.width - 10, y: 300 },
  ]
  const labels = placeLabels(whole, marks, [beside('Kabul', 300, 300), beside('Leh', whole.width - 10, 300)])
  expect(labels.map(({ key, anchor }) => [key, anchor])).toEqual([
    ['Kabul', 'start'],
    ['Leh', 'end'],
  ])
})

test('a name that finds no room is left out, or stands apart with a pointer', () => {
  const named = { x: 800, y: 800 }
  // What surrounds it on all sides, as names do, but at a distance.
  const around = besideMark('a wall of names', 'A wall of names', named, size, false).places.map(
    ({ side }, index) => ({
      key: String(index),
      lines: ['A wall of names'],
      places: [{ at: named, side }],
    }),
  )
  const near = placeLabels(whole, [named], [...around, beside('Angoor Ada', 800, 800)])
  const far = placeLabels(whole, [named], [...around, beside('Angoor Ada', 800, 800, true)])
  expect(near.map(({ key }) => key)).not.toContain('Angoor Ada')
  expect(far.find(({ key }) => key === 'Angoor Ada')).toMatchObject({ to: named })
})

test('what must not be left out stands even where there is no room', () => {
  const kept = { ...whole }
  const [label] = placeLabels(whole, [], [besideLine('line', 'Line of Control', [[800, 800]], whole)], kept)
  expect(label).toMatchObject({ key: 'line', to: { x: 800, y: 800 } })
  expect(placeLabels(whole, [], [overArea('India', 'India', [[800, 800]], whole)], kept)).toEqual([])
})

test('a pointer never leads past another mark', () => {
  const [named, other] = [
    { x: 800, y: 800 },
    { x: 840, y: 800 },
  ]
  const [first] = placeLabels(
    whole,
    [named, other],
    [{ key: 'a', lines: ['Miranshah'], places: [{ at: { x: 900, y: 800 }, side: 'east', to: named }] }],
  )
  expect(first).toBeUndefined()
  const [second] = placeLabels(
    whole,
    [named],
    [{ key: 'a', lines: ['Miranshah'], places: [{ at: { x: 900, y: 800 }, side: 'east', to: named }] }],
  )
  expect(second?.key).toBe('a')
})

test('a line out of sight has no name', () => {
  const view = { x: 0, y: 0, width: 200, height: 180 }
  expect(placeLabels(view, [], [besideLine('line', 'Durand Line', [[900, 900]], view)])).toEqual([])
})

test('long names break between words and after hyphens', () => {
  expect(wrapped('Indian-administered Kashmir', 15)).toEqual(['Indian-', 'administered', 'Kashmir'])
  expect(wrapped('Line of Control', 21)).toEqual(['Line of Control'])
  expect(wrapped('Line of Control', 7)).toEqual(['Line of', 'Control'])
  expect(wrapped('Line of Control', 15)).toEqual(['Line of Control'])
})
