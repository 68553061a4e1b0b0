import * as say from '../../src/messages/generated/messages.js'
import { openUntilReady, serverIsGone } from './support/offline.ts'
import { course, lesson } from './support/site.ts'
import { expect, test } from './support/test.ts'

test('without a network, the key of a quiz is made and printed alone', async ({
  ownSite,
  visit,
  complaints,
}) => {
  complaints.allow(...serverIsGone)
  const context = await visit({ baseURL: ownSite.url })
  const page = await context.newPage()
  await openUntilReady(page, lesson)
  await ownSite.stop()

  const slug = lesson.replace(course, '').replace('/', '')
  await page.goto(`${course}print/#${slug}/key`)
  const key = page.getByRole('article', { name: say.paper_key() })
  await expect(key.locator('.right').first()).toBeVisible()
  await expect(key.getByRole('heading', { name: say.paper_sources() })).toBeVisible()
  await page.emulateMedia({ media: 'print' })
  await expect(key).toBeVisible()
  await expect(page.getByRole('button')).toHaveCount(0)
  await expect(page.getByRole('heading', { name: say.print_title() })).toBeHidden()
})
