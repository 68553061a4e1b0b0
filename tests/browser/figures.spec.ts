import * as say from '../../src/messages/generated/messages.js'
import { openUntilReady, serverIsGone } from './support/offline.ts'
import { course } from './support/site.ts'
import { expect, test } from './support/test.ts'

test(
  'a figure is there without scripts and without a network',
  { tag: '@long' },
  async ({ ownSite, visit, complaints }) => {
    complaints.allow(...serverIsGone)
    const still = await (await visit({ baseURL: ownSite.url, javaScriptEnabled: false })).newPage()
    await still.goto(`${course}timeline/`)
    await expect(still.getByText('15 February 1989')).toBeVisible()

    const page = await (await visit({ baseURL: ownSite.url })).newPage()
    await openUntilReady(page, course)
    await ownSite.stop()
    await page.getByRole('link', { name: say.timeline_title() }).click()
    await expect(page.getByRole('heading', { level: 1 })).toHaveText(say.timeline_title())
    await expect(page.locator('[data-island=figure][data-alive]')).toBeVisible()
  },
)
