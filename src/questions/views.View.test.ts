import { expect, test } from 'vitest'
import { allKinds } from './all-kinds.ts'
import { loadLive } from './views.ts'

test('each kind loads alone, under its own name, with a sentence on how it is marked', async () => {
  for (const { kind } of allKinds) {
    const live = await loadLive(kind.name)
    expect(live?.kind).toBe(kind)
    expect(live?.scoring()).toMatch(/\.$/)
  }
})

test.each(['', 'no-such-kind', 'constructor', '__proto__'])('there is no kind called %j', async (name) => {
  expect(await loadLive(name)).toBeUndefined()
})
