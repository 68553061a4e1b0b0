import * as say from '../../../src/messages/generated/messages.js'
import { expectAccessible, expectNoSidewaysScroll, expectRoomForTranslations } from '../support/looks.ts'
import { course } from '../support/site.ts'
import { expect, test } from '../support/test.ts'

const lessons = [
  { lesson: 'the-march-nobody-confirmed', figures: 1, live: true, drawn: 'Mir Ali' },
  { lesson: 'people-on-the-line', figures: 1, live: true, drawn: 'Torkham' },
  { lesson: 'making-of-the-taliban', figures: 1, live: true, drawn: '15 February 1989' },
  { lesson: 'dual-taliban-problem', figures: 1, live: true, drawn: 'Since August 2021' },
  { lesson: 'counting-violence', figures: 2, live: false, drawn: '1,524' },
]

for (const { lesson, figures, live, drawn } of lessons) {
  test(`the figures of ${lesson} are there without scripts, on paper and at 320 pixels, and move nothing when they wake`, async ({
    page,
    visit,
    site,
  }) => {
    const still = await (await visit({ baseURL: site.url, javaScriptEnabled: false })).newPage()
    await still.goto(`${course}${lesson}/`)
    await expect(still.getByRole('figure')).toHaveCount(figures)
    await expect(still.getByRole('figure').first()).toContainText(drawn)
    await still.emulateMedia({ media: 'print' })
    await expect(still.getByText(drawn).first()).toBeVisible()

    await page.setViewportSize({ width: 320, height: 640 })
    await page.goto(`${course}${lesson}/`)
    const first = page.getByRole('figure').first()
    const height = await first.evaluate((figure) => figure.getBoundingClientRect().height)
    await first.scrollIntoViewIfNeeded()
    if (live) await expect(page.locator('[data-island=figure][data-alive]')).toHaveCount(figures)
    expect(await first.evaluate((figure) => figure.getBoundingClientRect().height)).toBeCloseTo(height, 0)
    await expectAccessible(page, lesson)
    await expectNoSidewaysScroll(page, lesson)
    await expectRoomForTranslations(page)
  })
}

test('actors in a lesson answer to their slider, and a timeline to its buttons', async ({ page }) => {
  await page.goto(`${course}dual-taliban-problem/`)
  await page.getByRole('figure').scrollIntoViewIfNeeded()
  const when = page.getByRole('slider', { name: say.actors_when() })
  await when.focus()
  await page.keyboard.press('ArrowLeft')
  await expect(when).toHaveAttribute('aria-valuetext', 'From September 2001 to August 2021')
  await expect(page.getByRole('region', { name: 'From September 2001 to August 2021' })).toBeVisible()

  await page.goto(`${course}making-of-the-taliban/`)
  const figure = page.getByRole('figure')
  await figure.scrollIntoViewIfNeeded()
  await figure.getByRole('button', { name: say.timeline_next() }).click()
  await figure.getByRole('button', { name: say.timeline_next() }).click()
  await expect(figure.locator('.chosen')).toContainText('1989')
})
