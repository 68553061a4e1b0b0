import * as say from '../../src/messages/generated/messages.js'
import { course } from './support/site.ts'
import { expect, test } from './support/test.ts'

test('a map shows where places are, why they matter, and how far they are apart', async ({
  page,
  site,
  browser,
}) => {
  const plain = await browser.newContext({ baseURL: site.url, javaScriptEnabled: false })
  const still = await plain.newPage()
  await still.goto(`${course}map/`)
  await expect(still.getByRole('img', { name: say.map_label() })).toBeVisible()
  await expect(still.getByRole('list', { name: say.map_places() }).getByRole('listitem')).toHaveCount(28)
  await expect(
    still.getByText('India and Pakistan both claim the whole of Kashmir', { exact: false }).first(),
  ).toBeVisible()
  await expect(still.getByRole('button', { name: say.map_zoom_in() })).toBeHidden()
  await plain.close()

  await page.goto(`${course}map/`)
  const map = page.getByRole('img', { name: say.map_label() })
  const wide = Number((await map.getAttribute('viewBox'))?.split(' ')[2])
  await page.getByRole('button', { name: 'Torkham', exact: true }).click()
  await expect(page.getByRole('button', { name: 'Torkham', exact: true })).toHaveAttribute(
    'aria-pressed',
    'true',
  )
  await expect(page.getByRole('status').filter({ hasText: 'The busiest crossing' })).toBeVisible()
  await page.getByRole('button', { name: say.map_zoom_in() }).click()
  await expect
    .poll(async () => Number((await map.getAttribute('viewBox'))?.split(' ')[2]))
    .toBeLessThan(wide * 0.7)

  await page.getByRole('combobox', { name: say.distance_from() }).selectOption({ label: 'Herat' })
  await page.getByRole('combobox', { name: say.distance_to() }).selectOption({ label: 'Mir Ali' })
  await expect(
    page.getByText(say.distance_said({ from: 'Herat', to: 'Mir Ali', number: '765' })),
  ).toBeVisible()
  await page.getByRole('button', { name: say.map_start() }).click()
  await expect(map.locator('line.measured')).toHaveCount(1)
})
