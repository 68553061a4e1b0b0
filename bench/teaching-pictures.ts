/**
 * Makes the pictures of docs/teaching.md from the built site, with a pretend class. Run by hand after a change of the desk or
 * of its look, then build anew: node tools/run-ts.mjs bench/teaching-pictures.ts
 */
import { mkdirSync, writeFileSync } from 'node:fs'
import { chromium, type Browser, type Locator, type Page } from '@playwright/test'
import * as say from '../src/messages/generated/messages.js'
import { openDeskWithQuiz } from '../tests/browser/support/desk-with-quiz.ts'
import { flatPng } from '../tools/flat-png.ts'
import { serve } from '../tools/serve.mjs'

const folder = 'docs/teaching'
const phone = { width: 360, height: 560 }
const desk = { width: 720, height: 570 }

/** The paper and ink of src/design/tokens.css, in which these screens are drawn. */
const colours = ['#faf6ee', '#fffdf8', '#1f1b16', '#514a40', '#ddd5c6', '#8f2a1c', '#27602f', '#ffffff']

const site = await serve({ root: 'dist', base: '/', port: 0, host: '127.0.0.1' })
const browser = await chromium.launch({
  executablePath: process.env.CHROME_PATH ?? '/usr/bin/chromium',
  args: ['--no-sandbox', '--disable-background-networking'],
})
/** Draws pictures and loads nothing, so that no page's policy stands in the way. */
const drawing = await browser.newPage()

try {
  mkdirSync(folder, { recursive: true })
  const teacher = await pageOf(browser, desk)
  const link = await openDeskWithQuiz(teacher)
  await teacher.getByRole('link', { name: say.handed_project() }).click()
  await take(teacher, 'hand-out', teacher.getByRole('heading', { level: 1 }))

  await collectPretendClass(teacher)
  await teacher.getByRole('link', { name: say.rehearse_to_wall() }).click()
  await take(teacher, 'wall', teacher.getByRole('heading', { name: say.collect_here_title({ count: 30 }) }))
  await teacher.getByRole('link', { name: say.class_title(), exact: true }).click()
  const table = teacher.getByRole('region', { name: say.class_caption({ title: 'Strategic depth' }) })
  // Once for the least first, once more for the most.
  for (const _ of [1, 2]) await table.getByRole('button', { name: say.class_column_points() }).click()
  await take(teacher, 'table', table)

  const pupil = await pageOf(browser, phone)
  await pupil.goto('blowback/')
  await pupil.goto(link)
  const cover = pupil.getByRole('heading', { name: 'Strategic depth' })
  await cover.waitFor()
  await take(pupil, 'card', pupil.getByText(say.assigned_gives_title(), { exact: true }))
  await pupil.getByRole('textbox', { name: say.assigned_your_name() }).fill('Amina')
  await pupil.getByRole('button', { name: say.assigned_begin(), exact: true }).click()
  await pupil.getByRole('button', { name: say.hand_in_go(), exact: true }).last().click()
  await pupil.getByRole('button', { name: say.hand_in_anyway() }).click()
  await take(pupil, 'hand-in', pupil.getByRole('heading', { name: say.hand_in_title() }))
} finally {
  await browser.close()
  await site.close()
}

async function pageOf(from: Browser, viewport: { width: number; height: number }): Promise<Page> {
  const context = await from.newContext({
    baseURL: site.url,
    viewport,
    colorScheme: 'light',
    reducedMotion: 'reduce',
  })
  return context.newPage()
}

async function collectPretendClass(page: Page): Promise<void> {
  await page.getByRole('link', { name: say.project_close() }).click()
  await page.getByRole('link', { name: say.collect_title(), exact: true }).click()
  await page.getByRole('link', { name: say.rehearse_title() }).click()
  await page.getByRole('button', { name: say.rehearse_make() }).click()
  await page.getByRole('button', { name: say.rehearse_take() }).click()
  await page.getByText(say.rehearse_taken({ count: 32 })).waitFor()
}

/** What stands on the screen from a place on, in a few flat colours. */
async function take(page: Page, name: string, from: Locator): Promise<void> {
  await from.waitFor()
  await from.evaluate((element) => {
    if (document.activeElement instanceof HTMLElement) document.activeElement.blur()
    scrollTo(0, element.getBoundingClientRect().top + scrollY - 20)
  })
  const picture = await page.screenshot()
  const { pixels, width, height } = await drawing.evaluate(
    async (source) => {
      const image = new Image()
      image.src = source
      await image.decode()
      const canvas = new OffscreenCanvas(image.width, image.height)
      const context = canvas.getContext('2d')
      if (!context) throw new Error('This browser draws nothing.')
      context.drawImage(image, 0, 0)
      const { data } = context.getImageData(0, 0, image.width, image.height)
      return { pixels: [...data], width: image.width, height: image.height }
    },
    `data:image/png;base64,${picture.toString('base64')}`,
  )
  const file = flatPng(Uint8Array.from(pixels), width, height, colours)
  writeFileSync(`${folder}/${name}.png`, file)
  console.log(`${folder}/${name}.png: ${String(file.length)} bytes`)
}
