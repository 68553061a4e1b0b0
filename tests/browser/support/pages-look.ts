import {
  expectAccessible,
  expectNoSidewaysScroll,
  expectRoomForTranslations,
  expectSettled,
  readToTheEnd,
  watchShifts,
  type Look,
} from './looks.ts'
import { hurry } from './offline.ts'
import { course, lesson, quiz } from './site.ts'
import { expect, test } from './test.ts'

/** What is looked at each time: on a wide screen, where things move that come late, and on a narrow one, where they do not fit. */
export const lookedAtEachTime: Readonly<Record<'wide' | 'narrow', readonly string[]>> = {
  wide: [lesson],
  narrow: [lesson, quiz, `${course}print/`, 'mine/', 'assigned/'],
}

/** Pages in these looks: accessible, never wider than the screen, and as still as paper. */
export function testPages(looks: readonly Look[], addresses: readonly string[]): void {
  for (const { name, viewport, colorScheme } of looks)
    test.describe(name, () => {
      test.use({ viewport: { ...viewport }, colorScheme })
      for (const address of addresses)
        test(`/${address} is accessible, fits, and does not move`, async ({ page }) => {
          const shifts = await watchShifts(page)
          await hurry(page)
          await page.goto(address)
          await expectSettled(page)
          await readToTheEnd(page)
          expect(await shifts(), 'shifts of the layout').toEqual([])
          await expectNoSidewaysScroll(page)
          await expectAccessible(page)
          await expectRoomForTranslations(page)
        })
    })
}
