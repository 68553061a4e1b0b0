import { readFileSync } from 'node:fs'
import type { Page } from '@playwright/test'
import * as say from '../../src/messages/generated/messages.js'
import { expectReady, hurry, openUntilReady } from './support/offline.ts'
import { answerRightly, startQuiz } from './support/quiz.ts'
import { stored } from './support/record.ts'
import { lesson, quiz } from './support/site.ts'
import { expect, test } from './support/test.ts'

const own = 'mine/'

/** Everything that a browser keeps for the app. */
const kept = (page: Page) =>
  page.evaluate(async () => ({
    databases: (await indexedDB.databases()).map(({ name }) => name),
    caches: await caches.keys(),
    workers: (await navigator.serviceWorker.getRegistrations()).length,
    keys: [...Object.keys(localStorage), ...Object.keys(sessionStorage)],
    cookies: document.cookie,
  }))

const recordIn = async (page: Page) => ({
  events: (await stored(page, 'events')).map((event) => JSON.stringify(event)).sort(),
  shown: (await stored(page, 'shown')).map((question) => JSON.stringify(question)).sort(),
})

async function bring(page: Page, name: string, text: string): Promise<void> {
  await page
    .getByLabel(say.restore_label())
    .setInputFiles({ name, mimeType: 'application/json', buffer: Buffer.from(text) })
}
const said = (page: Page, words: string) => page.getByRole('status').filter({ hasText: words })

/** The part of the page that keeps the record is alive. */
async function openKeeping(page: Page): Promise<void> {
  await page.goto(`${own}#keeping`)
  await expect(page.getByRole('button', { name: say.delete_button() })).toBeEnabled()
}

test('the record is saved as a file, deleted with all else, and brought back event by event', async ({
  page,
  context,
}) => {
  await openUntilReady(page, lesson)
  await page.goto(quiz)
  const [first, second] = await startQuiz(page)
  if (first) await answerRightly(page, first)
  await page.getByRole('button', { name: say.next_question() }).click()
  if (second) await answerRightly(page, second)
  await page.evaluate(() => localStorage.setItem('blowback.name', 'Amina'))
  const other = await context.newPage()
  await hurry(other)
  await other.goto(own)
  await expect(other.getByText(say.ready_offline(), { exact: true })).toBeVisible()

  await openKeeping(page)
  const before = await recordIn(page)
  expect(before.events.length).toBeGreaterThan(3)
  expect(before.shown).toHaveLength(2)
  await expect(page.getByText(say.stored_count({ count: before.events.length }))).toBeVisible()
  const download = page.waitForEvent('download')
  await page.getByRole('button', { name: say.delete_button() }).click()
  await page.getByRole('button', { name: say.delete_backup_first() }).click()
  const text = readFileSync(await (await download).path(), 'utf8')

  const held = await kept(page)
  expect(held).toMatchObject({ databases: ['blowback', 'blowback-assigned'], workers: 1 })
  expect(held.caches.length).toBeGreaterThan(2)
  expect(held.keys).toContain('blowback.display')
  await page.getByRole('button', { name: say.delete_yes() }).click()
  await expect(page.getByRole('heading', { name: say.deleted_title() })).toBeVisible()
  expect(await kept(page)).toEqual({ databases: [], caches: [], workers: 0, keys: [], cookies: '' })
  await expect(said(other, say.news_deleted())).toBeVisible()
  await other.close()

  // A page opened after that begins afresh.
  await page.reload()
  await openKeeping(page)
  for (const [name, file, words] of [
    ['damaged', text.slice(0, -40), say.restore_damaged()],
    ['foreign', '{"some":"thing"}', say.restore_foreign()],
    ['newer', text.replace(/"version":\d+/, '"version":99'), say.restore_newer()],
  ] as const) {
    await bring(page, name, file)
    await expect(said(page, words)).toBeVisible()
    expect((await recordIn(page)).events).toEqual([])
  }
  await bring(page, 'record.json', text)
  await expect(said(page, say.restore_done({ count: before.events.length }))).toBeVisible()
  expect(await recordIn(page)).toEqual(before)
  await bring(page, 'record.json', text)
  await expect(said(page, say.restore_none())).toBeVisible()
  expect(await recordIn(page)).toEqual(before)
})

