import { expect, test } from 'vitest'
import { qrPath } from './qr-path.ts'

/** The dark modules of a path, as `x,y`. */
function modulesIn(path: string): Set<string> {
  const dark = new Set<string>()
  for (const [, x, y, width] of path.matchAll(/M(\d+) (\d+)h(\d+)v1h-\3z/g))
    for (let at = 0; at < Number(width); at += 1) dark.add(`${Number(x) + at},${Number(y)}`)
  return dark
}

test('a code has its three corners and a light border', () => {
  const code = qrPath('https://school.example/assigned/#a=AAAA')
  const size = code?.size ?? 0
  const dark = modulesIn(code?.path ?? '')
  for (const [x, y] of [
    [4, 4],
    [size - 5, 4],
    [4, size - 5],
  ])
    expect(dark.has(`${x},${y}`)).toBe(true)
  expect(
    [...dark].filter((place) => place.split(',').some((at) => Number(at) < 4 || Number(at) >= size - 4)),
  ).toEqual([])
})

test('a longer text makes a larger code, and one that no code holds makes none', () => {
  const small = qrPath('short')?.size ?? 0
  expect(qrPath('x'.repeat(500))?.size).toBeGreaterThan(small)
  expect(qrPath('x'.repeat(5_000))).toBeUndefined()
})
