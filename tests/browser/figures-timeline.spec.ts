import type { Locator, Page } from '@playwright/test'
import * as say from '../../src/messages/generated/messages.js'
import { course } from './support/site.ts'
import { expect, test } from './support/test.ts'

const first = '12 November 1893'

async function openTimeline(page: Page): Promise<{ readonly axis: Locator; readonly list: Locator }> {
  await page.goto(`${course}timeline/`)
  await page.locator('[data-island=figure][data-alive]').waitFor()
  return { axis: page.getByRole('group', { name: say.timeline_axis() }), list: page.locator('.events > li') }
}

test('a timeline shows years and themes, on its axis and in its list alike', async ({ page }) => {
  const { axis, list } = await openTimeline(page)
  const marks = axis.getByRole('link')
  const all = await list.count()
  expect(all).toBeGreaterThan(50)
  await expect(marks).toHaveCount(all)
  const status = page.getByRole('figure').getByRole('status')
  await expect(status).toHaveText(say.timeline_shown({ shown: all, all, from: '1893', to: '2025' }))

  await page.getByRole('button', { name: 'Al-Qaeda' }).click()
  await expect(list).toHaveCount(4)
  await expect(marks).toHaveCount(4)
  await expect(marks.first()).toHaveAccessibleName(/^May 1996: Osama bin Laden .* Well established\.$/i)
  await page.getByRole('button', { name: 'Kashmir' }).click()
  await expect(list).toHaveCount(8)
  await page.getByLabel(say.timeline_period()).selectOption({ index: 3 })
  await expect(list.filter({ hasText: '24 December 1999' })).toBeVisible()
  await expect(list.filter({ hasText: 'Mumbai' })).toHaveCount(0)
  await expect(marks).toHaveCount(await list.count())
  await page.getByRole('button', { name: say.timeline_all_themes() }).click()
  await page.getByLabel(say.timeline_period()).selectOption({ index: 0 })
  await expect(list).toHaveCount(all)

  // From mark to mark by keys; what is chosen stands below the axis and is marked in the list.
  await marks.first().focus()
  await page.keyboard.press('ArrowRight')
  await page.keyboard.press('Home')
  await expect(marks.first()).toBeFocused()
  const chosen = page.locator('.chosen')
  await expect(chosen).toContainText(first)
  await page.keyboard.press('ArrowRight')
  await expect(marks.nth(1)).toBeFocused()
  await expect(chosen).toContainText('14 August 1947')
  await expect(list.nth(1)).toHaveAttribute('aria-current', 'true')
  await page.keyboard.press('End')
  await expect(marks.last()).toBeFocused()
  await expect(page.getByRole('button', { name: say.timeline_next() })).toBeDisabled()
})

test('a chart names who counted what, says what is missing, and has the same as a table', async ({
  page,
}) => {
  await page.goto(`${course}figures/`)
  const attacks = page.getByRole('figure', { name: /numbers of attacks/ })
  await expect(attacks.getByRole('img', { name: /numbers of attacks/ })).toBeVisible()
  await expect(attacks.getByRole('row', { name: /^2022/ })).toHaveText(`2022${say.chart_missing()}380262`)
  // A bar for each number, none for the two that nobody gave.
  await expect(attacks.locator('rect')).toHaveCount(7)
  await expect(attacks.getByText('definitions and sources differ')).toBeVisible()
  const killed = page.getByRole('figure', { name: /^People killed in violence/ })
  await expect(killed.getByRole('row', { name: /^2018/ })).toHaveText('2018≈1,130')
  await expect(killed.locator('rect.derived')).toHaveCount(3)
  await killed.getByRole('link', { name: 'News18, 2026' }).click()
  await expect(page).toHaveURL(/sources\/#source-crss-2025-outlaws$/)
})
