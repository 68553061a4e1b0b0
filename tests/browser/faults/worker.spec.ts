import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { chromium, type BrowserContext, type Page } from '@playwright/test'
import * as say from '../../../src/messages/generated/messages.js'
import { nextRelease } from '../support/builds.ts'
import { killRenderers, openAnew } from '../support/death.ts'
import { reportFault } from '../support/fault-report.ts'
import { expectReady, filledAnew, hurry, openUntilReady, serverIsGone } from '../support/offline.ts'
import { answerRightly, startQuiz, step } from '../support/quiz.ts'
import { eventsOf } from '../support/record.ts'
import { lesson, quiz } from '../support/site.ts'
import { expect, test } from '../support/test.ts'
import { answerCheck, expectWaiting, isNew, isOld, take, unchanged } from '../support/update.ts'

const answered = (page: Page) => page.locator(`[id="${unchanged().id}"]`).getByText(/^Answered on .+: right$/)

async function expectAnswered(page: Page): Promise<void> {
  await page.locator(`[id="${unchanged().id}"]`).scrollIntoViewIfNeeded()
  await expect(answered(page)).toBeVisible()
}

for (const state of ['installing', 'installed', 'activating'] as const)
  test(`the browser dies while the first worker is ${state}`, async ({ site, complaints }) => {
    complaints.allow(...serverIsGone)
    const { launchOptions } = test.info().project.use
    const profile = mkdtempSync(join(tmpdir(), 'blowback-'))
    const open = async (): Promise<BrowserContext> => {
      const context = await chromium.launchPersistentContext(profile, {
        ...launchOptions,
        baseURL: site.url,
        locale: 'en-GB',
      })
      await complaints.listen(context, () => [new URL(site.url).origin])
      return context
    }
    try {
      const context = await open()
      const page = context.pages()[0] ?? (await context.newPage())
      await page.goto(lesson)
      await answerCheck(page, unchanged())
      const session = await context.browser()?.newBrowserCDPSession()
      const processes = (await session?.send('SystemInfo.getProcessInfo'))?.processInfo ?? []
      const self = processes.find(({ type }) => type === 'browser')?.id
      await context.exposeFunction('die', () => {
        if (self !== undefined) process.kill(self, 'SIGKILL')
      })
      await hurry(page)
      await page.addInitScript((wanted) => {
        const { die } = window as unknown as { die: () => void }
        const real = ServiceWorkerContainer.prototype.register
        ServiceWorkerContainer.prototype.register = async function (...given) {
          const registration = await real.apply(this, given)
          const worker = registration.installing ?? registration.waiting ?? registration.active
          const look = (): void => {
            if (worker?.state === wanted) die()
          }
          worker?.addEventListener('statechange', look)
          look()
          return registration
        }
      }, state)
      const ended = new Promise((resolve) => context.once('close', resolve))
      await page.reload().catch(() => undefined)
      await ended

      const later = await open()
      const again = later.pages()[0] ?? (await later.newPage())
      await openUntilReady(again, lesson)
      await expectAnswered(again)
      expect(await eventsOf(again, 'answer-given')).toHaveLength(1)
      await later.close()
      reportFault({
        times: 1,
        kept: 'the answer; the course is on the device',
        told: `“${say.ready_offline()}”`,
      })
    } finally {
      rmSync(profile, { recursive: true, force: true })
    }
  })

test('the next worker dies between its install and its activation, twice', async ({
  ownSite,
  visit,
  browser,
  complaints,
}) => {
  test.setTimeout(240_000)
  complaints.allow(...serverIsGone, filledAnew)
  const next = await nextRelease()
  const context = await visit({ baseURL: ownSite.url })
  const first = await context.newPage()
  await openUntilReady(first, lesson)
  await answerCheck(first, unchanged())
  await ownSite.start(next)
  await first.reload()
  await expectWaiting(first)
  // Workers live in the same processes as pages: all of them are gone at once. Whichever release the next page is of,
  // it is whole: a browser may let a worker in that waits where no page is left of the old release.
  await Promise.all([first.waitForEvent('crash'), killRenderers(browser)])
  const second = await openAnew(context)
  await second.goto(lesson)
  await expect(isOld(second).or(isNew(second))).toBeVisible()
  await expectAnswered(second)
  // And in the moment in which it is let in.
  await second.evaluate(async () => {
    const registration = await navigator.serviceWorker.getRegistration()
    registration?.waiting?.postMessage({ type: 'take-update' })
  })
  await Promise.all([second.waitForEvent('crash'), killRenderers(browser)])
  const third = await openAnew(context)
  await third.goto(lesson)
  await expect(isOld(third).or(isNew(third))).toBeVisible()
  if (await isOld(third).isVisible()) await take(third).click()
  await expect(isNew(third)).toBeVisible()
  await expectAnswered(third)
  await ownSite.stop()
  await third.goto(lesson)
  await expect(isNew(third)).toBeVisible()
  reportFault({
    times: 2,
    kept: 'the answer, and one of the two releases whole',
    told: `“${say.update_waiting()}”`,
  })
  await Promise.all([first.close(), second.close()])
})

test('the caches are deleted under the running app', async ({ ownSite, visit, complaints }) => {
  test.setTimeout(240_000)
  complaints.allow(...serverIsGone, /dynamically imported|Failed to/)
  const context = await visit({ baseURL: ownSite.url, viewport: { width: 360, height: 640 } })
  const page = await context.newPage()
  await openUntilReady(page, lesson)
  const doing = await context.newPage()
  await doing.goto(quiz)
  const [first, second] = await startQuiz(doing)
  if (!first || !second) throw new Error('The quiz is too short.')
  await answerRightly(doing, first)
  const clear = (): Promise<void> =>
    page.evaluate(async () => {
      for (const name of await caches.keys()) await caches.delete(name)
    })

  // With a network: nothing is missed, and the device has it all again with the next page.
  await clear()
  await step(doing, 1).click()
  await answerRightly(doing, second)
  await page.goto(lesson)
  await expectReady(page)

  // Without one: what is alive goes on; what would have to be fetched says so, and so does a page that is gone.
  await page.goto(lesson)
  await clear()
  const session = await context.newCDPSession(page)
  await session.send('Network.clearBrowserCache')
  await ownSite.stop()
  await step(doing, 2).click()
  await page.getByRole('main').getByRole('group').last().scrollIntoViewIfNeeded()
  const told = page.getByRole('alert').filter({ hasText: say.scripts_missing() })
  await expect(told).toBeVisible()
  const before = await eventsOf(doing, 'answer-given')
  await ownSite.start()
  await page.reload()
  await expectReady(page)
  await answerCheck(page, unchanged())
  expect(await eventsOf(page, 'answer-given')).toEqual(expect.arrayContaining(before))
  await doing.reload()
  for (const index of [0, 1])
    await expect(step(doing, index)).toHaveAccessibleName(
      say.step_label({ number: index + 1, state: say.step_right() }),
    )
  reportFault({
    times: 2,
    kept: 'every answer; the files came back by themselves',
    told: `without a network: “${say.scripts_missing()}”`,
  })
})
