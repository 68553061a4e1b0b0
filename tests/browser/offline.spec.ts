import * as say from '../../src/messages/generated/messages.js'
import { expectReady, hurry, openUntilReady, serverIsGone } from './support/offline.ts'
import { answerRightly, startQuiz, step, summaryOf } from './support/quiz.ts'
import { eventsOf } from './support/record.ts'
import { course, lesson, pagesOfEachMake, quiz } from './support/site.ts'
import { expect, test } from './support/test.ts'

test('after one visit the server may go: every page opens, and the quiz is taken to its end', async ({
  ownSite,
  visit,
  complaints,
}) => {
  test.setTimeout(60_000)
  complaints.allow(...serverIsGone)
  const context = await visit({ baseURL: ownSite.url })
  await context.addInitScript(() => {
    if (!('storage' in navigator)) return
    const persist = navigator.storage.persist.bind(navigator.storage)
    navigator.storage.persist = () => {
      localStorage.setItem('asked to persist', 'yes')
      return persist()
    }
  })
  const page = await context.newPage()
  await openUntilReady(page, lesson)
  await ownSite.stop()

  // The desk comes onto a device when it is opened there.
  for (const address of pagesOfEachMake().filter((each) => !/^(?:404|teach\/)/.test(each))) {
    const response = await page.goto(address)
    expect(response?.status(), address).toBe(200)
    expect(response?.fromServiceWorker(), address).toBe(true)
    await expect(page.getByRole('heading', { level: 1 }).first()).toBeVisible()
    // Home and the page about the app belong to no course.
    if (address !== '' && address !== 'about/') await expectReady(page)
  }

  await page.goto(lesson)
  await page.getByRole('main').getByRole('link', { name: 'strategic depth', exact: true }).first().click()
  await expect(page.getByRole('complementary', { name: say.note_label(), exact: true })).toBeVisible()

  await page.goto(quiz)
  const questions = await startQuiz(page)
  for (const [index, question] of questions.slice(0, 3).entries()) {
    await step(page, index).click()
    await answerRightly(page, question)
  }
  await page.reload()
  await expect(step(page, 2), 'it goes on where it was').toHaveAttribute('aria-current', 'step')
  expect(await page.evaluate(() => localStorage.getItem('asked to persist'))).toBeNull()
  await page.getByRole('button', { name: say.quiz_finish() }).last().click()
  await page.getByRole('button', { name: say.finish_anyway() }).click()
  await expect(summaryOf(page, 3)).toBeVisible()
  expect((await eventsOf(page, 'answer-given')).length).toBe(3)
  await expect
    .poll(() => page.evaluate(() => localStorage.getItem('asked to persist')), {
      message: 'asked after the first quiz',
    })
    .toBe('yes')
})

test(
  'without a server an address that nobody has says so in words',
  { tag: '@long' },
  async ({ ownSite, visit, complaints }) => {
    complaints.allow(...serverIsGone)
    const context = await visit({ baseURL: ownSite.url })
    const page = await context.newPage()
    await openUntilReady(page, course)
    await ownSite.stop()
    const response = await page.goto('blowback/no-such-lesson/')
    expect(response?.status()).toBe(503)
    await expect(page.getByRole('heading', { level: 1, name: say.not_found_title() })).toBeVisible()
    await page.getByRole('link', { name: say.not_found_home() }).click()
    await expect(page.getByRole('heading', { level: 1, name: say.home_title() })).toBeVisible()

    // With the slash left out, as people type it, a page is found all the same.
    await page.goto(lesson.replace(/\/$/, ''))
    await expect(page).toHaveURL(new RegExp(`${lesson}$`))
    await expect(page.getByRole('navigation', { name: say.nav_outline() })).toBeVisible()
  },
)

