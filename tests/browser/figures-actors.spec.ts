import * as say from '../../src/messages/generated/messages.js'
import { course } from './support/site.ts'
import { expect, test } from './support/test.ts'

test('who stood how to whom changes with the time, and fits a phone one actor at a time', async ({
  page,
}) => {
  await page.setViewportSize({ width: 320, height: 800 })
  await page.goto(`${course}people/`)
  const region = page.getByRole('region', { name: 'Since August 2021' })
  await expect(region.getByText('Pakistan accuses India of backing the TTP.')).toContainText(
    say.relation_denied({ name: 'India' }),
  )
  await expect(region.getByRole('img')).toHaveCount(0)

  await page.getByLabel(say.actors_who()).selectOption({ label: 'Afghan Taliban' })
  const when = page.getByRole('slider', { name: say.actors_when() })
  await when.focus()
  await page.keyboard.press('Home')
  await page.keyboard.press('ArrowRight')
  await expect(when).toHaveAttribute('aria-valuetext', 'From 1990 to September 2001')
  const nineties = page.getByRole('region', { name: 'From 1990 to September 2001' })
  const drawing = nineties.getByRole('img', { name: /^Afghan Taliban\./ })
  await expect(drawing.locator('[data-relation=isi-afghan-taliban]')).toContainText(say.relation_supports())
  await expect(drawing.locator('[data-relation=afghan-taliban-host-ttp]')).toHaveCount(0)
  await expect(region).toBeHidden()
  await drawing.locator('[data-relation=isi-afghan-taliban] text').click()
  await expect(nineties.getByText('The ISI supported the Afghan Taliban').first()).toContainText(
    'Human Rights Watch',
  )
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(320)
})

test('claims are shown by verdict, and the address says which', async ({ page }) => {
  await page.goto(`${course}claims/#wrong`)
  const wrong = page.getByRole('button', { name: say.claims_one({ verdict: say.claim_wrong(), count: 3 }) })
  await expect(wrong).toHaveAttribute('aria-pressed', 'true')
  await expect(page.locator('#c05')).toBeVisible()
  await expect(page.locator('#c01')).toBeHidden()
  await page.getByRole('button', { name: say.claims_all({ count: 29 }) }).click()
  await expect(page.locator('#c01')).toContainText(say.claim_unverified())
})
