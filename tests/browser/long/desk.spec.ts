import { readFileSync } from 'node:fs'
import type { Page } from '@playwright/test'
import * as say from '../../../src/messages/generated/messages.js'
import { expectAccessible, expectNoSidewaysScroll, looks } from '../support/looks.ts'
import { expect, test } from '../support/test.ts'

const desk = 'teach/'

async function makeKeys(page: Page): Promise<string> {
  await page.goto(`${desk}#/keys`)
  await page.getByRole('button', { name: say.keys_make() }).click()
  const download = page.waitForEvent('download')
  await page.getByRole('button', { name: say.keys_save_file() }).click()
  const file = await (await download).path()
  await page.getByRole('button', { name: say.keys_kept() }).click()
  await expect(page.getByText(say.keys_safe())).toBeVisible()
  return readFileSync(file, 'utf8')
}

const fileOf = (name: string, text: string) => ({
  name,
  mimeType: 'application/json',
  buffer: Buffer.from(text),
})

for (const { name, viewport, colorScheme } of looks)
  test.describe(name, () => {
    test.use({ viewport: { ...viewport }, colorScheme })
    test('every screen of the desk is accessible and fits', async ({ page }) => {
      await makeKeys(page)
      await page.goto(`${desk}#/quizzes`)
      await page.getByRole('button', { name: 'Strategic depth' }).click()
      await page.getByRole('button', { name: say.assign_hand_out() }).waitFor()
      const draft = new URL(page.url()).hash
      const handed = draft.replace('draft', 'handed')
      const lookAt = async (hash: string, heading: string | RegExp): Promise<void> => {
        await page.goto(`${desk}${hash}`)
        await expect(page.getByRole('heading', { level: 1, name: heading })).toBeVisible()
        await expectAccessible(page, hash)
        await expectNoSidewaysScroll(page)
      }
      await lookAt(draft, 'Strategic depth')
      await lookAt(`${draft}/add`, say.pick_title())
      await lookAt(`${draft}/preview`, 'Strategic depth')
      await page.goto(`${desk}${draft}`)
      await page.getByRole('button', { name: say.assign_hand_out() }).click()
      await page.getByRole('textbox', { name: say.handed_link() }).waitFor()
      await lookAt(handed, 'Strategic depth')
      await lookAt(`${handed}/project`, 'Strategic depth')
      await lookAt(`${handed}/paper`, 'Strategic depth')
      await lookAt('#/', say.desk_title())
      await lookAt('#/quizzes', say.assign_a_quiz())
      await lookAt('#/own', say.assign_own())
      await lookAt('#/keeping', say.desk_keeping_title())
      await lookAt('#/keys', say.keys_desk_title())
      await lookAt('#/keys/restore', say.restore_keys_title())
      await lookAt('#/nowhere', say.desk_nowhere_title())
    })
  })

test('the keys come back on another device from the recovery file, behind a passphrase if she wants one', async ({
  page,
  visit,
  site,
}) => {
  const file = await makeKeys(page)
  const other = await (await visit({ baseURL: site.url })).newPage()
  await other.goto(`${desk}#/keys/restore`)
  await other.getByLabel(say.restore_keys_choose()).setInputFiles(fileOf('keys.json', file))
  await expect(other.getByText(say.restore_keys_done())).toBeVisible()

  await other.goto(`${desk}#/keys`)
  await other.getByLabel(say.keys_lock_first()).fill('chalk and talk')
  await other.getByLabel(say.keys_lock_second()).fill('chalk and talk')
  await other.getByRole('button', { name: say.keys_lock() }).click()
  await expect(other.getByText(say.keys_lock_set())).toBeVisible({ timeout: 60_000 })
  await other.reload()
  await other.getByLabel(say.keys_passphrase()).fill('chalk and talk')
  await other.getByRole('button', { name: say.keys_unlock(), exact: true }).click()
  await expect(other.getByText(say.keys_safe())).toBeVisible({ timeout: 60_000 })
})

test('a question of her own goes out without its key, and the desk comes back from its backup', async ({
  page,
  visit,
  site,
}) => {
  await makeKeys(page)
  await page.goto(`${desk}#/own`)
  await page.getByRole('button', { name: say.own_new_sheet() }).click()
  await page.getByLabel(say.assign_title()).fill('Rivers')
  await page.getByRole('button', { name: say.kind_single_choice() }).click()
  await expect(page.getByText(say.own_kept({ count: 1 }))).toBeVisible()
  await page.getByRole('button', { name: say.own_assign() }).click()
  await page.getByText(say.assign_more_settings()).click()
  await page.getByRole('checkbox', { name: say.assign_keyless() }).check()
  await expect(page.getByText(say.assign_keyless_hides())).toBeVisible()
  await page.getByRole('button', { name: say.assign_hand_out() }).click()
  await page.getByText(say.handed_text_title()).click()
  await expect(page.getByRole('textbox', { name: say.handed_text() })).toHaveValue(/BLOWBACK TEXT 1 BEGINS/)

  await page.goto(`${desk}#/keeping`)
  const download = page.waitForEvent('download')
  await page.getByRole('button', { name: say.desk_backup() }).click()
  const backup = readFileSync(await (await download).path(), 'utf8')
  const other = await (await visit({ baseURL: site.url })).newPage()
  await other.goto(`${desk}#/keeping`)
  await other.getByLabel(say.desk_restore_choose()).setInputFiles(fileOf('desk.json', backup))
  await expect(other.getByText(say.desk_restored({ count: 3 }))).toBeVisible()
  await other.getByRole('link', { name: say.desk_nav_home(), exact: true }).click()
  await expect(other.getByRole('link', { name: 'Rivers' })).toBeVisible()
})

test('the button that deletes everything takes the desk too', async ({ page, context }) => {
  await makeKeys(page)
  const own = await context.newPage()
  await own.goto('mine/#keeping')
  await own.getByRole('button', { name: say.delete_button() }).click()
  await own.getByRole('button', { name: say.delete_yes() }).click()
  await expect(own.getByRole('heading', { name: say.deleted_title() })).toBeVisible()
  expect(await own.evaluate(async () => (await indexedDB.databases()).map(({ name }) => name))).toEqual([])
})
