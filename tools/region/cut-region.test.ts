import { describe, expect, test } from 'vitest'
import { toPoint, toSpot, whole } from '../../src/domain/geo/frame.ts'
import { cornersOf as cornersOfPiece, seenIn } from '../../src/domain/geo/seen-lines.ts'
import { cutRegion } from './cut-region.ts'

const region = cutRegion()

/** The corners of a path. */
const cornersOf = (path: string): { x: number; y: number }[] =>
  (path.match(/M[^M]+/g) ?? []).flatMap(cornersOfPiece).map(([x, y]) => ({ x, y }))

const nearest = (path: string, lat: number, lon: number): number => {
  const at = toPoint({ lat, lon })
  return Math.min(...cornersOf(path).map(({ x, y }) => Math.hypot(x - at.x, y - at.y)))
}

describe('the Durand Line', () => {
  test.each([
    ['Torkham', 34.1, 71.1],
    ['Chaman', 31, 66.4],
    ['Ghulam Khan', 33.1, 70],
    ['Angoor Ada', 32.5, 69.3],
    ['Kharlachi', 33.8, 69.9],
  ])('passes the crossing at %s, as near as both are known', (_, lat, lon) => {
    expect(nearest(region.durandLine, lat, lon)).toBeLessThan(20)
  })

  test('is drawn once: the other borders touch only its ends', () => {
    const borders = new Set(cornersOf(region.borders).map(({ x, y }) => `${x},${y}`))
    const inner = cornersOf(region.durandLine).slice(1, -1)
    expect(inner.length).toBeGreaterThan(150)
    expect(inner.filter(({ x, y }) => borders.has(`${x},${y}`))).toEqual([])
  })
})

test('what is dashed between India and Pakistan lies north of 32.2°, the border south of it', () => {
  const corners = cornersOf(region.lineOfControl)
  expect(corners.length).toBeGreaterThan(60)
  for (const point of corners) expect(toSpot(point).lat).toBeGreaterThan(32.2)
  expect(nearest(region.borders, 31.6, 74.5)).toBeLessThan(20)
  expect(nearest(region.borders, 34, 74.2)).toBeGreaterThan(60)
})

test('what belongs to no country is hatched', () => {
  expect(nearest(region.unassigned, 35.1, 77.05)).toBeLessThan(15)
  expect(cornersOf(region.hatching).length).toBeGreaterThan(8)
})

test('nothing is drawn outside the region, and all of it is light', () => {
  for (const path of [region.land, region.coast, region.borders, region.durandLine])
    for (const { x, y } of cornersOf(path))
      expect(x >= -1 && x <= whole.width + 1 && y >= -1 && y <= whole.height + 1).toBe(true)
  expect(JSON.stringify(region).length).toBeLessThan(17_000)
})

test('a part of the map does with the pieces in it, and the whole has them all', () => {
  const { x, y } = toPoint({ lat: 33, lon: 69 })
  const part = { x: x - 150, y: y - 150, width: 300, height: 300 }
  expect(seenIn(part, region.coast)).toBe('')
  expect(seenIn(part, region.borders).length).toBeLessThan(region.borders.length / 10)
  expect(seenIn(whole, region.borders)).toBe(region.borders)
})

test('no name of a country can stand in Kashmir', () => {
  for (const [x, y] of region.inside.India) expect(toSpot({ x, y }).lat).toBeLessThan(32)
  for (const [x, y] of region.inside.Pakistan) expect(toSpot({ x, y }).lat).toBeLessThan(34.5)
})