test(
  'a course is brought onto the device at a press, and not before it is opened',
  { tag: '@long' },
  async ({ ownSite, visit, complaints }) => {
    complaints.allow(...serverIsGone)
    const context = await visit({ baseURL: ownSite.url })
    const page = await context.newPage()
    // Home brings the app itself, and no course.
    await hurry(page)
    await page.goto('')
    await expect
      .poll(() => page.evaluate(async () => (await navigator.serviceWorker.getRegistration())?.active?.state))
      .toBe('activated')
    const courseFiles = (): Promise<number> =>
      page.evaluate(async () => {
        const names = (await caches.keys()).filter((name) => name.includes('course-'))
        return (
          await Promise.all(names.map(async (name) => (await (await caches.open(name)).keys()).length))
        ).reduce((a, b) => a + b, 0)
      })
    expect(await courseFiles()).toBe(0)

    await ownSite.stop()
    const response = await page.goto(course)
    expect(response?.status(), 'not on the device, and it says so').toBe(503)
    await expect(page.getByRole('heading', { level: 1, name: say.not_found_title() })).toBeVisible()

    await ownSite.start()
    await page.goto(course)
    const make = page.getByRole('button', { name: say.course_make() })
    const onDevice = page.getByText(say.course_ready(), { exact: true })
    await expect(make.or(onDevice)).toBeVisible()
    if (await make.isVisible()) await make.click()
    await expect(onDevice).toBeVisible()
    await page.reload()
    await expectReady(page)
    expect(await courseFiles()).toBeGreaterThan(3)
  },
)

test(
  '"Ready offline" is honest: it is not said while a file is missing, and said again when it is mended',
  { tag: '@long' },
  async ({ ownSite, visit, complaints }) => {
    complaints.allow(...serverIsGone)
    const context = await visit({ baseURL: ownSite.url })
    const page = await context.newPage()
    await openUntilReady(page, lesson)
    await ownSite.stop()
    await page.evaluate(async () => {
      for (const name of await caches.keys()) {
        const cache = await caches.open(name)
        for (const request of await cache.keys())
          if (request.url.endsWith('/glossary/')) await cache.delete(request)
      }
    })
    await page.goto(course)
    // The way to mend it is offered once the device has been looked at, and the mark is not there.
    await expect(page.getByRole('button', { name: say.course_make() })).toBeEnabled()
    await expect(page.getByText(say.ready_offline(), { exact: true })).toBeHidden()
    await page.getByRole('button', { name: say.course_make() }).click()
    await expect(page.getByText(say.offline_network())).toBeVisible()

    await ownSite.start()
    await page.getByRole('button', { name: say.course_make() }).click()
    await expect(page.getByText(say.course_ready(), { exact: true })).toBeVisible()
    await page.reload()
    await expectReady(page)
  },
)

test('the app can be installed: its manifest is whole', async ({ page, context }) => {
  await page.goto('')
  const session = await context.newCDPSession(page)
  const { errors, data, url } = await session.send('Page.getAppManifest')
  expect(errors).toEqual([])
  const manifest = JSON.parse(data ?? '{}') as {
    icons: { src: string; sizes: string; purpose?: string }[]
    screenshots: { src: string }[]
    shortcuts: { url: string; icons?: { src: string }[] }[]
    start_url: string
  }
  expect(manifest.icons.some(({ purpose, sizes }) => purpose === 'maskable' && sizes === '512x512')).toBe(
    true,
  )
  expect(manifest.screenshots.length).toBeGreaterThan(0)
  expect(manifest.shortcuts.length).toBeGreaterThan(0)
  const named = [
    ...manifest.icons.map(({ src }) => src),
    ...manifest.screenshots.map(({ src }) => src),
    ...manifest.shortcuts.flatMap((shortcut) => [
      shortcut.url,
      ...(shortcut.icons ?? []).map(({ src }) => src),
    ]),
    manifest.start_url,
  ]
  for (const address of new Set(named)) {
    const response = await page.request.get(new URL(address, url).href)
    expect(response.status(), address).toBe(200)
  }
})
