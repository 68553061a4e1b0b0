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

test('names that find no room are left out, or stand apart with a pointer', () => {
  const crowd = Array.from({ length: 30 }, (_, index) => ({ x: 600 + (index % 6) * 12, y: 600 + index * 3 }))
  const wishes = (pointed: boolean) =>
    crowd.map(({ x, y }, index) => beside(`Village ${index}`, x, y, pointed))
  const near = placeLabels(whole, crowd, wishes(false))
  const far = placeLabels(whole, crowd, wishes(true))
  expect(near.length).toBeLessThan(crowd.length)
  expect(far.length).toBeGreaterThan(near.length)
  expect(far.filter(({ to }) => to).length).toBeGreaterThan(0)
})

test('what must not be left out stands even where there is no room', () => {
  const kept = { ...whole }
  const [label] = placeLabels(whole, [], [besideLine('line', 'Line of Control', [[800, 800]], whole)], kept)
  expect(label).toMatchObject({ key: 'line', to: { x: 800, y: 800 } })
  expect(placeLabels(whole, [], [overArea('India', 'India', [[800, 800]], whole)], kept)).toEqual([])
})

test('a line out of sight has no name', () => {
  const view = { x: 0, y: 0, width: 200, height: 180 }
  expect(placeLabels(view, [], [besideLine('line', 'Durand Line', [[900, 900]], view)])).toEqual([])
})

test('long names break between words and after hyphens', () => {
  expect(wrapped('Indian-administered Kashmir', 15)).toEqual(['Indian-', 'administered', 'Kashmir'])
  expect(wrapped('Line of Control', 21)).toEqual(['Line of Control'])
})
