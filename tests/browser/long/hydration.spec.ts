import { nextRelease } from '../support/builds.ts'
import { readToTheEnd } from '../support/looks.ts'
import { filledAnew, hurry } from '../support/offline.ts'
import { builtPages, serveSite } from '../support/site.ts'
import { test } from '../support/test.ts'

// As the quick suite does for one page of each make, for all there are: each lesson has figures of its own.
test('every island of every lesson and quiz wakes on what was built', async ({ visit, complaints }) => {
  test.setTimeout(240_000)
  complaints.allow(filledAnew)
  const from = await nextRelease()
  const site = await serveSite(from)
  try {
    const context = await visit({ baseURL: site.url })
    const page = await context.newPage()
    await hurry(page)
    for (const address of builtPages(from)) {
      await page.goto(address)
      await readToTheEnd(page)
    }
  } finally {
    await site.stop()
  }
})
