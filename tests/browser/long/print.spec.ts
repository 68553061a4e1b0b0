import * as say from '../../../src/messages/generated/messages.js'
import { builtPages, course } from '../support/site.ts'
import { expect, test } from '../support/test.ts'

const lessons = builtPages()
  .filter((address) => /^[^/]+\/[^/]+\/quiz\/$/.test(address))
  .map((address) => address.split('/')[1] ?? '')

test('sheets of one selection of the course quiz belong together, another number draws others', async ({
  page,
}) => {
  const stems = async (form: string, selection: number): Promise<string[]> => {
    await page.goto('about:blank')
    await page.goto(`${course}print/#*/${form}/${selection}`)
    await expect(page.getByRole('button', { name: say.print_button() })).toBeEnabled()
    const sheet = page.getByRole('article')
    await expect(sheet.getByText(say.print_selection({ number: selection }))).toBeVisible()
    const asked = await sheet.locator('.asked > li').all()
    // Up to the first gap: a paper has its number there, a key a line.
    return Promise.all(
      asked.map(async (each) => (await each.locator('.lead p').last().innerText()).split(/_+|\d/)[0] ?? ''),
    )
  }
  const paper = await stems('questions', 7)
  expect(paper.length).toBeGreaterThan(10)
  expect(await stems('key', 7)).toEqual(paper)
  expect(await stems('questions', 8)).not.toEqual(paper)
})

for (const lesson of [...lessons, '*'])
  test(`every sheet of ${lesson} fits the width of A4`, async ({ page }) => {
    // A4 without its margins, at 96 dots to the inch.
    await page.setViewportSize({ width: 665, height: 990 })
    for (const form of ['handout', 'questions', 'answers', 'key'].slice(lesson === '*' ? 1 : 0)) {
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
