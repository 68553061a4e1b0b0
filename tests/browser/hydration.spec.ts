import { give, wrongAnswer } from './support/answering.ts'
import { nextRelease } from './support/builds.ts'
import { readToTheEnd } from './support/looks.ts'
import { filledAnew, hurry } from './support/offline.ts'
import { eventsOf } from './support/record.ts'
import { dataOf, lesson, pagesOfEachMake, quiz, serveSite, type Site } from './support/site.ts'
import { expect, test } from './support/test.ts'
import * as say from '../../src/messages/generated/messages.js'

// On a build that names every mismatch between a page and the islands that wake in it; the browser's console is watched
// in every test, so waking everything is the test.
let site: Site
let from: string
test.beforeAll(async () => {
  test.setTimeout(60_000)
  from = await nextRelease()
  site = await serveSite(from)
})
test.afterAll(() => site.stop())

test(
  'every island of every page wakes on what was built',
  { tag: '@long' },
  async ({ visit, complaints }) => {
    complaints.allow(filledAnew)
    const context = await visit({ baseURL: site.url })
    const page = await context.newPage()
    await hurry(page)
    for (const address of pagesOfEachMake()) {
      await page.goto(address)
      await readToTheEnd(page)
    }
  },
)

test(
  'islands wake without a mismatch where a person has answered before, and where one was quicker than the scripts',
  { tag: '@long' },
  async ({ visit, complaints }) => {
    complaints.allow(filledAnew)
    const context = await visit({ baseURL: site.url })
    const page = await context.newPage()
    const { questions } = dataOf(lesson, from)
    await page.goto(lesson)
    for (const question of questions) {
      const card = page.locator(`[id="${question.id}"]`)
      await give(page, card, wrongAnswer(question))
      await card.getByRole('button', { name: say.check_answer() }).click()
      await expect(card.getByText(say.saved_on_device(), { exact: true }).first()).toBeVisible()
    }
    // From the end upwards: the record is open long before the first check wakes.
    await page.goto('')
    await page.goto(`${lesson}#${questions.at(-1)?.id ?? ''}`)
    for (const question of [...questions].reverse()) {
      const card = page.locator(`[id="${question.id}"]`)
      await card.scrollIntoViewIfNeeded()
      await expect(card.getByRole('button', { name: say.show_feedback() })).toBeVisible()
    }
    await page.goto(quiz)
    await page.getByRole('button', { name: say.quiz_start() }).click()
    await expect(page.getByRole('navigation', { name: say.quiz_questions() })).toBeVisible()
    // The checks of the lesson are a run of their own.
    await expect.poll(async () => (await eventsOf(page, 'run-started')).length).toBe(2)
    await page.reload()
    await expect(page.getByRole('navigation', { name: say.quiz_questions() })).toBeVisible()
  },
)
