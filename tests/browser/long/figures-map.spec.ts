import AxeBuilder from '@axe-core/playwright'
import type { Page } from '@playwright/test'
import * as say from '../../../src/messages/generated/messages.js'
import { course } from '../support/site.ts'
import { expect, test } from '../support/test.ts'

const widthOf = (viewBox: string | null): number => Number(viewBox?.split(' ')[2])

test('keys and pointers move the map, and nothing leaves its frame', async ({ page }) => {
  await page.goto(`${course}map/`)
  const view = page.getByRole('group', { name: say.map_moves() })
  const map = page.getByRole('img', { name: say.map_label() })
  await expect(page.getByRole('button', { name: say.map_zoom_in() })).toBeVisible()
  const start = await map.getAttribute('viewBox')

  await view.focus()
  await page.keyboard.press('+')
  await expect.poll(async () => widthOf(await map.getAttribute('viewBox'))).toBeLessThan(widthOf(start))
  const zoomed = await map.getAttribute('viewBox')
  await page.keyboard.press('ArrowRight')
  await expect(map).not.toHaveAttribute('viewBox', zoomed ?? '')
  await page.keyboard.press('0')
  await expect(map).toHaveAttribute('viewBox', start ?? '')

  await page.keyboard.press('+')
  const box = await view.boundingBox()
  if (!box) throw new Error('The map is not on the page.')
  const before = (await map.getAttribute('viewBox'))?.split(' ').map(Number) ?? []
  await page.mouse.move(box.x + box.width / 2, box.y + box.height / 2)
  await page.mouse.down()
  await page.mouse.move(box.x + box.width / 2 - 80, box.y + box.height / 2, { steps: 4 })
  await page.mouse.up()
  const after = (await map.getAttribute('viewBox'))?.split(' ').map(Number) ?? []
  expect(after[0]).toBeGreaterThan((before[0] ?? 0) + 40)
})

test('a press on a mark tells of its place', async ({ page }) => {
  await page.goto(`${course}map/`)
  await expect(page.getByRole('button', { name: say.map_zoom_in() })).toBeVisible()
  const map = page.getByRole('img', { name: say.map_label() })
  await map
    .locator('circle.mark')
    .nth(await indexOf(page, 'Karachi'))
    .click()
  await expect(page.getByRole('button', { name: 'Karachi', exact: true })).toHaveAttribute(
    'aria-pressed',
    'true',
  )
})

async function indexOf(page: Page, name: string): Promise<number> {
  const names = await page.getByRole('list', { name: say.map_places() }).getByRole('button').allTextContents()
  return names.indexOf(name)
}

for (const colorScheme of ['light', 'dark'] as const)
  test(`axe finds nothing on the map's page (${colorScheme})`, async ({ page }) => {
    await page.emulateMedia({ colorScheme })
    await page.goto(`${course}map/`)
    await expect(page.getByRole('button', { name: say.map_zoom_in() })).toBeVisible()
    const { violations } = await new AxeBuilder({ page }).analyze()
    expect(violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html ?? ''}`)).toEqual([])
  })

test('it fits a narrow page', async ({ page }) => {
  await page.setViewportSize({ width: 320, height: 640 })
  await page.goto(`${course}map/`)
  await expect(page.getByRole('button', { name: say.map_zoom_in() })).toBeVisible()
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(320)
})
