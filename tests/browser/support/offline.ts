import { expect, type Page } from '@playwright/test'
import * as say from '../../../src/messages/generated/messages.js'

/** What browsers tell developers when a server is gone. The pages themselves come from the device all the same. */
export const serverIsGone = [
  /ERR_CONNECTION_REFUSED/,
  /unknown error occurred when fetching the script/,
  /status of 503/,
  /sw\.js/,
] as const

/** A build with the words of Vue for mismatches also remarks on islands that are emptied and filled anew on purpose. */
export const filledAnew = /container is empty\. Performing full mount/

/** A page is polite and waits some seconds before it fetches what it may need later. Tests need not wait with it. */
export async function hurry(page: Page): Promise<void> {
  await page.addInitScript(() => {
    const later = window.setTimeout.bind(window)
    const sooner = (work: TimerHandler, milliseconds = 0, ...rest: unknown[]): number =>
      later(work, milliseconds >= 2000 && milliseconds < 3000 ? 0 : milliseconds, ...rest)
    window.setTimeout = sooner as typeof window.setTimeout
  })
}

/** Opens a page and waits until it says that its course is on the device. */
export async function openUntilReady(page: Page, address: string): Promise<void> {
  await hurry(page)
  await page.goto(address)
  await expectReady(page)
}

export async function expectReady(page: Page): Promise<void> {
  // The whole course comes and is read back: longer than a click when the machine has other work.
  await expect(page.getByText(say.ready_offline(), { exact: true })).toBeVisible({ timeout: 60_000 })
}
