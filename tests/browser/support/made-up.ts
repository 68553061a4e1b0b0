import type { BrowserContextOptions, Page } from '@playwright/test'
import type { PseudoLocale } from '../../../tools/pseudo-locales.ts'
import { madeUp } from './builds.ts'
import type { Site } from './site.ts'

interface Place {
  readonly ownSite: Site
  readonly visit: (options: BrowserContextOptions) => Promise<{ newPage: () => Promise<Page> }>
}

/** The app as a translator would leave it. */
export async function openIn(locale: PseudoLocale, { ownSite, visit }: Place, width: number): Promise<Page> {
  await ownSite.start(await madeUp(locale))
  const context = await visit({ baseURL: ownSite.url, viewport: { width, height: 800 } })
  return context.newPage()
}
