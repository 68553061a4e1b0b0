import type { Page } from '@playwright/test'
import * as say from '../../../src/messages/generated/messages.js'
import { laterRelease, wordsOfRelease } from '../support/builds.ts'
import { reportFault } from '../support/fault-report.ts'
import { faultyLine } from '../support/faulty-line.ts'
import { expectReady, filledAnew, openUntilReady, serverIsGone } from '../support/offline.ts'
import { answerRightly, startQuiz, step } from '../support/quiz.ts'
import { stored } from '../support/record.ts'
import { filesOf, lesson, quiz, readBuilt, dist } from '../support/site.ts'
import { expect, test } from '../support/test.ts'
import { answerCheck, expectWaiting, notice, take, unchanged } from '../support/update.ts'

// Building four sites is no part of what happens to a person, and takes as long as the machine needs.
test.beforeAll(async () => {
  test.setTimeout(900_000)
  for (const number of [1, 2, 3] as const) await laterRelease(number)
})

const release = (page: Page, number: 0 | 1 | 2 | 3) => page.getByText(wordsOfRelease(number), { exact: true })
const answered = (page: Page) => page.locator(`[id="${unchanged().id}"]`).getByText(/^Answered on .+: right$/)

async function expectWhole(page: Page, number: 0 | 1 | 2 | 3, before: readonly unknown[]): Promise<void> {
  await page.goto(lesson)
  await expect(release(page, number)).toBeVisible()
  await page.locator(`[id="${unchanged().id}"]`).scrollIntoViewIfNeeded()
  await expect(answered(page)).toBeVisible()
  expect(await stored(page, 'events'), 'no answer is lost').toEqual(expect.arrayContaining([...before]))
  await page.goto(quiz)
  await expect(step(page, 0)).toHaveAccessibleName(say.step_label({ number: 1, state: say.step_right() }))
}

/** A learner with a course on the device, a check answered, and a quiz begun. */
async function learner(page: Page): Promise<readonly unknown[]> {
  await openUntilReady(page, lesson)
  await answerCheck(page, unchanged())
  await page.goto(quiz)
  const [first] = await startQuiz(page)
  if (first) await answerRightly(page, first)
  return stored(page, 'events')
}

/** The lesson, where no quiz is open any more: only then may an update be taken. */
async function toLesson(page: Page): Promise<void> {
  await page.goto(lesson)
  await expect.poll(() => page.evaluate(async () => (await navigator.locks.query()).held?.length)).toBe(0)
}

test('the four releases differ from each other in what they say, and the worker knows it', async () => {
  test.setTimeout(240_000)
  const builds = [dist, await laterRelease(1), await laterRelease(2), await laterRelease(3)]
  expect(new Set(builds.map((from) => readBuilt('sw.js', from))).size).toBe(4)
  const scripts = builds.map((from) =>
    filesOf(from)
      .filter((file) => /assets\/.+\.js$/.test(file))
      .sort()
      .join(),
  )
  expect(new Set(scripts).size, 'names of chunks').toBeGreaterThan(1)
})

test('a device that is three releases behind goes to the newest in one step', async ({
  ownSite,
  visit,
  complaints,
}) => {
  test.setTimeout(240_000)
  complaints.allow(...serverIsGone, filledAnew)
  const newest = await laterRelease(3)
  const context = await visit({ baseURL: ownSite.url })
  const page = await context.newPage()
  const before = await learner(page)

  await ownSite.start(newest)
  await toLesson(page)
  await expectWaiting(page)
  await expect(release(page, 0), 'until it is taken, the old one stays').toBeVisible()
  await take(page).click()
  await expect(release(page, 3)).toBeVisible()
  await expectWhole(page, 3, before)
  await page.goto(lesson)
  await expectReady(page)
  await ownSite.stop()
  await expectWhole(page, 3, before)
  reportFault({ times: 1, kept: 'every answer, and the open quiz', told: `“${say.update_waiting()}”` })
})

