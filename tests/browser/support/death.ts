import { readFileSync } from 'node:fs'
import type { Browser, BrowserContext, Page } from '@playwright/test'

/** Kills every renderer of this test's own browser, as a crash does. One that the browser has just ended by itself is no matter. */
export async function killRenderers(browser: Browser): Promise<void> {
  const session = await browser.newBrowserCDPSession()
  const { processInfo } = await session.send('SystemInfo.getProcessInfo')
  const self = processInfo.find(({ type }) => type === 'browser')?.id
  for (const { type, id } of processInfo)
    try {
      if (type === 'renderer' && self !== undefined && descends(id, self)) process.kill(id, 'SIGKILL')
    } catch {
      // It was a spare one.
    }
  await session.detach()
}

/** A number may have gone to a stranger by the time it is used. Where there is no /proc to look it up, it is believed. */
function descends(id: number, ancestor: number): boolean {
  for (let at = id, steps = 0; steps < 8; steps += 1) {
    if (at === ancestor) return true
    const parent = parentOf(at)
    if (parent === undefined) return steps === 0 && process.platform !== 'linux'
    at = parent
  }
  return false
}

function parentOf(id: number): number | undefined {
  try {
    // The name, in brackets, may hold anything; the parent is the second word after it.
    return Number(readFileSync(`/proc/${id}/stat`, 'utf8').split(') ').at(-1)?.split(' ')[1])
  } catch {
    return undefined
  }
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
