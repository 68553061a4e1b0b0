/** Makes the pictures of the map in docs/figures from the built site: node tools/run-ts.mjs bench/map-pictures.ts */
import { mkdirSync, writeFileSync } from 'node:fs'
import { chromium, type Page } from '@playwright/test'
import { flatPng } from '../tools/flat-png.ts'
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
    writeFileSync(`docs/figures/map-${name}.png`, await flat(page, print ? 'white' : 'paper'))
    await page.close()
  }
} finally {
  await browser.close()
  await site.close()
}

/** What is seen, in the colours of the page alone. */
async function flat(page: Page, ground: 'white' | 'paper'): Promise<Buffer> {
  const picture = (await page.screenshot()).toString('base64')
  const { pixels, width, height, colours } = await page.evaluate(async (data) => {
    const image = new Image()
    image.src = `data:image/png;base64,${data}`
    await image.decode()
    const canvas = new OffscreenCanvas(image.naturalWidth, image.naturalHeight)
    const context = canvas.getContext('2d')
    if (!context) throw new Error('This browser draws nothing.')
    context.drawImage(image, 0, 0)
    const bytes = context.getImageData(0, 0, canvas.width, canvas.height).data
    let text = ''
    for (let at = 0; at < bytes.length; at += 8192) text += String.fromCharCode(...bytes.slice(at, at + 8192))
    const look = getComputedStyle(document.documentElement)
    const names = ['paper', 'card', 'ink', 'accent', 'cool', 'evidence', 'edge', 'soft']
    return {
      pixels: btoa(text),
      width: canvas.width,
      height: canvas.height,
      colours: names.map((name) => look.getPropertyValue(`--${name}`).trim()),
    }
  }, picture)
  const seen = ground === 'white' ? ['#ffffff', ...colours.slice(1)] : colours
  return flatPng(Buffer.from(pixels, 'base64'), width, height, seen)
}
