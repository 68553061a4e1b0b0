import { expect, test } from 'vitest'
import { rooms } from './rooms.ts'
import { screens } from './screens.ts'

test('the page as built names the rooms that the desk has', () => {
  expect(rooms.map((name) => name())).toEqual(screens.flatMap(({ nav }) => (nav ? [nav()] : [])))
})

test('every screen has a path of its own, and leads back to one that there is', () => {
  const paths = screens.map(({ path }) => path)
  expect(new Set(paths).size).toBe(paths.length)
  for (const { from } of screens) if (from !== undefined) expect(paths).toContain(from)
})
