import type { Page } from '@playwright/test'
import * as say from '../../src/messages/generated/messages.js'
import { rightAnswer, wrongAnswer, type Answer } from './support/answering.ts'
import { expectNoSidewaysScroll, looks, readToTheEnd } from './support/looks.ts'
import { lookedAtEachTime, testPages } from './support/pages-look.ts'
import { builtPages, dataOf, lesson, pagesOfEachMake, quiz, readBuilt } from './support/site.ts'
import { expect, test } from './support/test.ts'
import { firstWords } from './support/words.ts'

testPages(looks.slice(0, 1), lookedAtEachTime.wide)
testPages(looks.slice(1), lookedAtEachTime.narrow)

const fileOf = (address: string): string =>
  address === '' || address.endsWith('/') ? `${address}index.html` : address

test('every page has a title and a description of its own', () => {
  const heads = builtPages().map((address) => {
    const html = readBuilt(fileOf(address))
    return {
      address,
      title: /<title>([^<]+)<\/title>/.exec(html)?.[1],
      description: /<meta name="description" content="([^"]+)"/.exec(html)?.[1],
      language: /<html lang="([^"]+)" dir="(?:ltr|rtl)"/.exec(html)?.[1],
    }
  })
  for (const head of heads)
    expect(head).toEqual({
      ...head,
      title: expect.any(String),
      description: expect.any(String),
      language: 'en',
    })
  expect(new Set(heads.map(({ title }) => title)).size).toBe(heads.length)
  expect(new Set(heads.map(({ description }) => description)).size).toBe(heads.length)
})

test('one strict policy is the first meta element of every page', () => {
  const policies = builtPages().map((address) => {
    const first = /<meta\b[^>]*>/.exec(readBuilt(fileOf(address)))?.[0] ?? ''
    return (
      /^<meta http-equiv="Content-Security-Policy" content="([^"]+)">$/.exec(first)?.[1] ??
      `${address} has none`
    )
  })
  // But for the looks that only some pages have, each by the hash of its very bytes.
  const named = policies.map((policy) => policy.replace(/(?: 'sha256-[A-Za-z0-9+/=]+')+/g, ' HASHES'))
  expect(new Set(named).size).toBe(1)
  const policy = policies[0] ?? ''
  expect(policy).toMatch(/^default-src '(none|self)';/)
  expect(policy).toContain("base-uri 'none'")
  expect(policy).not.toMatch(/unsafe|https?:|\*/)
})

/** Without the app: the whole text is there, every option is shown, nothing offers what it cannot do. */
async function expectReadable(page: Page): Promise<void> {
  await page.goto(lesson)
  await expect(page.getByText(say.plain_browser())).toBeVisible()
  const source = readBuilt(fileOf(lesson))
  const paragraphs = await page.getByRole('main').getByRole('paragraph').all()
  expect(paragraphs.length).toBeGreaterThan(30)
  for (const paragraph of await page.locator('main p:not(.hidden-label):not(.remark)').all())
    await expect(paragraph).toBeVisible()
  expect((await page.getByRole('main').innerText()).length).toBeGreaterThan(source.length / 8)

  for (const address of [lesson, quiz]) {
    await page.goto(address)
    await expect(page.getByText(say.plain_browser())).toBeVisible()
    for (const question of dataOf(address).questions) {
      const place = page.locator(`[id="${question.id}"]`)
      await expect(place.getByText(firstWords(question.stem.slice(-1))).first()).toBeVisible()
      const words = [rightAnswer(question), wrongAnswer(question)].flatMap(wordsOf)
      for (const text of words)
        await expect(place.getByText(text, { exact: true }).first(), text).toBeVisible()
    }
    for (const promise of [
      say.check_answer(),
      say.show_hint(),
      say.quiz_start(),
      say.skip_question(),
      say.show_feedback(),
    ])
      await expect(page.getByRole('button', { name: promise })).toHaveCount(0)
    await expect(page.getByText(say.display_title(), { exact: true })).toBeHidden()
    await expect(page.getByText(say.scripts_missing())).toBeHidden()
    await expectNoSidewaysScroll(page)
  }
}

