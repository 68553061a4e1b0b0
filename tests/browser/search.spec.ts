import * as say from '../../src/messages/generated/messages.js'
import { openUntilReady, serverIsGone } from './support/offline.ts'
import { course, lesson } from './support/site.ts'
import { expect, test } from './support/test.ts'

test('without a network, / leads to the search, and Enter from there to the paragraph', async ({
  ownSite,
  visit,
  complaints,
}) => {
  complaints.allow(...serverIsGone)
  const context = await visit({ baseURL: ownSite.url })
  const page = await context.newPage()
  await openUntilReady(page, lesson)
  await ownSite.stop()

  await page.keyboard.press('/')
  await expect(page).toHaveURL(new RegExp(`${course}search/$`))
  const field = page.getByRole('searchbox', { name: say.search_label() })
  await expect(field).toBeFocused()
  await page.keyboard.type('jenerosity xq')
  await expect(page.locator('main').getByRole('status')).toHaveText(
    say.search_none({ query: 'jenerosity xq' }),
  )

  await field.fill('peacful stable friendly neighbour')
  const results = page.getByRole('list', { name: say.search_results() }).getByRole('listitem')
  await expect(results.first().getByRole('link')).toHaveText('Strategic depth')
  await expect(results.first().locator('mark').first()).toHaveText('peaceful')
  await expect(page.locator('main').getByRole('status')).toContainText(String(await results.count()))
  await page.keyboard.press('ArrowDown')
  await expect(results.first().getByRole('link')).toBeFocused()
  await page.keyboard.press('ArrowUp')
  await expect(field).toBeFocused()
  await page.keyboard.press('Enter')
  await expect(page).toHaveURL(new RegExp(`${lesson}#s-kayani$`))
  await expect(page.locator('#s-kayani')).toBeInViewport()

  await page.goBack()
  await expect(field).toHaveValue('peacful stable friendly neighbour')
  await expect(results.first()).toBeVisible()
})
