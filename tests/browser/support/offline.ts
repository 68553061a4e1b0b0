import { expect, type Page } from '@playwright/test'
import * as say from '../../../src/messages/generated/messages.js'

/** What browsers tell developers when a server is gone. The pages themselves come from the device all the same. */
export const serverIsGone = [
  /ERR_CONNECTION_REFUSED/,
  /unknown error occurred when fetching the script/,
  /status of 503/,
  /sw\.js/,
] as const

/** Opens a page and waits until it says that its course is on the device; the seconds it waits first are not waited for. */
export async function openUntilReady(page: Page, address: string): Promise<void> {
  await page.clock.install()
  await page.goto(address)
  await hurry(page)
  await expectReady(page)
}

export async function hurry(page: Page): Promise<void> {
  await expect(page.getByRole('radio', { name: say.theme_dark(), includeHidden: true })).toBeAttached()
  await page.clock.fastForward('00:05')
}

export async function expectReady(page: Page): Promise<void> {
  await expect(page.getByText(say.ready_offline(), { exact: true })).toBeVisible()
}
