import type { Page } from '@playwright/test'
import type { Question } from '../../src/domain/question/question.ts'
import * as say from '../../src/messages/generated/messages.js'
import { give, rightAnswer } from './support/answering.ts'
import { answerRightly, savedIn, startQuiz, step, summaryOf } from './support/quiz.ts'
import { eventsOf } from './support/record.ts'
import { dataOf, lesson, quiz } from './support/site.ts'
import { expect, test } from './support/test.ts'

for (const [how, details] of [
  ['with locks', {}],
  ['in a browser without locks', { tag: '@long' }],
] as const)
  test(
    `one tab writes a quiz and another reads along, until it takes over, ${how}`,
    details,
    async ({ page, context }) => {
      if (how !== 'with locks')
        await context.addInitScript(() => Object.defineProperty(navigator, 'locks', { value: undefined }))
      await page.goto(quiz)
      const questions = await startQuiz(page)
      const [first, second, third, fourth] = questions
      if (!first || !second || !third || !fourth) throw new Error('The quiz is too short.')
      await answerRightly(page, first)

      const other = await context.newPage()
      await other.goto(quiz)
      const told = other.getByRole('alert').filter({ hasText: say.run_elsewhere() })
      await expect(told).toBeVisible()
      await expect(step(other, 0)).toHaveAccessibleName(stepIs(say.step_right(), 1))
      await expect(
        other.getByRole('main').getByRole('group').locator('input:enabled, .item:enabled'),
      ).toHaveCount(0)
      // What would write is shut too, and says why.
      await step(other, 1).click()
      for (const name of [say.check_answer(), say.flag_off()])
        await expect(other.getByRole('button', { name })).toBeDisabled()
      await expect(other.getByText(say.read_along())).toBeVisible()

      // What is answered here is seen there, without a touch.
      await page.bringToFront()
      await step(page, 1).click()
      await answerRightly(page, second)
      await expect(step(other, 1)).toHaveAccessibleName(stepIs(say.step_right(), 2))

      await other.bringToFront()
      await told.getByRole('button', { name: say.run_take_over() }).click()
      await expect(told).toBeHidden()
      const toldHere = page.getByRole('alert').filter({ hasText: say.run_elsewhere() })
      await expect(toldHere).toBeVisible()
      await step(other, 2).click()
      await answerRightly(other, third)
      await expect(step(page, 2)).toHaveAccessibleName(stepIs(say.step_right(), 3))

      // And back again: whoever is asked for writes, and the answers of both are one run.
      await page.bringToFront()
      await toldHere.getByRole('button', { name: say.run_take_over() }).click()
      await expect(told).toBeVisible()
      await step(page, 3).click()
      await answerRightly(page, fourth)
      const answers = await eventsOf(other, 'answer-given')
      expect(answers.map(({ question, attempt }) => [question, attempt])).toEqual(
        [first, second, third, fourth].map(({ id }) => [id, 1]),
      )
      expect(new Set(answers.map(({ run }) => run)).size).toBe(1)

      // The tab that writes is closed; the other goes on without asking twice.
      await page.close()
      await other.bringToFront()
      await told.getByRole('button', { name: say.run_take_over() }).click()
      await expect(told).toBeHidden()
      await other.getByRole('button', { name: say.quiz_finish() }).last().click()
      await other.getByRole('button', { name: say.finish_anyway() }).click()
      await expect(summaryOf(other, 4)).toBeVisible()

      // A second try from the summary is written with the run in hand: a third tab that wants one too reads along.
      await other.getByRole('button', { name: say.miss_retry() }).first().click()
      await expect(other.getByRole('button', { name: say.check_answer() })).toBeEnabled()
      const beside = await context.newPage()
      await beside.goto(quiz)
      await beside.getByRole('button', { name: say.quiz_look() }).click()
      await beside.getByRole('button', { name: say.miss_retry() }).first().click()
      await expect(beside.getByRole('alert').filter({ hasText: say.run_elsewhere() })).toBeVisible()
      await expect(beside.getByRole('button', { name: say.check_answer() })).toBeDisabled()
    },
  )

const stepIs = (state: string, number: number): string => say.step_label({ number, state })

test('two tabs with the same lesson stay in step', { tag: '@long' }, async ({ page, context }) => {
  const [first, second] = dataOf(lesson).questions
  if (!first || !second) throw new Error('The lesson has too few checks.')
  const other = await context.newPage()
  await Promise.all([page.goto(lesson), other.goto(lesson)])
  const answer = async (on: Page, question: Question): Promise<void> => {
    await on.bringToFront()
    const card = on.locator(`[id="${question.id}"]`)
    await give(on, card, rightAnswer(question))
    await card.getByRole('button', { name: say.check_answer() }).click()
    await expect(savedIn(card)).toBeVisible()
  }
  await answer(other, second)
  await answer(page, first)
  const there = other.locator(`[id="${first.id}"]`)
  await other.bringToFront()
  await there.scrollIntoViewIfNeeded()
  await expect(there.getByText(/^Answered on .+: right$/)).toBeVisible()
  const answers = await eventsOf(page, 'answer-given')
  expect(answers.map(({ question }) => question)).toEqual([second.id, first.id])
  expect(new Set(answers.map(({ run }) => run)).size, 'one run').toBe(1)
})
