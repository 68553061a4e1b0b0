import type { BrowserContext, Locator, Page } from '@playwright/test'
import type { EventEnvelope } from '../../../src/domain/learning/learning-event.ts'
import type { Question } from '../../../src/domain/question/question.ts'
import * as say from '../../../src/messages/generated/messages.js'
import { give, rightAnswer } from '../support/answering.ts'
import { reportFault } from '../support/fault-report.ts'
import { cardOf, quizQuestions, savedIn, startQuiz, step, strip } from '../support/quiz.ts'
import { eventsOf, stored } from '../support/record.ts'
import { lesson, quiz } from '../support/site.ts'
import { expect, test } from '../support/test.ts'
import { unchanged } from '../support/update.ts'

/** Turns the fault on and off in a page; the scripts below obey it. */
const setFaulty = (page: Page, on: boolean): Promise<void> =>
  page.evaluate((now) => void Object.assign(window, { faulty: now }), on)

interface StorageFault {
  readonly what: string
  readonly prepare: (context: BrowserContext) => Promise<unknown>
}

const faults: readonly StorageFault[] = [
  {
    what: 'a put that throws',
    prepare: (context) =>
      context.addInitScript(() => {
        for (const method of ['put', 'add'] as const) {
          const real = IDBObjectStore.prototype[method]
          IDBObjectStore.prototype[method] = function (
            this: IDBObjectStore,
            ...given: [unknown, IDBValidKey?]
          ) {
            if ('faulty' in window && window.faulty === true)
              throw new DOMException('The disk is broken.', 'UnknownError')
            return real.apply(this, given)
          }
        }
      }),
  },
  {
    what: 'a transaction that is undone after all its requests have succeeded',
    prepare: (context) =>
      context.addInitScript(() => {
        const real = IDBObjectStore.prototype.add
        IDBObjectStore.prototype.add = function (this: IDBObjectStore, ...given: [unknown, IDBValidKey?]) {
          const request = real.apply(this, given)
          if ('faulty' in window && window.faulty === true)
            request.addEventListener('success', () => this.transaction.abort())
          return request
        }
      }),
  },
]

for (const { what, prepare } of faults)
  test(`storage: ${what}, again and again through a quiz`, async ({ page, context }) => {
    await prepare(context)
    await page.goto(quiz)
    const questions = await startQuiz(page)
    const told = troubleOn(page, say.trouble_broken())
    let times = 0
    for (const [index, question] of questions.entries()) {
      const isFaulty = index % 3 !== 0
      await setFaulty(page, isFaulty)
      await step(page, index).click()
      const card = await answer(page, question)
      if (isFaulty) {
        times += 1
        await expect(told).toBeVisible()
        await told.getByRole('button', { name: say.save_again() }).click()
        await expect(told, 'still').toBeVisible()
        await expect(savedIn(card)).toHaveCount(0)
      } else {
        await expect(savedIn(card)).toBeVisible()
        await expect(told, 'what waited went along').toBeHidden()
      }
    }
    await setFaulty(page, false)
    await saveAtLast(told)
    await expectAllThere(page, questions)
    reportFault({
      times,
      kept: `all ${questions.length} answers, each once`,
      told: `“${say.trouble_broken()}”`,
    })
  })

test('storage: a device without room from the first question on', async ({
  page,
  context,
  site,
  complaints,
}) => {
  complaints.allow(/Quota|quota/)
  const session = await context.newCDPSession(page)
  const { origin } = new URL(site.url)
  // The browser remembers for a while how much room there was: it has to be full before anything is written.
  await session.send('Storage.overrideQuotaForOrigin', { origin, quotaSize: 1 })
  await page.goto(quiz)
  await page.getByRole('button', { name: say.quiz_start() }).click()
  const told = troubleOn(page, say.trouble_full())
  for (const [index, question] of quizQuestions.entries()) {
    await step(page, index).click()
    const card = await answer(page, question)
    await expect(told).toBeVisible()
    await told.getByRole('button', { name: say.save_again() }).click()
    await expect(told, 'still').toBeVisible()
    await expect(savedIn(card)).toHaveCount(0)
  }
  await session.send('Storage.overrideQuotaForOrigin', { origin })
  await saveAtLast(told)
  await expectAllThere(page, quizQuestions)
  reportFault({
    times: quizQuestions.length,
    kept: `all ${quizQuestions.length} answers, each once, as soon as there was room`,
    told: `“${say.trouble_full()}”`,
  })
})

