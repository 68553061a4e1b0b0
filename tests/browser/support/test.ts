import {
  test as plain,
  type Browser,
  type BrowserContext,
  type BrowserContextOptions,
  type Page,
} from '@playwright/test'
import { serveSite, type Site } from './site.ts'

export { expect } from '@playwright/test'

/** What a browser complained of during a test. Every test fails on the first word of it. */
export class Complaints {
  readonly #heard: string[] = []
  readonly #allowed: RegExp[] = []

  /** For what a test brings about itself, such as a request to a server that it has stopped. */
  allow(...patterns: readonly RegExp[]): void {
    this.#allowed.push(...patterns)
  }

  hear(complaint: string): void {
    this.#heard.push(complaint)
  }

  get left(): string[] {
    return this.#heard.filter((heard) => !this.#allowed.some((pattern) => pattern.test(heard)))
  }

  /** Listens to all that happens in a context: its pages, their workers, its service worker. */
  async listen(context: BrowserContext, origins: () => readonly string[]): Promise<void> {
    context.on('console', (message) => {
      if (message.type() === 'error' || message.type() === 'warning')
        this.hear(`console ${message.type()}: ${message.text()} (${message.location().url})`)
    })
    context.on('weberror', (event) => {
      const error = event.error()
      // Of what a browser throws by itself, such as at a script that was cut, it gives no stack.
      this.hear(`uncaught: ${error.stack === undefined || error.stack === '' ? String(error) : error.stack}`)
    })
    context.on('request', (request) => {
      const { origin, protocol } = new URL(request.url())
      const isOurs = origins().includes(origin) || ['data:', 'blob:', 'about:'].includes(protocol)
      if (!isOurs) this.hear(`a request to another origin: ${request.url()}`)
    })
    await context.addInitScript(() => {
      document.addEventListener('securitypolicyviolation', (event) => {
        reportError(
          new Error(`policy violated: ${event.violatedDirective} ${event.blockedURI} ${event.sourceFile}`),
        )
      })
    })
  }
}

interface Fixtures {
  readonly complaints: Complaints
  /** A server of this test alone, to be stopped and started. Its pages are to be opened in a context by `visit`. */
  readonly ownSite: Site
  /** A visitor with a device of their own: a new context that is listened to like the first. */
  readonly visit: (options?: BrowserContextOptions) => Promise<BrowserContext>
}
interface WorkerFixtures {
  readonly site: Site
}

export const test = plain.extend<Fixtures, WorkerFixtures>({
  site: [
    async ({}, use) => {
      const site = await serveSite()
      await use(site)
      await site.stop()
    },
    { scope: 'worker' },
  ],
  baseURL: async ({ site }, use) => use(site.url),
  complaints: [
    async ({}, use) => {
      const complaints = new Complaints()
      await use(complaints)
      if (complaints.left.length > 0)
        throw new Error(`The browser complained:\n${complaints.left.join('\n')}`)
    },
    { auto: true },
  ],
  context: async ({ context, complaints, site }, use) => {
    await complaints.listen(context, () => [new URL(site.url).origin])
    await use(context)
  },

  ownSite: async ({}, use) => {
    const site = await serveSite()
    await use(site)
    await site.stop()
  },
  visit: async ({ browser, complaints }, use) => {
    const made: BrowserContext[] = []
    await use(async (options = {}) => {
      const context = await newContext(browser, options)
      made.push(context)
      await complaints.listen(context, () => [new URL(options.baseURL ?? '').origin])
      return context
    })
    await Promise.all(made.map((context) => context.close()))
  },
})

const newContext = (browser: Browser, options: BrowserContextOptions): Promise<BrowserContext> =>
  browser.newContext({ locale: 'en-GB', ...options })

/** A page that is awake as far as the eye reaches, for tests that are not about waking. */
export async function openAwake(page: Page, address: string): Promise<void> {
  await page.goto(address, { waitUntil: 'load' })
}
