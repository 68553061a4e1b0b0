import { plainText } from '../../../src/domain/lesson/rich-text.ts'
import * as say from '../../../src/messages/generated/messages.js'
import { changed } from '../support/builds.ts'
import { filledAnew } from '../support/offline.ts'
import { cardOf, quizQuestions, step, strip } from '../support/quiz.ts'
import { eventsOf, stored } from '../support/record.ts'
import { quiz } from '../support/site.ts'
import { expect, test } from '../support/test.ts'
import { inTheMiddle, isNew, notice, take } from '../support/update.ts'

// That an update waits while a quiz is open is in ../update.spec.ts.

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
