/** One visit of a page in a fresh context, measured. */
import type { Browser, CDPSession, Page } from '@playwright/test'
import { serve } from '../tools/serve.mjs'
import { probe, type Seen } from './probe.ts'
import { phone, type Profile } from './profiles.ts'
import type { Target } from './targets.ts'

export interface Visit {
  readonly readable: number
  readonly feedback: number
  /** The page alone, and all that had come until the feedback; wire bytes. */
  readonly pageBytes: number
  readonly feedbackBytes: number
  readonly feedbackRequests: number
  /** Requests that hold back the first paint, the page included. */
  readonly blockingRequests: number
  /** Scripts asked for before the page had loaded. */
  readonly scriptBytes: number
  /** The same until the feedback as the server counts it: with what a service worker fetched meanwhile. */
  readonly servedBytes: number
  readonly longTime: number
  readonly longest: number
  readonly heap: number
  readonly nodes: number
  readonly outside: number
}

interface Request {
  readonly url: string
  readonly isScript: boolean
  readonly asked: number
  finished?: number
  bytes: number
}

export async function coldVisit(browser: Browser, target: Target, profile: Profile): Promise<Visit> {
  const served: { at: number; bytes: number }[] = []
  const server = await serve({
    root: target.root,
    port: 0,
    onResponse: ({ bytes }) => served.push({ at: Date.now(), bytes }),
  })
  const context = await browser.newContext(phone)
  try {
    const page = await context.newPage()
    const session = await context.newCDPSession(page)
    const requests = await recording(session)
    await slow(session, profile)
    await page.addInitScript(probe, { look: target.look, taps: true })
    await page.goto(server.url + target.address, { waitUntil: 'commit' })
    const seen = await answered(page)
    const counts = await countsOf(page, session)
    const ended = (seen.timeOrigin + seen.feedback) / 1000
    const all = [...requests.values()].filter(({ url }) => !url.startsWith('data:'))
    const before = all.filter(({ finished = Infinity }) => finished <= ended)
    const loaded = (seen.timeOrigin + seen.loaded) / 1000
    return {
      readable: Math.max(seen.painted, seen.text),
      feedback: seen.feedback,
      pageBytes: all[0]?.bytes ?? 0,
      feedbackBytes: sum(before.map(({ bytes }) => bytes)),
      feedbackRequests: before.length,
      scriptBytes: sum(all.map(({ isScript, asked, bytes }) => (isScript && asked <= loaded ? bytes : 0))),
      servedBytes: sum(served.map(({ at, bytes }) => (at / 1000 <= ended ? bytes : 0))),
      longTime: sum(seen.longTasks.map((task) => task - 50)),
      longest: Math.max(0, ...seen.longTasks),
      outside: all.filter(({ url }) => !url.startsWith(server.url)).length,
      ...counts,
    }
  } finally {
    await context.close()
    await server.close()
  }
}

/** Waits for the feedback, and then until what it set off has come to rest. */
export async function answered(page: Page): Promise<Seen> {
  await page.waitForFunction(() => globalThis.benchSeen.feedback > 0, undefined, {
    polling: 500,
    timeout: 60_000,
  })
  await page.waitForLoadState('load')
  await page.waitForTimeout(1500)
  return page.evaluate(() => globalThis.benchSeen)
}

export async function slow(session: CDPSession, { down, latency, cpu }: Profile): Promise<void> {
  const line = { offline: false, latency, downloadThroughput: down / 8, uploadThroughput: down / 16 }
  await session.send('Network.emulateNetworkConditions', line)
  await session.send('Emulation.setCPUThrottlingRate', { rate: cpu })
}

/** Times are in seconds since 1970: the browser counts requests by a clock of its own, and says once how the two relate. */
async function recording(session: CDPSession): Promise<Map<string, Request>> {
  const requests = new Map<string, Request>()
  let clock: number | undefined
  session.on('Network.requestWillBeSent', ({ requestId, request, type, wallTime, timestamp }) => {
    clock ??= wallTime - timestamp
    requests.set(requestId, { url: request.url, isScript: type === 'Script', asked: wallTime, bytes: 0 })
  })
  session.on('Network.loadingFinished', ({ requestId, timestamp, encodedDataLength }) => {
    const request = requests.get(requestId)
    if (request) Object.assign(request, { finished: timestamp + (clock ?? 0), bytes: encodedDataLength })
  })
  await session.send('Network.enable')
  return requests
}

async function countsOf(
  page: Page,
  session: CDPSession,
): Promise<Pick<Visit, 'heap' | 'nodes' | 'blockingRequests'>> {
  await session.send('HeapProfiler.collectGarbage')
  const { usedSize: heap } = await session.send('Runtime.getHeapUsage')
  const { nodes } = await session.send('Memory.getDOMCounters')
  const blocking = await page.evaluate(
    () =>
      performance
        .getEntriesByType('resource')
        .filter((entry) => 'renderBlockingStatus' in entry && entry.renderBlockingStatus === 'blocking')
        .length,
  )
  return { heap, nodes, blockingRequests: 1 + blocking }
}

export const sum = (numbers: readonly number[]): number => numbers.reduce((soFar, each) => soFar + each, 0)
