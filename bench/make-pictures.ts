/**
 * Makes the pictures of docs/look.md and the manifest's screenshots from the built site, as people see it on a second
 * visit. Run by hand after a change of the look: node tools/run-ts.mjs bench/make-pictures.ts
 */
import { mkdirSync } from 'node:fs'
import { chromium, type Browser, type Page } from '@playwright/test'
import { serve } from '../tools/serve.mjs'

interface Look {
  readonly name: string
  readonly width: number
  readonly height: number
  readonly dark?: true
  readonly rightToLeft?: true
}

const looks: readonly Look[] = [
  { name: 'phone', width: 390, height: 780 },
  { name: 'desktop', width: 1280, height: 860 },
  { name: 'dark', width: 1280, height: 860, dark: true },
  { name: 'rtl', width: 390, height: 780, rightToLeft: true },
]

const lesson = 'blowback/strategic-depth/'
const scenes: Readonly<Record<string, (page: Page) => Promise<void>>> = {
  home: async (page) => {
    await page.goto('')
  },
  lesson: async (page) => {
    await page.goto(lesson)
    await page.getByRole('link', { name: 'Rawalpindi' }).click()
    await page.getByRole('complementary', { name: 'Note' }).waitFor()
  },
  feedback: async (page) => {
    await page.goto(lesson)
    const card = page.locator('#sd-kayani-enough')
    await card.getByRole('radio').first().check()
    await card.getByRole('button', { name: 'Check answer' }).click()
    await card.getByText('Saved on this device').first().waitFor()
    await card.evaluate((element) => scrollTo(0, element.getBoundingClientRect().top + scrollY - 24))
  },
  quiz: async (page) => {
    await startQuiz(page)
    await page.getByRole('button', { name: 'Question 2: not answered' }).click()
    await page.getByRole('button', { name: 'The term is not to be found in military literature' }).click()
  },
  summary: async (page) => {
    await startQuiz(page)
    for (const choice of [
      'False',
      'The fighters were from the mujahideen parties',
      'A friendly government next door',
    ]) {
      const radio = page.getByRole('radio', { name: choice })
      while (!(await radio.isVisible())) await page.getByRole('button', { name: 'Skip' }).click()
      await radio.check()
      await page.getByRole('button', { name: 'Check answer' }).click()
      await page.getByText('Right.').first().waitFor()
      await page.getByRole('button', { name: 'Next question' }).click()
    }
    await page.getByRole('button', { name: 'Finish the quiz' }).last().click()
    await page.getByRole('button', { name: 'Finish anyway' }).click()
    await page
      .getByRole('heading', { name: /right at the first try/ })
      .first()
      .waitFor()
  },
}

async function startQuiz(page: Page): Promise<void> {
  await page.goto(`${lesson}quiz/`)
  await page.getByRole('button', { name: 'Start the quiz' }).click()
  await page.getByText('Question 1 of').waitFor()
}

const site = await serve({ root: 'dist', base: '/', port: 0, host: '127.0.0.1' })
const executablePath = process.env.CHROME_PATH ?? '/usr/bin/chromium'
const browser = await chromium.launch({
  executablePath,
  args: ['--no-sandbox', '--disable-background-networking'],
})
try {
  mkdirSync('docs/pictures', { recursive: true })
  for (const look of looks)
    for (const [scene, arrange] of Object.entries(scenes)) {
      const page = await visitor(browser, look)
      await arrange(page)
      if (look.rightToLeft) await page.evaluate(() => document.documentElement.setAttribute('dir', 'rtl'))
      await page.screenshot({ path: `docs/pictures/${scene}-${look.name}.png` })
      const form = look.name === 'phone' ? 'narrow' : look.name === 'desktop' ? 'wide' : undefined
      const place = ['lesson', 'feedback'].indexOf(scene)
      const label = ['a-lesson-with-a-note', 'a-question-answered'][place]
      if (form && label)
        await page.screenshot({ path: `public/screenshots/${form}-${String(place + 1)}-${label}.png` })
      await page.context().close()
    }
  await print(browser, lesson, 'lesson')
  await print(browser, `${lesson}quiz/`, 'quiz')
} finally {
  await browser.close()
  await site.close()
}

/** Somebody who has been here before: the course is on the device, and with it the reading font. */
async function visitor(from: Browser, look: Look): Promise<Page> {
  const context = await from.newContext({
    baseURL: site.url,
    viewport: { width: look.width, height: look.height },
    colorScheme: look.dark ? 'dark' : 'light',
    reducedMotion: 'reduce',
  })
  const page = await context.newPage()
  await page.goto(lesson)
  await page.getByText('Ready offline').waitFor()
  await page.evaluate(() => document.fonts.load('1rem "Source Serif 4"'))
  return page
}

/** What the printer gets, first page. */
async function print(from: Browser, path: string, name: string): Promise<void> {
  const context = await from.newContext({ baseURL: site.url, viewport: { width: 794, height: 1123 } })
  const page = await context.newPage()
  await page.goto(path)
  await page.emulateMedia({ media: 'print' })
  await page.screenshot({ path: `docs/pictures/${name}-print.png` })
  await context.close()
}
