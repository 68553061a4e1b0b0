import type { BrowserContext, Page } from '@playwright/test'
import type { Question } from '../../../src/domain/question/question.ts'
import * as say from '../../../src/messages/generated/messages.js'
import { give, rightAnswer } from './answering.ts'
import { changed, nextRelease } from './builds.ts'
import { openUntilReady } from './offline.ts'
import { answerRightly, savedIn, startQuiz, step } from './quiz.ts'
import { dataOf, lesson, quiz, type Site } from './site.ts'
import { expect } from './test.ts'

export const isNew = (page: Page) => page.getByText(changed.words + changed.edited, { exact: true })
export const isOld = (page: Page) => page.getByText(changed.words, { exact: true })
export const notice = (page: Page, words: string) => page.getByRole('status').filter({ hasText: words })
export const take = (page: Page) => page.getByRole('button', { name: say.update_take() })
/** The whole shell of a release is fetched before a page can offer it. */
export const expectWaiting = (page: Page): Promise<void> =>
  expect(notice(page, say.update_waiting())).toBeVisible({ timeout: 30_000 })
export const unchanged = (): Question => {
  const found = dataOf(lesson).questions.find(({ id }) => id !== changed.check.id)
  if (!found) throw new Error('The lesson has one check only.')
  return found
}

export async function answerCheck(page: Page, question: Question): Promise<void> {
  const card = page.locator(`[id="${question.id}"]`)
  await give(page, card, rightAnswer(question))
  await card.getByRole('button', { name: say.check_answer() }).click()
  await expect(savedIn(card)).toBeVisible()
}

/** A learner reads, answers two checks, and is in the middle of the quiz when the next release comes out. */
export async function inTheMiddle(context: BrowserContext, site: Site) {
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
  await expectWaiting(reading)
  await expect(isOld(reading), 'still the old release').toBeVisible()
  return { reading, doing, questions }
}
