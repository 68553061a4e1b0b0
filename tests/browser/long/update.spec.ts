import type { BrowserContext, Page } from '@playwright/test'
import { plainText } from '../../../src/domain/lesson/rich-text.ts'
import type { Question } from '../../../src/domain/question/question.ts'
import * as say from '../../../src/messages/generated/messages.js'
import { give, rightAnswer } from '../support/answering.ts'
import { changed, nextRelease } from '../support/builds.ts'
import { expectReady, filledAnew, openUntilReady, serverIsGone } from '../support/offline.ts'
import {
  answerRightly,
  cardOf,
  quizQuestions,
  savedIn,
  startQuiz,
  step,
  strip,
  summaryOf,
} from '../support/quiz.ts'
import { eventsOf, stored } from '../support/record.ts'
import { dist, dataOf, filesOf, lesson, quiz, readBuilt, type Site } from '../support/site.ts'
import { expect, test } from '../support/test.ts'

const isNew = (page: Page) => page.getByText(changed.words + changed.edited, { exact: true })
const isOld = (page: Page) => page.getByText(changed.words, { exact: true })
const notice = (page: Page, words: string) => page.getByRole('status').filter({ hasText: words })
const take = (page: Page) => page.getByRole('button', { name: say.update_take() })
const unchanged = (): Question => {
  const found = dataOf(lesson).questions.find(({ id }) => id !== changed.check.id)
  if (!found) throw new Error('The lesson has one check only.')
  return found
}

async function answerCheck(page: Page, question: Question): Promise<void> {
  const card = page.locator(`[id="${question.id}"]`)
  await give(page, card, rightAnswer(question))
  await card.getByRole('button', { name: say.check_answer() }).click()
  await expect(savedIn(card)).toBeVisible()
}

/** A learner reads, answers two checks, and is in the middle of the quiz when the next release comes out. */
async function inTheMiddle(context: BrowserContext, site: Site) {
  const reading = await context.newPage()
  await openUntilReady(reading, lesson)
  await answerCheck(reading, changed.check)
  await answerCheck(reading, unchanged())

  const doing = await context.newPage()
  await doing.goto(quiz)
  const questions = await startQuiz(doing)
  const first = questions[0]
  if (!first) throw new Error('The quiz is empty.')
  await answerRightly(doing, first)
  await step(
    doing,
    questions.findIndex(({ id }) => id === changed.question.id),
  ).click()
  await answerRightly(doing, changed.question)

  await site.start(await nextRelease())
  // The browser looks for a newer version when somebody goes somewhere.
  await reading.bringToFront()
  await reading.reload()
  await expect(notice(reading, say.update_waiting())).toBeVisible()
  await expect(isOld(reading), 'still the old release').toBeVisible()
  return { reading, doing, questions }
}

test('the two releases differ in a lesson, in names of chunks and in the worker', async () => {
  const next = await nextRelease()
  const scripts = (from: string): string[] =>
    filesOf(from).filter((file) => file.endsWith('.js') && file !== 'sw.js')
  const before = new Set(scripts(dist))
  expect(scripts(next).filter((file) => !before.has(file)).length).toBeGreaterThan(0)
  expect(readBuilt('sw.js', next)).not.toBe(readBuilt('sw.js'))
  expect(readBuilt(`${lesson}index.html`, next)).not.toBe(readBuilt(`${lesson}index.html`))
})

