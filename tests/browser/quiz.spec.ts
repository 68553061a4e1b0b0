import type { Question } from '../../src/domain/question/question.ts'
import * as say from '../../src/messages/generated/messages.js'
import type { ClozeQuestion } from '../../src/questions/cloze/schema.ts'
import type { NumericQuestion } from '../../src/questions/numeric/schema.ts'
import { give, pressing, rightAnswer, wrongAnswer } from './support/answering.ts'
import {
  answerRightly,
  cardOf,
  quizQuestions,
  savedIn,
  startQuiz,
  step,
  strip,
  summaryOf,
} from './support/quiz.ts'
import { eventsOf, stored } from './support/record.ts'
import { quiz } from './support/site.ts'
import { expect, test } from './support/test.ts'
import { firstWords } from './support/words.ts'

const ofKind = (kind: string): Question => {
  const found = quizQuestions.find((question) => question.kind === kind)
  if (!found) throw new Error(`The quiz has no question of the kind ${kind}.`)
  return found
}

test('the whole quiz is taken by keyboard alone: skipped, flagged, finished, tried again, taken again', async ({
  page,
}) => {
  test.setTimeout(60_000)
  await page.goto(quiz)
  const press = pressing(page, 'keyboard')
  const questions = await startQuiz(page, 'keyboard')
  const last = questions.length - 1
  const [wrongOne, skipped, flagged] = [0, 1, 2]

  for (const [index, question] of questions.entries()) {
    const card = cardOf(page, question)
    await expect(
      card.getByText(say.question_label({ number: index + 1, count: questions.length })),
    ).toBeVisible()
    await expect(step(page, index)).toHaveAttribute('aria-current', 'step')
    if (index > 0) await expect(card.getByRole('group'), 'reading goes on at the question').toBeFocused()
    if (index === skipped) {
      await press(card.getByRole('button', { name: say.skip_question() }))
      continue
    }
    if (index === flagged) {
      await press(card.getByRole('button', { name: say.flag_off() }))
      await expect(step(page, index)).toHaveAccessibleName(/flagged/)
    }
    if (index === wrongOne) {
      await give(page, card, wrongAnswer(question), 'keyboard')
      await expect(step(page, index)).toHaveAccessibleName(
        say.step_label({ number: 1, state: say.step_begun() }),
      )
      await press(card.getByRole('button', { name: say.check_answer() }))
      await expect(card.getByText(say.outcome_wrong(), { exact: true })).toBeVisible()
      await expect(card.getByText(firstWords(question.explanation))).toBeVisible()
    } else {
      if (question === quizQuestions.find(({ hint }) => hint !== undefined)) {
        await press(card.getByRole('button', { name: say.show_hint() }))
        await expect(card.getByText(firstWords(question.hint))).toBeVisible()
      }
      await answerRightly(page, question, 'keyboard')
    }
    const state = index === wrongOne ? say.step_wrong() : say.step_right()
    await expect(step(page, index)).toHaveAccessibleName(
      new RegExp(`^${say.step_label({ number: index + 1, state })}`),
    )
    if (index < last) await press(card.getByRole('button', { name: say.next_question() }))
  }

  // One was skipped: the quiz says which, and leads there.
  await press(page.getByRole('button', { name: say.quiz_finish() }).last())
  const warning = page
    .getByRole('alert')
    .filter({ hasText: say.finish_unanswered({ count: 1, numbers: '2' }) })
  await expect(warning).toBeVisible()
  await press(warning.getByRole('button', { name: say.finish_go_back() }))
  const skippedQuestion = questions[skipped]
  if (!skippedQuestion) throw new Error('The quiz has no second question.')
  await expect(cardOf(page, skippedQuestion)).toBeVisible()
  await press(page.getByRole('button', { name: say.quiz_finish() }))
  await press(page.getByRole('button', { name: say.finish_anyway() }))

  const title = summaryOf(page, questions.length - 2)
  await expect(title).toBeFocused()
  await expect(page.getByText(say.summary_detail({ partly: 0, wrong: 1, unanswered: 1 }))).toBeVisible()
  const objectives = new Set(questions.map(({ objective }) => objective)).size
  await expect(page.getByRole('main').getByRole('heading', { level: 3 })).toHaveCount(objectives)
  await expect.poll(async () => (await eventsOf(page, 'run-finished')).length).toBe(1)

  // A miss can be tried again from the summary; it is recorded as a second try.
  const wrongQuestion = questions[wrongOne]
  if (!wrongQuestion) throw new Error('The quiz has no first question.')
  const missLine = say.miss_line({ first: say.step_wrong(), last: say.step_wrong() })
  const miss = page.getByRole('listitem').filter({ hasText: missLine })
  await press(miss.getByRole('button', { name: say.miss_retry() }))
  await answerRightly(page, wrongQuestion, 'keyboard')
  const tries = (await eventsOf(page, 'answer-given')).filter(({ question }) => question === wrongQuestion.id)
  expect(tries.map(({ attempt, marks }) => [attempt, marks.earned > 0])).toEqual([
    [1, false],
    [2, true],
  ])
  const helped = (await eventsOf(page, 'answer-given')).filter(({ help }) => help.hint)
  expect(helped.map(({ question }) => question)).toEqual([
    quizQuestions.find(({ hint }) => hint !== undefined)?.id,
  ])

  await press(page.getByRole('button', { name: say.quiz_finish() }).last())
  await press(page.getByRole('button', { name: say.finish_anyway() }))
  await expect(title, 'the first try counts').toBeFocused()
  await expect(page.getByText(say.summary_second({ right: questions.length - 1 }))).toBeVisible()

  // Taken again, the first run stays as it was.
  const before = await stored(page, 'events')
  await press(page.getByRole('button', { name: say.quiz_again() }))
  await expect(step(page, 0)).toHaveAccessibleName(
    say.step_label({ number: 1, state: say.step_unanswered() }),
  )
  await press(page.getByRole('button', { name: say.quiz_finish() }))
  await press(page.getByRole('button', { name: say.finish_anyway() }))
  await expect(summaryOf(page, 0)).toBeFocused()
  await page.reload()
  await expect(page.getByRole('heading', { name: say.quiz_earlier() })).toBeVisible()
  await expect(page.getByRole('button', { name: say.quiz_look() })).toHaveCount(2)
  expect(await stored(page, 'events')).toEqual(expect.arrayContaining(before))
})

