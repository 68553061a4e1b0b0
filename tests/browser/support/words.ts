import { expect, type Locator } from '@playwright/test'
import { inlineNodes, type RichText } from '../../../src/domain/lesson/rich-text.ts'

/** The first unbroken run of words in a text: what can be looked for on a screen, where links and numbers stand between. */
export function firstWords(text: RichText | undefined): string {
  for (const node of inlineNodes(text ?? []))
    if (typeof node === 'string' && node.trim().length > 3) return node.trim()
  return ''
}

/** Nothing stands between the two, and the second follows the first at once. */
export async function expectRightBelow(below: Locator, above: Locator): Promise<void> {
  const [upper, lower] = await Promise.all([above.boundingBox(), below.boundingBox()])
  const gap = (lower?.y ?? Number.NaN) - ((upper?.y ?? 0) + (upper?.height ?? 0))
  expect(gap, 'pixels between the two').toBeGreaterThanOrEqual(-1)
  expect(gap, 'pixels between the two').toBeLessThan(40)
}
