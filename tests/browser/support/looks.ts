import AxeBuilder from '@axe-core/playwright'
import { expect, type Page } from '@playwright/test'
import * as say from '../../../src/messages/generated/messages.js'
import { expectReady } from './offline.ts'

export interface Look {
  readonly name: string
  readonly viewport: { readonly width: number; readonly height: number }
  readonly colorScheme: 'light' | 'dark'
}

const wide = { width: 1280, height: 900 }
const narrow = { width: 320, height: 640 }
/** Two looks show both themes and both widths; the other two are for the long run. */
export const looks: readonly Look[] = [
  { name: 'light, 1280 px', viewport: wide, colorScheme: 'light' },
  { name: 'dark, 320 px', viewport: narrow, colorScheme: 'dark' },
]
export const otherLooks: readonly Look[] = [
  { name: 'dark, 1280 px', viewport: wide, colorScheme: 'dark' },
  { name: 'light, 320 px', viewport: narrow, colorScheme: 'light' },
]

const rules = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa']

/** What axe has to say, in a line for each element. The page has no frames, so its old and quicker way serves. */
export async function expectAccessible(page: Page, state = 'the page'): Promise<void> {
  const { violations } = await new AxeBuilder({ page }).withTags(rules).setLegacyMode().analyze()
  const lines = violations.flatMap(({ id, nodes }) =>
    nodes.map(({ target, any, all, none }) => {
      const why = [...any, ...all, ...none].map(({ message }) => message).join(' ')
      return `${id}: ${target.join(' ')}: ${why}`
    }),
  )
  expect(lines, `axe on ${state}`).toEqual([])
}

/** Nothing makes a person scroll sideways, and what would is named. */
export async function expectNoSidewaysScroll(page: Page, state = 'the page'): Promise<void> {
  const wideOnes = await page.evaluate(() => {
    const { scrollWidth, clientWidth } = document.documentElement
    if (scrollWidth <= clientWidth) return []
    const out = [...document.querySelectorAll('body *')].filter((element) => {
      const { left, right, width } = element.getBoundingClientRect()
      return width > 0 && (right > clientWidth + 0.5 || left < -0.5)
    })
    return [
      `${scrollWidth} > ${clientWidth}`,
      ...out.slice(0, 5).map((element) => element.outerHTML.slice(0, 120)),
    ]
  })
  expect(wideOnes, `wider than the screen: ${state}`).toEqual([])
}

/** The page from right to left, and then with every text half as long again: what a translation would do to it. */
export async function expectRoomForTranslations(page: Page): Promise<void> {
  await page.evaluate(() => (document.documentElement.dir = 'rtl'))
  await expectNoSidewaysScroll(page, 'right to left')
  await page.evaluate(() => {
    const texts = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT)
    for (let text = texts.nextNode(); text; text = texts.nextNode())
      if (text.nodeValue?.trim())
        text.nodeValue = `[${text.nodeValue} ${'lôñg '.repeat(text.nodeValue.length / 10)}]`
  })
  await expectNoSidewaysScroll(page, 'right to left and half as long again')
  await page.evaluate(() => (document.documentElement.dir = 'ltr'))
  await expectNoSidewaysScroll(page, 'half as long again')
}

/** Starts to write down every shift of the layout that no press caused. To be called before the page is opened. */
export async function watchShifts(page: Page): Promise<() => Promise<string[]>> {
  await page.addInitScript(() => {
    const shifts: string[] = []
    Object.assign(window, { shifts })
    interface Shift extends PerformanceEntry {
      readonly value: number
      readonly hadRecentInput: boolean
      readonly sources: readonly { readonly node: Node | null }[]
    }
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries() as Shift[]) {
        const what = entry.sources.map(
          ({ node }) => (node instanceof Element ? node.outerHTML : node?.nodeValue) ?? '',
        )
        // A page that is still arriving may be painted in the middle of a line; from then on it stands.
        const [arrival] = performance.getEntriesByType('navigation') as PerformanceNavigationTiming[]
        const hasArrived = arrival !== undefined && entry.startTime > arrival.domContentLoadedEventStart
        const isSmall = !hasArrived && entry.value < 0.001
        if (!entry.hadRecentInput && !isSmall)
          shifts.push(`${entry.value.toFixed(4)}: ${what.map((html) => html.slice(0, 90)).join(' | ')}`)
      }
    }).observe({ type: 'layout-shift', buffered: true })
  })
  return () =>
    page.evaluate(async () => {
      // The observer hears of a frame after it has been painted.
      for (let frames = 0; frames < 3; frames += 1) await new Promise(requestAnimationFrame)
      return (window as unknown as { shifts: string[] }).shifts
    })
}

/** Goes down the page as a reader does, until every island that it meets is alive and the end has been seen. */
export async function readToTheEnd(page: Page): Promise<void> {
  // Where reading stopped has nothing to show yet, and stays as it was built.
  for (const island of await page.locator('[data-island]:not([data-island=left-off])').all()) {
    await island.scrollIntoViewIfNeeded()
    await expect
      .poll(() => island.evaluate((element) => '__vue_app__' in element), { message: 'awake' })
      .toBe(true)
  }
  // Section by section, so that whatever follows the reading in the margin has its turn too.
  for (const heading of await page.locator('main section > h2[id]').all())
    await heading.evaluate(async (element) => {
      element.scrollIntoView({ block: 'start' })
      for (let frames = 0; frames < 3; frames += 1) await new Promise(requestAnimationFrame)
    })
  await page.getByRole('contentinfo').scrollIntoViewIfNeeded()
}

/** The corner of the page is alive, and a page of a course says that it is on the device. */
export async function expectSettled(page: Page): Promise<void> {
  await expect(page.locator('summary').filter({ hasText: say.display_title() })).toBeVisible()
  await expect(
    page.getByRole('banner').getByRole('radio', { name: say.theme_dark(), includeHidden: true }),
  ).toBeAttached()
  if ((await page.locator('main[data-course]').count()) > 0) await expectReady(page)
}