test('"later" for weeks: three releases go by, each waits, and the old one goes on', async ({
  ownSite,
  visit,
  complaints,
}) => {
  test.setTimeout(300_000)
  complaints.allow(...serverIsGone, filledAnew)
  const releases = [await laterRelease(1), await laterRelease(2), await laterRelease(3)]
  const context = await visit({ baseURL: ownSite.url })
  const page = await context.newPage()
  const before = await learner(page)
  await toLesson(page)
  for (const [week, from] of releases.entries()) {
    await ownSite.start(from)
    await page.clock.setFixedTime(new Date(Date.UTC(2027, 0, 1 + 7 * week)))
    const former = await generationWaiting(page)
    await page.reload()
    await expectWaiting(page)
    await expect
      .poll(
        async () => {
          const now = await generationWaiting(page)
          return now !== former && now.includes(',')
        },
        { message: `release ${week + 1} is on the device`, timeout: 30_000 },
      )
      .toBe(true)
    await expectWhole(page, 0, before)
    await ownSite.stop()
    await expectWhole(page, 0, before)
    await page.goto(lesson)
    await expectReady(page)
  }
  await ownSite.start(releases[2])
  await toLesson(page)
  await take(page).click()
  await expect(release(page, 3)).toBeVisible()
  await expectWhole(page, 3, before)
  const generations = await page.evaluate(
    async () =>
      new Set((await caches.keys()).map((name) => name.split(':')[2]).filter((name) => name !== 'notes'))
        .size,
  )
  expect(generations, 'what nobody can ask for any more is cleared away').toBeLessThanOrEqual(2)
  reportFault({
    times: releases.length,
    kept: 'every answer, and the open quiz',
    told: `“${say.update_waiting()}”`,
  })
})

/** Which builds lie on the device, as the names of their caches say; once none is on its way there any more. */
const generationWaiting = (page: Page): Promise<string> =>
  page.evaluate(async () => {
    const worker = await navigator.serviceWorker.getRegistration()
    if (worker?.installing) return 'one is on its way'
    return [...new Set((await caches.keys()).map((name) => name.split(':')[2]))].sort().join()
  })

test('an update that the network cuts leaves the old release whole, is told of, and comes later', async ({
  visit,
  complaints,
}) => {
  test.setTimeout(300_000)
  complaints.allow(/ERR_|Failed to|fetching the script|sw\.js|503/, filledAnew)
  const next = await laterRelease(1)
  const line = await faultyLine()
  try {
    const context = await visit({ baseURL: line.url })
    const page = await context.newPage()
    const before = await learner(page)
    await line.release(next)
    const cuts = [/\/assets\/document-/, /\/about\/$/, /\/blowback\/offline\.json$/, /strategic-depth\/$/]
    for (const [index, cut] of cuts.entries()) {
      const happened = line.happened()
      line.fail('cut', cut)
      await toLesson(page)
      await expect.poll(() => line.happened(), { message: String(cut) }).toBeGreaterThan(happened)
      await expect(notice(page, say.update_failed()), `${index}: ${String(cut)}`).toBeVisible()
      await expectWhole(page, 0, before)
    }
    line.mend()
    await toLesson(page)
    await expectWaiting(page)
    await take(page).click()
    await expect(release(page, 1)).toBeVisible()
    await expectWhole(page, 1, before)
    reportFault({
      times: cuts.length,
      kept: 'every answer, and the old release whole',
      told: `“${say.update_failed()}”`,
    })
  } finally {
    await line.close()
  }
})

test('an update that finds no room leaves the old release whole, is told of, and comes later', async ({
  ownSite,
  visit,
  complaints,
}) => {
  test.setTimeout(240_000)
  complaints.allow(/Quota|quota/, filledAnew)
  const next = await laterRelease(1)
  const context = await visit({ baseURL: ownSite.url })
  const page = await context.newPage()
  const before = await learner(page)
  await toLesson(page)
  const session = await context.newCDPSession(page)
  const { origin } = new URL(ownSite.url)
  await session.send('Storage.overrideQuotaForOrigin', { origin, quotaSize: 1 })
  await ownSite.start(next)
  await page.reload()
  await expect(notice(page, say.update_failed())).toBeVisible()
  await expectWhole(page, 0, before)
  await session.send('Storage.overrideQuotaForOrigin', { origin })
  await toLesson(page)
  await expectWaiting(page)
  await take(page).click()
  await expect(release(page, 1)).toBeVisible()
  await expectWhole(page, 1, before)
  reportFault({ times: 1, kept: 'every answer, and the old release whole', told: `“${say.update_failed()}”` })
})
