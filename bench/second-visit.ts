/** The second visit, with the server stopped: only what is on the device can answer. */
import type { Browser, BrowserContext, Page } from '@playwright/test'
import { serve } from '../tools/serve.mjs'
import { probe } from './probe.ts'
import { phone } from './profiles.ts'
import type { Target } from './targets.ts'
import { answered } from './visit.ts'

export interface SecondVisit {
  readonly readable: number
  readonly feedback: number
  /** Files that the first visit left on the device, and what it took on the wire. */
  readonly kept: number
  readonly firstVisitBytes: number
}

export async function secondVisit(browser: Browser, target: Target, cpu: number): Promise<SecondVisit> {
  let firstVisitBytes = 0
  const server = await serve({
    root: target.root,
    port: 0,
    onResponse: ({ bytes }) => {
      firstVisitBytes += bytes
    },
  })
  const context = await browser.newContext(phone)
  try {
    const first = await context.newPage()
    await first.goto(server.url + target.address, { waitUntil: 'load' })
    const kept = await cachesAtRest(context, first)
    await first.close()
    await server.close()

    const page = await context.newPage()
    const session = await context.newCDPSession(page)
    await session.send('Emulation.setCPUThrottlingRate', { rate: cpu })
    await page.addInitScript(probe, { look: target.look, taps: true })
    await page.goto(server.url + target.address, { waitUntil: 'commit' })
    const seen = await answered(page)
    return { readable: Math.max(seen.painted, seen.text), feedback: seen.feedback, kept, firstVisitBytes }
  } finally {
    await context.close()
    await server.close()
  }
}

/** Everything that a context's caches hold, once that has not changed for a second and a half. */
async function cachesAtRest(context: BrowserContext, page: Page): Promise<number> {
  let entries = 0
  for (let still = 0, turns = 0; still < 3 && turns < 60; turns++) {
    const now = await page.evaluate(async () => {
      const names = await caches.keys()
      const kept = await Promise.all(
        names.map(async (name) => (await (await caches.open(name)).keys()).length),
      )
      return kept.reduce((total, each) => total + each, 0)
    })
    still = now > 0 && now === entries ? still + 1 : 0
    entries = now
    await page.waitForTimeout(500)
  }
  if (context.serviceWorkers().length === 0)
    throw new Error('The page has no service worker to come back to.')
  return entries
}
