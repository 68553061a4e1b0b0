/**
 * Makes the pictures of figures in docs/figures, as people see them after a touch or two. Run by hand after a change of the
 * look, for all or for those named: node tools/run-ts.mjs bench/figure-pictures.ts timeline
 */
import { mkdirSync } from 'node:fs'
import { chromium, type Page } from '@playwright/test'
import { serve } from '../tools/serve.mjs'

const looks = [
  { name: 'phone', width: 390, height: 780 },
  { name: 'desktop', width: 1280, height: 860 },
  { name: 'dark', width: 1280, height: 860, colorScheme: 'dark' },
  { name: 'rtl', width: 390, height: 780 },
  { name: 'print', width: 794, height: 1123 },
] as const

/** What is done on a page before its picture is taken; on paper nobody has done anything. */
const scenes: Readonly<Record<string, { path: string; arrange: (page: Page) => Promise<void> }>> = {
  timeline: {
    path: 'blowback/timeline/',
    arrange: async (page) => {
      const marks = page.getByRole('group', { name: /^Events in time/ }).getByRole('link')
      await page.locator('[data-alive] .timeline').waitFor()
      await marks.nth(20).focus()
      await page.keyboard.press('Enter')
      await page.locator('.chosen b').waitFor()
      await page
        .locator('.timeline')
        .evaluate((figure) => scrollTo(0, figure.getBoundingClientRect().top - 16))
    },
  },
  map: {
    path: 'blowback/map/',
    arrange: async (page) => {
      await page.locator('[data-alive] .region').first().waitFor()
      await page.locator('.region').first().scrollIntoViewIfNeeded()
    },
  },
  actors: {
    path: 'blowback/people/',
    arrange: async (page) => {
      const when = page.getByRole('slider')
      await when.focus()
      await page.keyboard.press('Home')
      await page.keyboard.press('ArrowUp')
      // A phone shows one actor and its neighbours at a time.
      const who = page.getByRole('combobox')
      if ((page.viewportSize()?.width ?? 0) < 600) await who.selectOption({ label: 'Afghan Taliban' })
      await when.evaluate((slider) => scrollTo(0, slider.getBoundingClientRect().top - 120))
    },
  },
  claims: {
    path: 'blowback/claims/',
    arrange: async (page) => {
      await page.getByRole('button', { name: /wrong/i }).click()
    },
  },
  charts: {
    path: 'blowback/figures/',
    arrange: async (page) => {
      await page
        .locator('.chart')
        .nth(1)
        .evaluate((chart) => scrollTo(0, chart.getBoundingClientRect().top - 16))
    },
  },
}

const wanted = process.argv.slice(2)
const site = await serve({ root: 'dist', base: '/', port: 0, host: '127.0.0.1' })
const browser = await chromium.launch({
  executablePath: process.env.CHROME_PATH ?? '/usr/bin/chromium',
  args: ['--no-sandbox', '--disable-background-networking'],
})
try {
  mkdirSync('docs/figures', { recursive: true })
  for (const { name, width, height, ...look } of looks)
    for (const [scene, { path, arrange }] of Object.entries(scenes)) {
      if (wanted.length > 0 && !wanted.includes(scene)) continue
      const context = await browser.newContext({
        baseURL: site.url,
        viewport: { width, height },
        reducedMotion: 'reduce',
        ...look,
      })
      const page = await context.newPage()
      await page.goto(path)
      if (name === 'rtl') await page.evaluate(() => document.documentElement.setAttribute('dir', 'rtl'))
      if (name === 'print') await page.emulateMedia({ media: 'print' })
      else await arrange(page)
      await page.screenshot({ path: `docs/figures/${scene}-${name}.png` })
      await context.close()
    }
} finally {
  await browser.close()
  await site.close()
}
