import type { Browser } from '@playwright/test'
import { serve } from '../tools/serve.mjs'
import { probe } from './probe.ts'
import { phone } from './profiles.ts'
import type { Target } from './targets.ts'

/** How far a page moves under its reader: read to its end by the wheel, all islands waking on the way. */
export async function layoutShift(browser: Browser, target: Target): Promise<number> {
  const server = await serve({ root: target.root, port: 0 })
  const context = await browser.newContext(phone)
  try {
    const page = await context.newPage()
    await page.addInitScript(probe, { look: target.look, taps: false })
    await page.goto(server.url + target.address, { waitUntil: 'load' })
    await page.waitForTimeout(1500)
    const height = await page.evaluate(() => document.documentElement.scrollHeight)
    await page.mouse.move(200, 400)
    for (let scrolled = 0; scrolled < height; scrolled += 400) {
      await page.mouse.wheel(0, 400)
      await page.waitForTimeout(100)
    }
    await page.waitForTimeout(500)
    return await page.evaluate(() => globalThis.benchSeen.shift)
  } finally {
    await context.close()
    await server.close()
  }
}