function wordsOf(answer: Answer): readonly string[] {
  if (answer.by === 'choosing') return answer.labels
  if (answer.by === 'ordering') return answer.items
  return answer.by === 'matching' ? answer.pairs.flat() : []
}

test.describe('with scripts off', () => {
  test.use({ javaScriptEnabled: false, viewport: { width: 320, height: 640 } })
  test('a lesson is read whole and every question shows its options', async ({ page }) =>
    expectReadable(page))
})

test('a browser that is too old sees the same, and a sentence', async ({ page }) => {
  await page.addInitScript(() => Reflect.deleteProperty(Array.prototype, 'toSorted'))
  await expectReadable(page)
})

test('scripts that cannot be had are told of, and reading goes on', async ({ page, complaints }) => {
  complaints.allow(/Failed to load resource/, /ERR_FAILED/)
  await page.route('**/assets/*.js', (route) => route.abort())
  await page.goto(lesson)
  await expect(page.getByRole('alert').filter({ hasText: say.scripts_missing() })).toBeVisible()
  await expect(page.getByRole('main').getByRole('heading', { level: 1 })).toBeVisible()
})

test(
  'what a person chooses for reading holds on every page, before the first paint',
  { tag: '@long' },
  async ({ page }) => {
    await page.goto(lesson)
    const paper = (): Promise<string> => page.evaluate(() => getComputedStyle(document.body).backgroundColor)
    const size = (): Promise<number> =>
      page.evaluate(() => Number.parseFloat(getComputedStyle(document.body).fontSize))
    const [light, normal] = [await paper(), await size()]
    await page.getByText(say.display_title(), { exact: true }).click()
    await page.getByRole('radio', { name: say.theme_dark() }).check()
    await page.getByRole('radio', { name: say.size_largest() }).check()
    const dark = await paper()
    expect(dark).not.toBe(light)
    expect(await size()).toBeGreaterThan(normal * 1.2)

    // Before the body is there the choice is made: nothing can be painted in the other theme.
    await page.addInitScript(() => {
      new MutationObserver((_, observer) => {
        if (document.querySelector('body') === null) return
        observer.disconnect()
        Object.assign(window, { themeAtFirst: document.documentElement.dataset.display })
      }).observe(document, { childList: true, subtree: true })
    })
    await page.goto('')
    expect(
      await page.evaluate(() => (window as unknown as { themeAtFirst?: string }).themeAtFirst),
    ).toContain('"dark"')
    expect(await paper()).toBe(dark)
    expect(await size()).toBeGreaterThan(normal * 1.2)
  },
)

test('the largest text on the smallest screen still fits', { tag: '@long' }, async ({ page }) => {
  await page.setViewportSize({ width: 320, height: 640 })
  await page.addInitScript(() =>
    localStorage.setItem(
      'blowback.display',
      JSON.stringify({ size: 'largest', spacing: 'wide', type: 'plain' }),
    ),
  )
  for (const address of pagesOfEachMake()) {
    await page.goto(address)
    await expectNoSidewaysScroll(page, address)
  }
  await page.goto(lesson)
  await readToTheEnd(page)
  await expectNoSidewaysScroll(page, 'awake')
})

test('on paper there is text and every question, and nothing to press', async ({ page }) => {
  await page.goto(quiz)
  await expect(page.getByRole('button', { name: say.quiz_start() })).toBeVisible()
  await page.emulateMedia({ media: 'print' })
  for (const question of dataOf(quiz).questions)
    await expect(page.getByText(firstWords(question.stem.slice(-1))).first()).toBeVisible()
  await expect(page.getByRole('button', { name: say.quiz_start() })).toBeHidden()
  await expect(page.getByRole('navigation')).toHaveCount(0)
})

test('an address that does not exist is answered in words, with a way home', async ({ page, complaints }) => {
  complaints.allow(/404 \(Not Found\)/)
  const response = await page.goto('blowback/no-such-lesson/')
  expect(response?.status()).toBe(404)
  await expect(page.getByRole('heading', { level: 1, name: say.not_found_title() })).toBeVisible()
  await page.getByRole('main').getByRole('link', { name: say.not_found_home() }).click()
  await expect(page.getByRole('heading', { level: 1, name: say.home_title() })).toBeVisible()
})
