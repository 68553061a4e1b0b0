import type { Page } from '@playwright/test'
import type { Question } from '../../src/domain/question/question.ts'
import * as say from '../../src/messages/generated/messages.js'
import { give, rightAnswer } from './support/answering.ts'
import { answerRightly, cardOf, quizQuestions, startQuiz, step, strip, summaryOf } from './support/quiz.ts'
import { eventsOf, put, stored } from './support/record.ts'
import { dataOf, lesson, quiz } from './support/site.ts'
import { expect, test } from './support/test.ts'

const [check] = dataOf(lesson).questions
const checkCard = (page: Page) => page.locator(`[id="${check?.id ?? ''}"]`)

/** A check is answered and nothing can be kept: the person is told why, and loses nothing that is on screen. */
async function expectToldOnLesson(page: Page, words: string): Promise<void> {
  if (!check) throw new Error('The lesson has no check.')
  await page.goto(lesson)
  const card = checkCard(page)
  await give(page, card, rightAnswer(check))
  await card.getByRole('button', { name: say.check_answer() }).click()
  await expect(card.getByText(say.outcome_right(), { exact: true })).toBeVisible()
  await expect(card.getByText(words).first()).toBeVisible()
  await expect(card.getByText(say.saved_on_device())).toHaveCount(0)
  await expect(card.getByRole('radio', { checked: true }), 'the response stays').toHaveCount(1)
}

/** The quiz can be taken to its end though nothing of it can be kept. */
async function expectQuizUsable(page: Page, words: string): Promise<void> {
  await page.goto(quiz)
  const start = page.getByRole('button', { name: say.quiz_start() })
  await expect(start).toBeEnabled()
  await start.click()
  await expect(page.getByRole('alert').filter({ hasText: words }).first()).toBeVisible()
  const [first, second] = quizQuestions
  for (const [index, question] of [first, second].entries()) {
    if (!question) throw new Error('The quiz is too short.')
    await step(page, index).click()
    await answerUnsaved(page, question)
  }
  await step(page, 0).click()
  if (first)
    await expect(
      cardOf(page, first).getByText(say.outcome_right(), { exact: true }),
      'still there',
    ).toBeVisible()
  await page.getByRole('button', { name: say.quiz_finish() }).last().click()
  await page.getByRole('button', { name: say.finish_anyway() }).click()
  await expect(summaryOf(page, 2)).toBeVisible()
}

async function answerUnsaved(page: Page, question: Question): Promise<void> {
  const card = cardOf(page, question)
  await give(page, card, rightAnswer(question))
  await card.getByRole('button', { name: say.check_answer() }).click()
  await expect(card.getByText(say.outcome_right(), { exact: true })).toBeVisible()
  await expect(card.getByText(say.saved_on_device())).toHaveCount(0)
}

for (const [how, details, block] of [
  [
    'throws',
    {},
    () => {
      IDBFactory.prototype.open = () => {
        throw new DOMException('Not in this window.', 'SecurityError')
      }
    },
  ],
  ['is not there', { tag: '@long' }, () => Object.defineProperty(window, 'indexedDB', { value: undefined })],
  [
    'forbids to look',
    { tag: '@long' },
    () =>
      Object.defineProperty(window, 'indexedDB', {
        get() {
          throw new DOMException('Not in this window.', 'SecurityError')
        },
      }),
  ],
] as const)
  test(`storage that ${how} is told of, and lesson and quiz go on`, details, async ({ page }) => {
    await page.addInitScript(block)
    await expectToldOnLesson(page, say.trouble_blocked())
    await expectQuizUsable(page, say.trouble_blocked())
  })

test('a full device is told of; once there is room, what was not saved is saved', async ({
  page,
  context,
  site,
  complaints,
}) => {
  // The browser also tells developers when the app's own files find no room.
  complaints.allow(/QuotaExceeded|quota/i)
  const session = await context.newCDPSession(page)
  const { origin } = new URL(site.url)
  await session.send('Storage.overrideQuotaForOrigin', { origin, quotaSize: 1 })
  await page.goto(quiz)
  await expect(page.getByRole('button', { name: say.quiz_start() })).toBeEnabled()
  await page.getByRole('button', { name: say.quiz_start() }).click()
  const told = page.getByRole('alert').filter({ hasText: say.trouble_full() })
  await expect(told).toBeVisible()
  const [first] = quizQuestions
  if (!first) throw new Error('The quiz is empty.')
  await answerUnsaved(page, first)
  await expect(cardOf(page, first).getByText(say.trouble_full()).first()).toBeVisible()

  await session.send('Storage.overrideQuotaForOrigin', { origin })
  await told.getByRole('button', { name: say.save_again() }).click()
  await expect(told).toBeHidden()
  expect((await eventsOf(page, 'answer-given')).map(({ question }) => question)).toEqual([first.id])
  await page.reload()
  await expect(step(page, 0)).toHaveAccessibleName(say.step_label({ number: 1, state: say.step_right() }))
})

test('a record of a newer version is told of and left alone', { tag: '@long' }, async ({ page }) => {
  // Nothing on this page opens the record.
  await page.goto('404.html')
  await page.evaluate(
    () =>
      new Promise<void>((resolve, reject) => {
        const request = indexedDB.open('blowback', 99)
        request.onupgradeneeded = () =>
          request.result.createObjectStore('events', { keyPath: 'id' }).put({ id: 'from the future' })
        request.onsuccess = () => {
          request.result.close()
          resolve()
        }
        request.onerror = () => reject(new Error(String(request.error)))
      }),
  )
  await expectToldOnLesson(page, say.trouble_newer())
  await expectQuizUsable(page, say.trouble_newer())
  expect(await stored(page, 'events')).toEqual([{ id: 'from the future' }])
})

test('records that cannot be read are put aside, told of, and nothing is lost', async ({ page }) => {
  await page.goto(quiz)
  const [first, second] = await startQuiz(page)
  if (!first || !second) throw new Error('The quiz is too short.')
  await answerRightly(page, first)
  const good = await stored(page, 'events')
  const bad = [
    { id: 'half', format: 'blowback/event', version: 1, device: 'x', sequence: 7 },
    { id: 'newer', format: 'blowback/event', version: 99, whatever: true },
  ]
  await put(page, 'events', bad)
  await page.reload()
  await expect(page.getByText(say.set_aside({ count: 2 }))).toBeVisible()
  await expect(strip(page)).toBeVisible()
  await expect(step(page, 0)).toHaveAccessibleName(say.step_label({ number: 1, state: say.step_right() }))
  await step(page, 1).click()
  await answerRightly(page, second)
  const aside = (await stored(page, 'set-aside')) as { record: unknown }[]
  expect(aside.map(({ record }) => record)).toEqual(expect.arrayContaining(bad))
  expect(await stored(page, 'events')).toEqual(expect.arrayContaining(good))
})
