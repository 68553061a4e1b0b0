import type { BrowserContext, Page } from '@playwright/test'
import * as say from '../../../src/messages/generated/messages.js'
import { give, rightAnswer } from '../support/answering.ts'
import { reportFault } from '../support/fault-report.ts'
import { faultyLine, type Fault, type FaultyLine } from '../support/faulty-line.ts'
import { expectReady, hurry, openUntilReady } from '../support/offline.ts'
import { savedIn } from '../support/quiz.ts'
import { eventsOf } from '../support/record.ts'
import { lesson, repair } from '../support/site.ts'
import { expect, test, type Complaints } from '../support/test.ts'
import { changed } from '../support/builds.ts'

// Every request of a first visit, the worker's included, is cut in the middle once and comes late once, each on a device
// of its own.
// One that can be answered before any script has come.
const question = changed.check
const cardOn = (page: Page) => page.locator(`[id="${question.id}"]`)
const asleep = (page: Page) => page.getByRole('alert').filter({ hasText: say.scripts_missing() })

let line: FaultyLine
let requests: readonly string[]
test.beforeAll(async ({ browser }) => {
  line = await faultyLine()
  const context = await browser.newContext({ baseURL: line.url })
  await openUntilReady(await context.newPage(), lesson)
  requests = [...new Set(line.asked)].sort()
  await context.close()
})
test.afterAll(() => line.close())

/** Half of what is asked for is not an answer: browsers say so to developers in words of their own. */
function allowCuts(complaints: Complaints): void {
  complaints.allow(
    /ERR_|Failed to (load|fetch)|dynamically imported|fetching the script|sw\.js|SyntaxError|Manifest/i,
  )
}

/** Answers a check if the page lets one: whether it was called saved, or the person was told that it cannot be checked. */
async function tryToAnswer(page: Page): Promise<'saved' | 'told' | 'half a page'> {
  const card = cardOn(page)
  const isWhole = (await page.locator('footer').count()) > 0 && (await card.count()) > 0
  if (!isWhole) return 'half a page'
  await give(page, card, rightAnswer(question))
  await card.getByRole('button', { name: say.check_answer() }).click()
  const trouble = card.locator('.trouble')
  await expect(savedIn(card).or(asleep(page)).or(trouble).first()).toBeVisible()
  return (await savedIn(card).isVisible()) ? 'saved' : 'told'
}

async function visitWith(fault: Fault, path: string, context: BrowserContext) {
  const page = await context.newPage()
  const before = line.happened()
  await hurry(page)
  line.fail(fault, path)
  // A page that is itself cut has never loaded, and the browser need not give up on it either.
  await page.goto(lesson, { waitUntil: 'load', timeout: 20_000 }).catch(() => undefined)
  const first = await tryToAnswer(page)
  // The worker may be fetching still: what it is refused it asks for again with the next page.
  await expect.poll(() => line.happened(), { message: `${path} was asked for` }).toBe(before + 1)
  await page.goto(lesson)
  await cardOn(page).scrollIntoViewIfNeeded()
  const answered = page.getByText(/^Answered on .+: right$/)
  if (first === 'saved') await expect(answered, `${path}: what was called saved`).toBeVisible()
  else {
    // Told or not, the first answer may have been kept; the page says so as soon as it has read its record.
    page.setDefaultTimeout(5_000)
    await expect(async () => {
      if (!(await answered.isVisible()))
        expect(await tryToAnswer(page), `${path}: the second time`).toBe('saved')
    }).toPass()
  }
  await expect
    .poll(async () => (await eventsOf(page, 'answer-given')).length, { message: path })
    .toBeGreaterThan(0)
  await page.goto(lesson)
  await expectReady(page)
  return first
}

for (const fault of ['cut', 'slow'] as const)
  for (const part of [0, 1, 2, 3])
    test(`every request of the first load: ${fault === 'cut' ? 'cut in the middle' : 'late'}, ${part + 1} of 4`, async ({
      visit,
      complaints,
    }) => {
      test.setTimeout(400_000)
      allowCuts(complaints)
      const outcomes: string[] = []
      const mine = requests.filter((_, index) => index % 4 === part)
      for (const path of mine) {
        const context = await visit({ baseURL: line.url })
        outcomes.push(await visitWith(fault, path, context))
        await context.close()
      }
      expect(mine.length).toBeGreaterThan(10)
      if (fault === 'slow') expect(new Set(outcomes)).toEqual(new Set(['saved']))
      const count = (what: string): number => outcomes.filter((outcome) => outcome === what).length
      reportFault({
        times: mine.length,
        kept: 'every answer that was called saved; the course was on the device after the next page',
        told:
          fault === 'slow'
            ? 'nothing, it only takes longer'
            : `${count('told')} times: “${say.scripts_missing()}” ${count('half a page')} times half a page, which is whole when loaded again`,
      })
    })

test('a script that arrives damaged and stays in the browser’s own cache is mended by the repair page', async ({
  visit,
  complaints,
}) => {
  complaints.allow(/damaged on the way/, /Failed to load resource/)
  const entry = requests.find((path) => path.includes('assets/document-')) ?? ''
  const context = await visit({ baseURL: line.url, serviceWorkers: 'block' })
  const page = await context.newPage()
  line.fail('damage', entry)
  await page.goto(lesson)
  await expect(asleep(page)).toBeVisible()
  await page.goto('')
  await page.goto(lesson)
  await expect(asleep(page), 'loading it anew is not enough').toBeVisible()
  await asleep(page).getByRole('link', { name: say.repair_link() }).click()
  await expect(page).toHaveURL(new RegExp(`${repair}$`))
  await page.getByRole('button', { name: say.repair_do() }).click()
  await expect(page.getByRole('heading', { level: 1, name: say.home_title() })).toBeVisible()
  await page.goto(lesson)
  expect(await tryToAnswer(page)).toBe('saved')
  reportFault({
    times: 1,
    kept: 'the record is not touched',
    told: `“${say.scripts_missing()} ${say.repair_link()}”`,
  })
})