const troubleOn = (page: Page, words: string): Locator => page.getByRole('alert').filter({ hasText: words })

async function answer(page: Page, question: Question): Promise<Locator> {
  const card = cardOf(page, question)
  await give(page, card, rightAnswer(question))
  await card.getByRole('button', { name: say.check_answer() }).click()
  await expect(card.getByText(say.outcome_right(), { exact: true })).toBeVisible()
  return card
}

/** By the button, if a write of the app's own does not come first. */
async function saveAtLast(told: Locator): Promise<void> {
  const button = told.getByRole('button', { name: say.save_again() })
  await expect(async () => {
    if (await button.isVisible()) await button.click({ timeout: 1_000 })
    await expect(told).toBeHidden({ timeout: 1_000 })
  }).toPass()
}

async function expectAllThere(page: Page, questions: readonly Question[]): Promise<void> {
  await page.reload()
  await expect(strip(page)).toBeVisible()
  for (const index of questions.keys())
    await expect(step(page, index)).toHaveAccessibleName(
      say.step_label({ number: index + 1, state: say.step_right() }),
    )
  const answers = await eventsOf(page, 'answer-given')
  expect(answers.map(({ question }) => question).sort()).toEqual(questions.map(({ id }) => id).sort())
  const envelopes = (await stored(page, 'events')) as EventEnvelope[]
  expect(
    envelopes.map(({ sequence }) => sequence).sort((a, b) => a - b),
    'no number is missing or twice',
  ).toEqual(envelopes.map((_, index) => index + 1))
}

test('storage: a database that does not open at first, in a lesson', async ({ page, context }) => {
  await context.addInitScript(() => {
    const real = IDBFactory.prototype.open
    Object.assign(window, { faulty: true })
    IDBFactory.prototype.open = function (this: IDBFactory, ...given: [string, number?]) {
      if ('faulty' in window && window.faulty === true && given.length > 1)
        throw new DOMException('Not now.', 'UnknownError')
      return real.apply(this, given)
    }
  })
  await page.goto(lesson)
  const question = unchanged()
  const card = page.locator(`[id="${question.id}"]`)
  await give(page, card, rightAnswer(question))
  await card.getByRole('button', { name: say.check_answer() }).click()
  await expect(card.getByText(say.trouble_blocked()).first()).toBeVisible()
  await card.getByRole('button', { name: say.save_again() }).click()
  await expect(card.getByText(say.trouble_blocked()).first(), 'still').toBeVisible()
  await setFaulty(page, false)
  await card.getByRole('button', { name: say.save_again() }).click()
  await expect(savedIn(card)).toBeVisible()
  expect((await eventsOf(page, 'answer-given')).map((answer) => answer.question)).toEqual([question.id])
  reportFault({ times: 2, kept: 'the answer, at the next try', told: `“${say.trouble_blocked()}”` })
})

test('storage: an upgrade that another tab blocks', async ({ page, context }) => {
  await page.goto(quiz)
  const [first, second] = await startQuiz(page)
  if (!first || !second) throw new Error('The quiz is too short.')
  // A tab of an older version that does not let go: it lies frozen in the background.
  const frozen = await context.newPage()
  await frozen.goto('404.html')
  await frozen.evaluate(
    () =>
      new Promise<void>((resolve) => {
        const request = indexedDB.open('blowback')
        request.onsuccess = () => {
          Object.assign(window, { held: request.result })
          resolve()
        }
      }),
  )
  await page.close()
  // The app as its next version will be, with one step more for its database.
  const next = await context.newPage()
  await next.addInitScript(() => {
    const real = IDBFactory.prototype.open
    IDBFactory.prototype.open = function (this: IDBFactory, name: string, version?: number) {
      return version === undefined ? real.call(this, name) : real.call(this, name, version + 1)
    }
  })
  await next.goto(quiz)
  const told = next.getByRole('alert').filter({ hasText: say.trouble_held() })
  await expect(told).toBeVisible()
  await next.getByRole('button', { name: say.quiz_start() }).click()
  await frozen.close()
  await told.getByRole('button', { name: say.save_again() }).click()
  await expect(told).toBeHidden()
  await expect(strip(next)).toBeVisible()
  expect(await eventsOf(next, 'run-started'), 'the run from before, and the new one').toHaveLength(2)
  reportFault({
    times: 1,
    kept: 'everything, once the other tab was closed',
    told: `“${say.trouble_held()}”`,
  })
})
