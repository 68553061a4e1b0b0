import { expect, type Locator, type Page } from '@playwright/test'
import * as say from '../../../src/messages/generated/messages.js'
import type { Question } from '../../../src/domain/question/question.ts'
import { give, nameOf, pressing, rightAnswer, type Means } from './answering.ts'
import { eventsOf } from './record.ts'
import { dataOf, quiz } from './site.ts'

export const quizQuestions: readonly Question[] = dataOf(quiz).questions

/** The card of a question that is on screen. */
export const cardOf = (page: Page, question: Question): Locator =>
  page.getByRole('group', { name: nameOf(question) }).locator('..')

export const strip = (page: Page): Locator => page.getByRole('navigation', { name: say.quiz_questions() })
export const step = (page: Page, index: number): Locator => strip(page).getByRole('button').nth(index)
export const savedIn = (card: Locator): Locator =>
  card.getByText(say.saved_on_device(), { exact: true }).first()
export const summaryOf = (page: Page, right: number, count = quizQuestions.length): Locator =>
  page.getByRole('heading', { name: say.summary_title({ right, count }) })

/** Starts the quiz and gives its questions in the order in which this run delivers them. */
export async function startQuiz(page: Page, means: Means = 'pointer'): Promise<readonly Question[]> {
  const start = page.getByRole('button', { name: new RegExp(`^(${say.quiz_start()}|${say.quiz_again()})$`) })
  await expect(start).toBeEnabled()
  await pressing(page, means)(start)
  await expect(strip(page)).toBeVisible()
  await expect.poll(async () => (await eventsOf(page, 'run-started')).length).toBeGreaterThan(0)
  const delivered = (await eventsOf(page, 'run-started')).at(-1)?.questions ?? []
  return delivered.flatMap(({ id }) => quizQuestions.find((question) => question.id === id) ?? [])
}

/** Answers the question on screen rightly and waits until the device has it. */
export async function answerRightly(page: Page, question: Question, means: Means = 'pointer'): Promise<void> {
  const card = cardOf(page, question)
  await give(page, card, rightAnswer(question), means)
  await pressing(page, means)(card.getByRole('button', { name: say.check_answer() }))
  await expect(card.getByText(say.outcome_right(), { exact: true })).toBeVisible()
  await expect(savedIn(card)).toBeVisible()
}
