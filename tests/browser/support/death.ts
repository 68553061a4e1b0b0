import type { Browser, BrowserContext, Page } from '@playwright/test'

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

/** Names what does not end, instead of leaving it to the time that a whole test has. */
export async function soon<T>(what: string, work: Promise<T>, patience = 20_000): Promise<T> {
  let timer: ReturnType<typeof setTimeout> | undefined
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new Error(`${what} does not end`)), patience)
  })
  return Promise.race([work, late]).finally(() => clearTimeout(timer))
}

/** The browser may give a new tab the spare process that was killed with the others; a person opens another one then. */
export async function openAnew(context: BrowserContext): Promise<Page> {
  const open = (): Promise<Page> => soon('a new page', context.newPage(), 4_000)
  return open().catch(open).catch(open)
}
