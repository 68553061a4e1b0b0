import { expect, test } from 'vitest'
import { codeRates, transferRates } from '../../bench/scanning.ts'

/* The rates that docs/scanning.md tells of, held. */

test('codes of up to 400 bytes are read 95 times in 100, turned, blurred and grainy, each within 200 ms', async () => {
  for (const rate of await codeRates(100)) {
    expect(rate.read, JSON.stringify(rate)).toBeGreaterThanOrEqual(95)
    expect(rate.middle, JSON.stringify(rate)).toBeLessThan(200)
  }
})

test('every transfer is whole although a third of its pictures is lost', async () => {
  for (const rate of await transferRates(20)) {
    expect(rate.whole, JSON.stringify(rate)).toBe(rate.of)
    // Half as many again, since a third is lost, and few more, since nearly every frame helps.
    expect(rate.shown, JSON.stringify(rate)).toBeLessThan(rate.blocks * 1.5 + 8)
  }
})
