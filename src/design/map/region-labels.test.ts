import { expect, test } from 'vitest'
import { toPoint, whole } from '../../domain/geo/frame.ts'
import { labelsOn } from './region-labels.ts'

const herat = { id: 'herat', name: 'Herat', lat: 34.34, lon: 62.2 }
const mirAli = { id: 'mir-ali', name: 'Mir Ali', lat: 33.0, lon: 70.2 }
const anchorOf = (line?: readonly [typeof herat, typeof mirAli]): string | undefined =>
  labelsOn(whole, [herat, mirAli], undefined, true, line?.map(toPoint)).find(({ key }) => key === 'herat')
    ?.anchor

test('a name makes way for the line that is measured from its place', () => {
  expect(anchorOf()).toBe('start')
  expect(anchorOf([herat, mirAli])).toBe('end')
})

test('a line of no length is no obstacle', () => {
  const nowhere = [toPoint(herat), toPoint(herat)]
  expect(labelsOn(whole, [herat], undefined, true, nowhere)).toEqual(
    labelsOn(whole, [herat], undefined, true),
  )
})
