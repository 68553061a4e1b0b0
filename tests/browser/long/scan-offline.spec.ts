import type { Page } from '@playwright/test'
import * as say from '../../../src/messages/generated/messages.js'
import { linkTo } from '../../../src/domain/transport/link.ts'
import { flatPng } from '../../../tools/flat-png.ts'
import { carried, exampleOf, sampleAssignment } from '../../support/assignments.ts'
import { modulesOf, pictureOf } from '../../support/pictured-codes.ts'
import { packetOf } from '../support/assigned.ts'
import { openUntilReady, serverIsGone } from '../support/offline.ts'
import { appBase, lesson } from '../support/site.ts'
import { expect, test } from '../support/test.ts'

const assignment = sampleAssignment([carried(exampleOf('true-false').question)], { title: 'By candle-light' })
const link = linkTo('https://school.example/assigned/', packetOf(assignment))

/** A photo of a code as a phone takes one: turned, grainy, a little out of focus. */
function photo(text: string): Buffer {
  const size = 700
  const look = { turned: 7, noise: 4, blur: 1, module: 6 }
  const { data } = pictureOf(modulesOf(text), look, () => 0.5, [size, size])
  return flatPng(new Uint8Array(data), size, size, ['#000000', '#ffffff'])
}

/** It comes after all else, and says nothing. */
async function expectScanner(page: Page): Promise<void> {
  const isHere = (): Promise<boolean> =>
    page.evaluate(
      async (list) => (await caches.match(new URL(list, location.origin))) !== undefined,
      `${appBase}scan/offline.json`,
    )
  await expect.poll(isHere, { timeout: 60_000 }).toBe(true)
}

test('in a browser that reads no codes by itself, one is read without a network', async ({
  ownSite,
  visit,
  complaints,
}) => {
  complaints.allow(...serverIsGone)
  const context = await visit({ baseURL: ownSite.url })
  const page = await context.newPage()
  await openUntilReady(page, 'assigned/')
  expect(await page.evaluate(() => 'BarcodeDetector' in window)).toBe(false)
  await expectScanner(page)

  await ownSite.stop()
  await page.reload()
  await page.getByLabel(say.assigned_open_file()).setInputFiles({
    name: 'code.png',
    mimeType: 'image/png',
    buffer: photo(link),
  })
  await expect(page.getByRole('heading', { name: 'By candle-light' })).toBeVisible({ timeout: 20_000 })
})

test('an app that was installed has it with its first course', async ({ page }) => {
  // A browser that is driven has no windows of installed apps.
  await page.addInitScript(() => {
    const asked = window.matchMedia.bind(window)
    window.matchMedia = (query) => asked(query === '(display-mode: standalone)' ? 'all' : query)
  })
  await openUntilReady(page, lesson)
  await expectScanner(page)
})
