import * as say from '../../../src/messages/generated/messages.js'
import { readTeachingGuide } from '../../../tools/teaching/read-guide.ts'
import { openUntilReady, serverIsGone } from '../support/offline.ts'
import { expect, test } from '../support/test.ts'

const { page: guide, pictures } = readTeachingGuide()

test('the desk leads to its guide, which prints on two sheets', async ({ page }) => {
  await page.goto('teach/')
  await page.getByRole('link', { name: say.teaching_link() }).click()
  await expect(page.getByRole('heading', { level: 1, name: guide.title })).toBeVisible()
  const widths = await page
    .getByRole('figure')
    .getByRole('img')
    .evaluateAll((all) => all.map((image) => (image instanceof HTMLImageElement ? image.naturalWidth : 0)))
  expect(widths.toSorted()).toEqual(pictures.map(({ width }) => width).toSorted())

  const paper = (await page.pdf({ format: 'A4', preferCSSPageSize: true })).toString('latin1')
  const sheets = paper.match(/\/Type\s*\/Page\b/g) ?? []
  expect(sheets.length).toBeGreaterThan(0)
  expect(sheets.length).toBeLessThanOrEqual(2)
})

test('without a network the guide has all its text', async ({ ownSite, visit, complaints }) => {
  test.setTimeout(120_000)
  // Its pictures are no part of the desk's set.
  complaints.allow(...serverIsGone, /Failed to load resource: .*\/assets\/teaching-/)
  const context = await visit({ baseURL: ownSite.url })
  const page = await context.newPage()
  await openUntilReady(page, 'teach/')
  await ownSite.stop()
  await page.getByRole('link', { name: say.teaching_link() }).click()
  await expect(page.getByRole('heading', { level: 2 })).toHaveText(guide.sections.map(({ title }) => title))
})