test('each miss in the summary leads back to the place in the text that answers it', async ({ page }) => {
  await page.goto(quiz)
  await startQuiz(page)
  await page.getByRole('button', { name: say.quiz_finish() }).click()
  await page.getByRole('button', { name: say.finish_anyway() }).click()
  await expect(summaryOf(page, 0)).toBeVisible()
  const misses = page
    .getByRole('listitem')
    .filter({ has: page.getByRole('button', { name: say.miss_retry() }) })
  await expect(misses).toHaveCount(quizQuestions.length)
  const ways = misses.getByRole('link', { name: /^Read again/ })
  await expect(ways, 'one for each miss').toHaveCount(quizQuestions.length)
  await ways.last().click()
  await expect(page.locator(':target')).toBeInViewport()
})

test('all questions stand on one page when a person wants them to, today and tomorrow', async ({ page }) => {
  await page.goto(quiz)
  const questions = await startQuiz(page)
  await page.getByRole('button', { name: say.layout_all() }).click()
  for (const question of questions) await expect(cardOf(page, question)).toBeVisible()
  const [third, fifth] = [questions[2], questions[4]]
  if (!third || !fifth) throw new Error('The quiz is too short.')
  await strip(page).getByRole('button').nth(4).click()
  await expect(cardOf(page, fifth)).toBeInViewport()
  await answerRightly(page, fifth)
  await answerRightly(page, third)
  await expect(step(page, 2)).toHaveAccessibleName(new RegExp(say.step_right()))

  await page.reload()
  await expect(cardOf(page, fifth).getByText(say.outcome_right(), { exact: true })).toBeVisible()
  await expect(cardOf(page, third).getByText(say.outcome_right(), { exact: true })).toBeVisible()
  await page.getByRole('button', { name: say.layout_one() }).click()
  await expect(page.getByRole('main').getByRole('group')).toHaveCount(1)
})

test('an answer can be changed until it is checked', async ({ page }) => {
  const question = ofKind('single-choice')
  await page.goto(quiz)
  const questions = await startQuiz(page)
  await step(page, questions.indexOf(question)).click()
  const card = cardOf(page, question)
  await give(page, card, wrongAnswer(question))
  await give(page, card, rightAnswer(question))
  await expect(card.getByRole('radio', { checked: true })).toHaveCount(1)
  await card.getByRole('button', { name: say.check_answer() }).click()
  await expect(card.getByText(say.outcome_right(), { exact: true })).toBeVisible()
  await expect(savedIn(card)).toBeVisible()
  expect((await eventsOf(page, 'answer-given')).map(({ marks }) => marks.earned)).toEqual([1])
})

test(
  'a number is read back as it was understood, and words are asked for as digits',
  { tag: '@long' },
  async ({ page }) => {
    const question = ofKind('numeric') as NumericQuestion
    await page.goto(quiz)
    const questions = await startQuiz(page)
    await step(page, questions.indexOf(question)).click()
    const card = cardOf(page, question)
    const field = card.getByRole('textbox', { name: say.number_label() })
    await field.fill('many')
    await card.getByRole('button', { name: say.check_answer() }).click()
    await expect(card.getByRole('alert')).toHaveText(say.remark_not_a_number())
    await field.fill('12,5')
    await expect(card.getByRole('status').filter({ hasText: 'read as' })).toContainText('12.5')
    await field.fill(`${String(question.shown)} ${question.unit ?? ''}`)
    await card.getByRole('button', { name: say.check_answer() }).click()
    await expect(card.getByText(say.outcome_right(), { exact: true })).toBeVisible()
    await expect(savedIn(card)).toBeVisible()
  },
)

test('a slip in spelling counts, and the usual spelling is shown', { tag: '@long' }, async ({ page }) => {
  const question = ofKind('cloze') as ClozeQuestion
  await page.goto(quiz)
  const questions = await startQuiz(page)
  await step(page, questions.indexOf(question)).click()
  const card = cardOf(page, question)
  const [usual = '', ...others] = question.blanks.map(({ accepted }) => accepted[0] ?? '')
  const blanks = card.getByRole('textbox')
  await blanks.first().fill(usual.toLowerCase().replace(/(.)(.) /, '$2$1 '))
  for (const [index, other] of others.entries()) await blanks.nth(index + 1).fill(other)
  await card.getByRole('button', { name: say.check_answer() }).click()
  await expect(card.getByText(say.blank_near_miss({ expected: usual }))).toBeVisible()
  await expect(savedIn(card)).toBeVisible()
})
