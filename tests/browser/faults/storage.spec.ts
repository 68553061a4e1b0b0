import type { BrowserContext, Page } from '@playwright/test'
import type { EventEnvelope } from '../../../src/domain/learning/learning-event.ts'
import * as say from '../../../src/messages/generated/messages.js'
import { give, rightAnswer } from '../support/answering.ts'
import { reportFault } from '../support/fault-report.ts'
import { cardOf, savedIn, startQuiz, step, strip } from '../support/quiz.ts'
import { eventsOf, stored } from '../support/record.ts'
import { lesson, quiz } from '../support/site.ts'
import { expect, test } from '../support/test.ts'
import { unchanged } from '../support/update.ts'

/** Turns the fault on and off in a page; the scripts below obey `window.faulty`. */
type Switch = (page: Page, on: boolean) => Promise<void>
const byHand: Switch = (page, on) => page.evaluate((now) => void Object.assign(window, { faulty: now }), on)

interface StorageFault {
  readonly what: string
  readonly words: () => string
  readonly prepare?: (context: BrowserContext) => Promise<unknown>
  readonly turn: (page: Page, origin: string) => Promise<(on: boolean) => Promise<void>>
}

const faults: readonly StorageFault[] = [
  {
    what: 'a put that throws',
    words: say.trouble_broken,
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
    turn: (page) => Promise.resolve((on) => byHand(page, on)),
  },
  {
    what: 'a transaction that is undone after all its requests have succeeded',
    words: say.trouble_broken,
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
    turn: (page) => Promise.resolve((on) => byHand(page, on)),
  },
  {
    what: 'a device without room',
    words: say.trouble_full,
    async turn(page, origin) {
      const session = await page.context().newCDPSession(page)
      return async (on) => {
        await session.send('Storage.overrideQuotaForOrigin', on ? { origin, quotaSize: 1 } : { origin })
      }
    },
  },
]

for (const { what, words, prepare, turn } of faults)
  test(`storage: ${what}, again and again through a quiz`, async ({ page, context, site, complaints }) => {
    complaints.allow(/Quota|quota/)
    await prepare?.(context)
    await page.goto(quiz)
    const questions = await startQuiz(page)
    const set = await turn(page, new URL(site.url).origin)
    const told = page.getByRole('alert').filter({ hasText: words() })
    let times = 0
    for (const [index, question] of questions.entries()) {
      await step(page, index).click()
      const isFaulty = index % 3 !== 0
      await set(isFaulty)
      times += isFaulty ? 1 : 0
      const card = cardOf(page, question)
      await give(page, card, rightAnswer(question))
      await card.getByRole('button', { name: say.check_answer() }).click()
      await expect(card.getByText(say.outcome_right(), { exact: true })).toBeVisible()
      if (isFaulty) {
        await expect(told).toBeVisible()
        await expect(savedIn(card)).toHaveCount(0)
        await told.getByRole('button', { name: say.save_again() }).click()
        await expect(told, 'still').toBeVisible()
        await expect(savedIn(card)).toHaveCount(0)
      } else {
        await expect(savedIn(card)).toBeVisible()
        await expect(told, 'what waited went along').toBeHidden()
      }
    }
    await set(false)
    if (await told.isVisible()) await told.getByRole('button', { name: say.save_again() }).click()
    await expect(told).toBeHidden()

    await page.reload()
    await expect(strip(page)).toBeVisible()
    for (const index of questions.keys())
      await expect(step(page, index)).toHaveAccessibleName(
        new RegExp(`^${say.step_label({ number: index + 1, state: say.step_right() })}`),
      )
    const answers = await eventsOf(page, 'answer-given')
    expect(answers.map(({ question }) => question).sort()).toEqual(questions.map(({ id }) => id).sort())
    const envelopes = (await stored(page, 'events')) as EventEnvelope[]
    expect(
      envelopes.map(({ sequence }) => sequence).sort((a, b) => a - b),
      'no number is missing or twice',
    ).toEqual(envelopes.map((_, index) => index + 1))
    reportFault({ times, kept: `all ${answers.length} answers, each once`, told: `“${words()}”` })
  })

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
  await byHand(page, false)
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