test('a finished quiz shows by aim, and as a result with a name', async ({ page }) => {
  await page.goto(quiz)
  const [first] = await startQuiz(page)
  if (first) await answerRightly(page, first)
  await page.getByRole('button', { name: say.quiz_finish() }).click()
  await page.getByRole('button', { name: say.finish_anyway() }).click()
  await expect(page.getByRole('button', { name: say.quiz_again() })).toBeVisible()

  await page.goto(`${own}#progress`)
  await expect(page.getByRole('columnheader', { name: say.progress_best() })).toBeVisible()
  await expect(page.getByRole('row', { name: /1 of \d+ 1 of \d+/ })).toHaveCount(1)
  await page.getByRole('button', { name: say.result_show() }).click()
  await page.getByRole('textbox', { name: say.result_name() }).fill('Amina')
  await expect(page.getByText(say.result_self())).toBeVisible()
  await expect(page.getByRole('cell', { name: say.step_right(), exact: true })).toHaveCount(2)
  // The name is kept only when that was chosen.
  expect((await kept(page)).keys).not.toContain('blowback.name')
  await page.getByRole('checkbox', { name: say.result_keep_name() }).check()
  expect(await page.evaluate(() => localStorage.getItem('blowback.name'))).toBe('Amina')
  await page.getByRole('checkbox', { name: say.result_keep_name() }).uncheck()
  expect((await kept(page)).keys).not.toContain('blowback.name')

  // On paper there is the result and nothing else of the page.
  await page.emulateMedia({ media: 'print' })
  await expect(page.getByRole('heading', { level: 3 })).toBeVisible()
  await expect(page.getByRole('heading', { name: say.stored_title() })).toBeHidden()
  await expect(page.getByRole('heading', { name: say.keeping_title() })).toBeHidden()
})

test('settings hold before the first paint, and the sheet of keys opens and closes', async ({ page }) => {
  await page.goto(`${own}#settings`)
  const look = () =>
    page.evaluate(() => {
      const style = getComputedStyle(document.querySelector('main p') ?? document.body)
      return {
        space: style.letterSpacing,
        face: style.fontFamily,
        paper: getComputedStyle(document.body).backgroundColor,
      }
    })
  const atFirst = await look()
  await page.getByRole('radio', { name: say.type_plain() }).check()
  await page.getByRole('radio', { name: say.theme_dark() }).first().check()
  await page.getByRole('radio', { name: say.quiz_shows_all() }).check()
  const chosen = await look()
  for (const part of ['space', 'face', 'paper'] as const) expect(chosen[part]).not.toBe(atFirst[part])

  // As the page stands when its body begins: no script of the app has run yet.
  await page.addInitScript(() => {
    new MutationObserver((_, observer) => {
      if (document.querySelector('body') === null) return
      observer.disconnect()
      Object.assign(window, { atFirst: document.documentElement.dataset.display })
    }).observe(document, { childList: true, subtree: true })
  })
  await page.goto(own)
  const early = await page.evaluate(() => (window as unknown as { atFirst?: string }).atFirst)
  for (const word of ['"dark"', '"plain"']) expect(early).toContain(word)
  expect(await look()).toEqual(chosen)
  await page.goto(quiz)
  await page.getByRole('button', { name: say.quiz_start() }).click()
  await expect(page.getByRole('button', { name: say.layout_one() })).toBeVisible()

  await page.keyboard.press('?')
  const sheet = page.getByRole('dialog', { name: say.keys_title() })
  await expect(sheet).toBeVisible()
  await page.keyboard.press('Escape')
  await expect(sheet).toBeHidden()

  // What somebody wrote there by hand breaks nothing. Once the course is here, the app itself writes no more.
  await expectReady(page)
  await page.evaluate(() => localStorage.setItem('blowback.display', '{"theme":"dark'))
  await page.goto(`${own}#settings`)
  await expect(page.getByRole('radio', { name: say.theme_system() }).first()).toBeChecked()
  await expect.poll(async () => (await look()).paper).toBe(atFirst.paper)
})
