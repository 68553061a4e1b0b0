import { expectAccessible, expectNoSidewaysScroll, type Look } from './looks.ts'
import { questionStates } from './builds.ts'
import { serveSite, type Site } from './site.ts'
import { expect, test } from './test.ts'

/** Every state of every example of every kind of question, in these looks and directions. */
export function testEveryState(shown: readonly (readonly [Look, 'ltr' | 'rtl'])[]): void {
  let site: Site
  test.beforeAll(async () => {
    test.setTimeout(60_000)
    site = await serveSite(await questionStates(), '/')
  })
  test.afterAll(() => site.stop())

  for (const [{ name, viewport, colorScheme }, dir] of shown)
    test(`every state of every question is accessible and fits: ${name}, ${dir}`, async ({ visit }) => {
      test.setTimeout(60_000)
      const context = await visit({ baseURL: site.url, viewport: { ...viewport }, colorScheme })
      const page = await context.newPage()
      await page.goto(`?dir=${dir}`)
      await expect(page.locator('html[data-done]')).toBeAttached()
      const places = page.locator('[data-state]')
      for (const state of ['untouched', 'begun', 'told', 'right', 'partly', 'wrong', 'locked', 'restored'])
        expect(await page.locator(`[data-state=${state}]`).count(), state).toBeGreaterThan(5)
      expect(await places.filter({ has: page.getByRole('group') }).count()).toBe(await places.count())
      await expectNoSidewaysScroll(page, 'as they stand')
      // Whatever can be selected, selected: ordering and matching show its places then.
      await page.evaluate(() => {
        for (const place of document.querySelectorAll('[data-state=untouched], [data-state=begun]'))
          place.querySelector<HTMLElement>('button.item')?.click()
      })
      await expect(page.getByRole('button', { pressed: true }).first()).toBeVisible()
      await expectNoSidewaysScroll(page, 'selected')
      await expectAccessible(page, `${name}, ${dir}`)
    })
}
