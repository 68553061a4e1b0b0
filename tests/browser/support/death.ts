import type { Browser } from '@playwright/test'

/** Kills processes of this test's own browser, as a crash or an empty battery does: at once, without a word to them. */
export async function kill(browser: Browser | null, what: 'browser' | 'renderer'): Promise<void> {
  if (browser === null) throw new Error('There is no browser to kill.')
  const session = await browser.newBrowserCDPSession()
  const { processInfo } = await session.send('SystemInfo.getProcessInfo')
  for (const { type, id } of processInfo) if (type === what) process.kill(id, 'SIGKILL')
}

/** Kills every renderer. One that the browser has just ended by itself is no matter. */
export async function killRenderers(browser: Browser): Promise<void> {
  const session = await browser.newBrowserCDPSession()
  const { processInfo } = await session.send('SystemInfo.getProcessInfo')
  for (const { type, id } of processInfo)
    try {
      if (type === 'renderer') process.kill(id, 'SIGKILL')
    } catch {
      // It was a spare one.
    }
  await session.detach()
}
