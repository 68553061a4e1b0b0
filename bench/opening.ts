/** How a page opens whose device has many events stored: before there is a snapshot, and with one. */
import { chromium, type Browser, type Page } from '@playwright/test'
import { sampleEnvelope, sampleEvents } from '../src/domain/learning/sample-events.ts'
import { countReading, hasSnapshot, layEvents } from '../tests/browser/support/many-events.ts'
import { serve } from '../tools/serve.mjs'
import { phone } from './profiles.ts'
import { journalOf } from './replay.ts'
import { launchOptions } from './rounds.ts'

export interface Opening {
  readonly events: number
  readonly snapshot: boolean
  /** How many times slower than this machine. */
  readonly cpu: number
  /** Records that the page got from its database. */
  readonly records: number
  /** Milliseconds until the page shows where reading stopped, which it knows from the record. */
  readonly known: number
  /** The longest task until two seconds after that, in milliseconds; 0 when none was over 50. */
  readonly longest: number
  /** The same while the snapshot is written. */
  readonly longestWhileKeeping: number
}

declare global {
  var longTasks: number[]
}

export async function openings(root: string, events: number, cpus: readonly number[]): Promise<Opening[]> {
  const browser = await chromium.launch(launchOptions())
  const server = await serve({ root, port: 0 })
  try {
    const found: Opening[] = []
    for (const cpu of cpus) found.push(...(await openingsAt(browser, server.url, events, cpu)))
    return found
  } finally {
    await browser.close()
    await server.close()
  }
}

async function openingsAt(browser: Browser, url: string, events: number, cpu: number): Promise<Opening[]> {
  const context = await browser.newContext(phone)
  try {
    const first = await context.newPage()
    await first.goto(url)
    // The home page opens its record, empty as it is.
    await first.waitForFunction(async () =>
      (await indexedDB.databases()).some(({ name, version = 0 }) => name === 'blowback' && version > 1),
    )
    const place = { ...sampleEvents['place-kept'], title: 'Where reading stopped' }
    await layEvents(first, [...journalOf(events - 1), sampleEnvelope(place, events)])
    await first.close()
    const before = await visit(await context.newPage(), url, cpu, true)
    const after = await visit(await context.newPage(), url, cpu, false)
    return [
      { events, snapshot: false, cpu, ...before },
      { events, snapshot: true, cpu, ...after },
    ]
  } finally {
    await context.close()
  }
}

type Visit = Omit<Opening, 'events' | 'snapshot' | 'cpu'>

async function visit(page: Page, url: string, cpu: number, keeps: boolean): Promise<Visit> {
  const session = await page.context().newCDPSession(page)
  await session.send('Emulation.setCPUThrottlingRate', { rate: cpu })
  await page.addInitScript(countReading)
  await page.addInitScript(() => {
    globalThis.longTasks = []
    new PerformanceObserver((list) =>
      globalThis.longTasks.push(...list.getEntries().map(({ duration }) => duration)),
    ).observe({ type: 'longtask', buffered: true })
  })
  await page.goto(url)
  await page.getByText('Where reading stopped').waitFor({ timeout: 120_000 })
  const known = await page.evaluate(() => performance.now())
  await page.waitForTimeout(2_000)
  const longest = await longestTask(page)
  const records = await page.evaluate(() => globalThis.recordsRead)
  await page.evaluate(() => (globalThis.longTasks.length = 0))
  if (keeps) {
    // Looked for seldom, for looking is work as well.
    for (let tries = 0; tries < 60 && !(await hasSnapshot(page)); tries++) await page.waitForTimeout(2_000)
  }
  const longestWhileKeeping = keeps ? await longestTask(page) : 0
  await page.close()
  return { records, known, longest, longestWhileKeeping }
}

const longestTask = (page: Page): Promise<number> => page.evaluate(() => Math.max(0, ...globalThis.longTasks))
