import type { Locator, Page } from '@playwright/test'
import * as say from '../../../src/messages/generated/messages.js'
import { course } from '../support/site.ts'
import { expect, test } from '../support/test.ts'

async function openTimeline(page: Page): Promise<Locator> {
  await page.goto(`${course}timeline/`)
  await page.locator('[data-island=figure][data-alive]').waitFor()
  return page.getByRole('group', { name: say.timeline_axis() })
}
const step = (page: Page, name: string) => page.getByRole('button', { name, exact: true })

test('closer and wider, earlier and later: the whole is where it ends', async ({ page }) => {
  const axis = await openTimeline(page)
  const marks = axis.getByRole('link')
  const all = await marks.count()
  await expect(step(page, say.timeline_wider())).toBeDisabled()
  await expect(step(page, say.timeline_earlier())).toBeDisabled()
  await step(page, say.timeline_closer()).click()
  await expect(marks).not.toHaveCount(all)
  await step(page, say.timeline_later()).click()
  await expect(step(page, say.timeline_later())).toBeDisabled()
  for (let times = 0; times < 8; times++)
    if (await step(page, say.timeline_closer()).isEnabled()) await step(page, say.timeline_closer()).click()
  await expect(step(page, say.timeline_closer())).toBeDisabled()
  await expect(axis.getByText(/^[A-Z][a-z]{2,3} \d{4}$/).first()).toBeVisible()
  for (let times = 0; times < 8; times++)
    if (await step(page, say.timeline_wider()).isEnabled()) await step(page, say.timeline_wider()).click()
  await expect(marks).toHaveCount(all)
})

test('nothing moves when it comes alive', async ({ page }) => {
  await page.route('**/figure-timeline-*.js', async (route) => {
    await page.evaluate(() => {
      document.title = String(document.querySelector('.events')?.getBoundingClientRect().top)
    })
    await route.continue()
  })
  await openTimeline(page)
  expect(await page.evaluate(() => document.querySelector('.events')?.getBoundingClientRect().top)).toBe(
    Number(await page.title()),
  )
})

test('a pointer chooses the nearest mark, and a mark leads into the list without scripts', async ({
  page,
  visit,
  site,
}) => {
  const axis = await openTimeline(page)
  const mark = await axis.getByRole('link').first().boundingBox()
  await page.mouse.click((mark?.x ?? 0) - 9, (mark?.y ?? 0) + 14)
  await expect(page.locator('.chosen')).toContainText('12 November 1893')

  const still = await (await visit({ baseURL: site.url, javaScriptEnabled: false })).newPage()
  await still.goto(`${course}timeline/`)
  await expect(still.getByRole('button', { name: say.timeline_next() })).toBeHidden()
  const link = still.getByRole('group', { name: say.timeline_axis() }).getByRole('link').last()
  const href = await link.getAttribute('href')
  await still.goto(`${course}timeline/${href ?? ''}`)
  await expect(still.locator(`${href ?? ''}:target`)).toBeVisible()
})

test('a finger that goes back brings what comes later', async ({ visit, site }) => {
  const page = await (
    await visit({ baseURL: site.url, hasTouch: true, viewport: { width: 360, height: 760 } })
  ).newPage()
  await openTimeline(page)
  const box = await page.locator('.look').boundingBox()
  const client = await page.context().newCDPSession(page)
  const [x, y] = [(box?.x ?? 0) + 200, (box?.y ?? 0) + 40]
  const touch = (type: 'touchStart' | 'touchMove' | 'touchEnd', at: number) =>
    client.send('Input.dispatchTouchEvent', { type, touchPoints: type === 'touchEnd' ? [] : [{ x: at, y }] })
  const swipe = async (by: number): Promise<void> => {
    await touch('touchStart', x)
    await touch('touchMove', x + by / 2)
    await touch('touchMove', x + by)
    await touch('touchEnd', x + by)
  }
  await swipe(-120)
  await expect(page.locator('.chosen')).toContainText('12 November 1893')
  await swipe(-120)
  await expect(page.locator('.chosen')).toContainText('14 August 1947')
  await swipe(120)
  await expect(page.locator('.chosen')).toContainText('12 November 1893')
})
