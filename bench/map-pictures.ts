/** Makes the pictures of the map in docs/figures from the built site: node tools/run-ts.mjs bench/map-pictures.ts */
import { mkdirSync } from 'node:fs'
import { chromium } from '@playwright/test'
import { serve } from '../tools/serve.mjs'

const looks = [
  { name: 'phone', width: 360, height: 1100 },
  { name: 'desktop', width: 1280, height: 1000 },
  { name: 'dark', width: 1280, height: 1000, dark: true },
  { name: 'rtl', width: 800, height: 1000, rightToLeft: true },
  { name: 'print', width: 760, height: 1080, print: true },
]

const site = await serve({ root: 'dist', base: '/', port: 0, host: '127.0.0.1' })
const browser = await chromium.launch({
  executablePath: process.env.CHROME_PATH ?? '/usr/bin/chromium',
  args: ['--no-sandbox', '--disable-background-networking'],
})
try {
  mkdirSync('docs/figures', { recursive: true })
  for (const { name, width, height, dark, rightToLeft, print } of looks) {
    const page = await browser.newPage({
      viewport: { width, height },
      colorScheme: dark ? 'dark' : 'light',
      reducedMotion: 'reduce',
    })
    await page.goto(`${site.url}blowback/map/`)
    if (rightToLeft) await page.evaluate(() => document.documentElement.setAttribute('dir', 'rtl'))
    await page.getByRole('button', { name: 'Torkham', exact: true }).click()
    await page.getByRole('combobox', { name: 'From' }).selectOption({ label: 'Herat' })
    await page.getByRole('combobox', { name: 'To' }).selectOption({ label: 'Mir Ali' })
    if (print) await page.emulateMedia({ media: 'print' })
    await page.evaluate((top) => scrollTo(0, top), print ? 0 : 100)
    await page.screenshot({ path: `docs/figures/map-${name}.png` })
    await page.close()
  }
} finally {
  await browser.close()
  await site.close()
}