test('an update waits while a quiz is open in any tab, and is taken when it is finished; nothing is lost', async ({
  ownSite,
  visit,
  complaints,
}) => {
  test.setTimeout(60_000)
  complaints.allow(...serverIsGone, filledAnew)
  const context = await visit({ baseURL: ownSite.url })
  const { reading, doing, questions } = await inTheMiddle(context, ownSite)

  // It is refused in words, in the tab that has no quiz too.
  await take(reading).click()
  await expect(notice(reading, say.update_run_open())).toBeVisible()

  // The old page goes on, and so does the old release when it is loaded again.
  await doing.bringToFront()
  await expect(notice(doing, say.update_waiting())).toBeVisible()
  const another = questions.find(({ id }, index) => index > 0 && id !== changed.question.id)
  if (!another) throw new Error('The quiz is too short.')
  await step(doing, questions.indexOf(another)).click()
  await answerRightly(doing, another)
  await doing.reload()
  await expect(step(doing, questions.indexOf(another))).toHaveAttribute('aria-current', 'step')
  await expect(cardOf(doing, another).getByText(say.outcome_right(), { exact: true })).toBeVisible()
  const before = await stored(doing, 'events')

  await doing.getByRole('button', { name: say.quiz_finish() }).last().click()
  await doing.getByRole('button', { name: say.finish_anyway() }).click()
  await expect(summaryOf(doing, 3)).toBeVisible()
  await take(doing).click()
  // This tab starts anew with the new release; the other one keeps working and is told.
  await expect(doing.getByRole('heading', { name: say.quiz_earlier() })).toBeVisible()
  await reading.bringToFront()
  await expect(notice(reading, say.update_taken())).toBeVisible()
  await expect(isOld(reading)).toBeVisible()
  await answerAgain(reading, unchanged())
  await reading.getByRole('button', { name: say.update_reload() }).click()
  await expect(isNew(reading)).toBeVisible()

  // Every answer is there. What was asked otherwise then says so, and the rest stands as it was.
  expect(await stored(reading, 'events')).toEqual(expect.arrayContaining(before))
  const edited = reading.locator(`[id="${changed.check.id}"]`)
  await edited.scrollIntoViewIfNeeded()
  await expect(edited.getByText(say.question_changed())).toBeVisible()
  const same = reading.locator(`[id="${unchanged().id}"]`)
  await same.scrollIntoViewIfNeeded()
  await expect(same.getByText(/^Answered on .+: right$/)).toBeVisible()

  // The new release is on the device as the old one was.
  await ownSite.stop()
  await reading.reload()
  await expect(isNew(reading)).toBeVisible()
  await expectReady(reading)
  await reading.goto(quiz)
  await expect(reading.getByRole('heading', { name: say.quiz_earlier() })).toBeVisible()
})

async function answerAgain(page: Page, question: Question): Promise<void> {
  const card = page.locator(`[id="${question.id}"]`)
  await card.getByRole('button', { name: say.answer_again() }).click()
  await answerCheck(page, question)
}

test('an update between two sittings of one quiz: it goes on in the new release with every answer', async ({
  ownSite,
  visit,
  complaints,
}) => {
  test.setTimeout(60_000)
  complaints.allow(filledAnew)
  const context = await visit({ baseURL: ownSite.url })
  const { reading, doing, questions } = await inTheMiddle(context, ownSite)
  const before = await stored(doing, 'events')
  await doing.close()
  await reading.bringToFront()
  // The browser gives back what a closed tab held, a moment later.
  await expect.poll(() => reading.evaluate(async () => (await navigator.locks.query()).held?.length)).toBe(0)
  await take(reading).click()
  await expect(isNew(reading)).toBeVisible()
  await expect(notice(reading, say.update_waiting())).toBeHidden()

  await reading.goto(quiz)
  const [first] = questions
  if (!first) throw new Error('The quiz is empty.')
  await expect(strip(reading)).toBeVisible()
  const at = questions.findIndex(({ id }) => id === changed.question.id)
  await expect(step(reading, at), 'at its question').toHaveAttribute('aria-current', 'step')
  const card = reading.getByRole('group', { name: plainText(changed.question.stem.slice(-1)) }).locator('..')
  await expect(card.getByText(say.question_changed())).toBeVisible()
  await step(reading, 0).click()
  await expect(cardOf(reading, first).getByText(say.outcome_right(), { exact: true })).toBeVisible()
  expect(await stored(reading, 'events')).toEqual(expect.arrayContaining(before))

  const answers = await eventsOf(reading, 'answer-given')
  const quizAnswers = answers.filter(({ question }) => quizQuestions.some(({ id }) => id === question))
  expect(quizAnswers.map(({ question }) => question)).toEqual([first.id, changed.question.id])
})
