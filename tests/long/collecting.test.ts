import { expect, test } from 'vitest'
import { collectCost } from '../../bench/collecting.ts'

test('what collecting costs grows with the files, and not faster', async () => {
  // The first run warms up what the others find warm.
  await collectCost(100)
  const [few, many] = [await collectCost(250), await collectCost(1_000)]
  for (const part of ['sortIn', 'begin', 'table'] as const)
    expect(many[part], `${part}: ${JSON.stringify([few, many])}`).toBeLessThan(few[part] * 1.5 + 0.2)
})
