import * as say from '../../../src/messages/generated/messages.js'
import { pseudoText } from '../../../tools/pseudo-locales.ts'
import { expectAccessible, expectNoSidewaysScroll } from '../support/looks.ts'
import { openIn } from '../support/made-up.ts'
import { builtPages, lesson } from '../support/site.ts'
import { expect, test } from '../support/test.ts'

for (const width of [320, 1280])
  test(`every page runs from right to left, ${width} px`, async ({ ownSite, visit }) => {
    test.setTimeout(120_000)
    const page = await openIn('ar-XB', { ownSite, visit }, width)
    for (const address of builtPages()) {
      await page.goto(address)
      await expect(page.locator('html')).toHaveAttribute('dir', 'rtl')
      await expectNoSidewaysScroll(page, address)
      const skip = page.getByText(pseudoText('ar-XB', say.skip_to_text()))
      await expect(skip).toBeAttached()
    }
    await page.goto(lesson)
    await expectAccessible(page)
    const outline = await page
      .getByRole('navigation')
      .filter({ has: page.locator('ol') })
      .first()
      .boundingBox()
    const text = await page.locator('main h2').first().boundingBox()
    if (!outline || !text) throw new Error('The lesson has no outline.')
    // On a wide screen the outline stands at the side where reading begins.
    if (width > 1200) expect(outline.x).toBeGreaterThan(text.x + text.width)
  })
