import * as say from '../../../src/messages/generated/messages.js'
import { reportFault } from '../support/fault-report.ts'
import { answerRightly, startQuiz, step, strip } from '../support/quiz.ts'
import { eventsOf, stored } from '../support/record.ts'
import { dataOf, lesson, quiz } from '../support/site.ts'
import { expect, test } from '../support/test.ts'
import { answerCheck } from '../support/update.ts'

const times = ['1970-01-01T12:00:00Z', '2099-12-31T12:00:00Z', '2026-11-22T12:00:00Z', '1970-01-02T12:00:00Z']

test('the clock says 1970, then 2099, and jumps back', async ({ page, context }) => {
  const checks = dataOf(lesson).questions.slice(0, times.length)
  await page.goto(quiz)
  const questions = await startQuiz(page)
  const doing = questions.slice(0, times.length)
  for (const [index, time] of times.entries()) {
    // Half of the jumps happen under an open page, half between two visits.
    await page.clock.setFixedTime(new Date(time))
    if (index % 2 === 1) await page.reload()
    await step(page, index).click()
    const [question, check] = [doing[index], checks[index]]
    if (question) await answerRightly(page, question)
    const reading = await context.newPage()
    await reading.clock.setFixedTime(new Date(time))
    await reading.goto(lesson)
    if (check) await answerCheck(reading, check)
    await reading.close()
  }
  const answers = await eventsOf(page, 'answer-given')
  expect(answers.map(({ question }) => question)).toEqual(
    times.flatMap((_, index) => [doing[index]?.id, checks[index]?.id]),
  )
  const envelopes = (await stored(page, 'events')) as { sequence: number; logical: number; at: string }[]
  envelopes.sort((a, b) => a.sequence - b.sequence)
  expect(
    envelopes.map(({ logical }) => logical),
    'the order is not that of the clock',
  ).toEqual(envelopes.map(({ logical }) => logical).toSorted((a, b) => a - b))
  expect(new Set(envelopes.map(({ at }) => at.slice(0, 4)))).toEqual(new Set(['1970', '2099', '2026']))
  expect(await stored(page, 'set-aside')).toEqual([])

  const later = await context.newPage()
  await later.goto(quiz)
  await expect(strip(later)).toBeVisible()
  for (const index of times.keys())
    await expect(step(later, index)).toHaveAccessibleName(
      say.step_label({ number: index + 1, state: say.step_right() }),
    )
  await later.goto(lesson)
  for (const check of checks) {
    const card = later.locator(`[id="${check.id}"]`)
    await card.scrollIntoViewIfNeeded()
    await expect(card.getByText(/^Answered on .+: right$/)).toBeVisible()
  }
  reportFault({
    times: times.length,
    kept: `all ${answers.length} answers, in the order in which they were given`,
    told: '“Answered on 31 December 2099: right”, as the device said',
  })
})
