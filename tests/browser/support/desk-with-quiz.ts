import type { Page } from '@playwright/test'
import * as say from '../../../src/messages/generated/messages.js'

/** A teacher's desk with keys, and with a quiz that has just been handed out; its page is open. Resolves with the quiz's link. */
export async function openDeskWithQuiz(page: Page, title = 'Strategic depth'): Promise<string> {
  await page.goto('teach/#/keys')
  await page.getByRole('button', { name: say.keys_make() }).click()
  const download = page.waitForEvent('download')
  await page.getByRole('button', { name: say.keys_save_file() }).click()
  await download
  await page.getByRole('button', { name: say.keys_kept() }).click()
  await page.getByRole('link', { name: say.desk_nav_home() }).click()
  await page.getByRole('link', { name: say.assign_a_quiz() }).click()
  await page.getByRole('button', { name: title }).click()
  await page.getByRole('button', { name: say.assign_hand_out() }).click()
  return page.getByRole('textbox', { name: say.handed_link() }).inputValue()
}
