import * as say from '../../../src/messages/generated/messages.js'
import { builtPages, course } from '../support/site.ts'
import { expect, test } from '../support/test.ts'

const lessons = builtPages()
  .filter((address) => /^[^/]+\/[^/]+\/quiz\/$/.test(address))
  .map((address) => address.split('/')[1] ?? '')

for (const lesson of lessons)
  test(`every sheet of ${lesson} fits the width of A4`, async ({ page }) => {
    // A4 without its margins, at 96 dots to the inch.
    await page.setViewportSize({ width: 665, height: 990 })
    for (const form of ['handout', 'questions', 'answers', 'key']) {
      await page.goto('about:blank')
      await page.goto(`${course}print/#${lesson}/${form}`)
      await expect(page.getByRole('button', { name: say.print_button() })).toBeEnabled()
      await page.emulateMedia({ media: 'print' })
      const over = await page.evaluate(
        () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
      )
      expect(over, form).toBeLessThanOrEqual(0)
      await page.emulateMedia({ media: 'screen' })
    }
  })
