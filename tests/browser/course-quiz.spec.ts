import * as say from '../../src/messages/generated/messages.js'
import { wholeCourse } from '../../src/domain/lesson/course-quiz.ts'
import type { Question } from '../../src/domain/question/question.ts'
import { give, hasSimpleAnswers, wrongAnswer } from './support/answering.ts'
import { answerRightly, cardOf, step, strip, summaryOf } from './support/quiz.ts'
import { eventsOf } from './support/record.ts'
import { builtPages, course, dataOf } from './support/site.ts'
import { expect, test } from './support/test.ts'

const data = dataOf(`${course}quiz/`)
const lessonQuizzes = builtPages().filter((page) => /^[^/]+\/[^/]+\/quiz\/$/.test(page))
const lessonOf = (id: string): string =>
  lessonQuizzes.find((page) => dataOf(page).questions.some((question) => question.id === id)) ?? ''

test('the quiz of the course draws from all lessons, sums up by lesson, and leads back to the text of a miss', async ({
  page,
}) => {
  await page.goto(course)
  await page
    .getByRole('main')
    .getByRole('link', { name: /whole course/ })
    .click()
  await page.getByRole('button', { name: say.quiz_start() }).click()
  await expect(strip(page).getByRole('button')).toHaveCount(data.draw ?? 0)
  await expect.poll(async () => (await eventsOf(page, 'run-started')).length).toBe(1)
  const [started] = await eventsOf(page, 'run-started')
  expect(started?.scope).toEqual({ course: data.course, lesson: wholeCourse, part: 'quiz' })
  const delivered: Question[] = (started?.questions ?? []).flatMap(
    ({ id }) => data.questions.find((question) => question.id === id) ?? [],
  )
  const from = new Set(delivered.map(({ id }) => lessonOf(id)))
  expect(from, 'every lesson has its share').toEqual(new Set(lessonQuizzes))

  // Which questions a run draws is chance, and some have no answer that is simply right, or wrong.
  const first = delivered.find(hasSimpleAnswers)
  const second = delivered.find((question) => question !== first && hasSimpleAnswers(question))
  if (!first || !second) throw new Error('The quiz delivers too little.')
  const [firstAt, secondAt] = [delivered.indexOf(first), delivered.indexOf(second)]
  await step(page, firstAt).click()
  await answerRightly(page, first)
  await step(page, secondAt).click()
  await give(page, cardOf(page, second), wrongAnswer(second))
  await cardOf(page, second).getByRole('button', { name: say.check_answer() }).click()
  await expect(step(page, secondAt)).toHaveAccessibleName(
    say.step_label({ number: secondAt + 1, state: say.step_wrong() }),
  )

  // What is answered here is an answer to the lesson's own question, in the same edition.
  await expect.poll(async () => (await eventsOf(page, 'answer-given')).length).toBe(2)
  const editions = new Map(
    lessonQuizzes.flatMap((quiz) => dataOf(quiz).questions.map(({ id, edition }) => [id, edition])),
  )
  for (const { question, edition } of await eventsOf(page, 'answer-given'))
    expect(edition).toBe(editions.get(question))

  await page.getByRole('button', { name: say.quiz_finish() }).last().click()
  await page.getByRole('button', { name: say.finish_anyway() }).click()
  await expect(summaryOf(page, 1, delivered.length)).toBeFocused()
  const main = page.getByRole('main')
  await expect(main.getByRole('heading', { level: 3 }), 'a heading for each lesson').toHaveCount(from.size)
  const objectives = new Set(delivered.map(({ objective }) => objective)).size
  await expect(main.getByRole('heading', { level: 4 })).toHaveCount(objectives)

  const miss = main
    .getByRole('listitem')
    .filter({ hasText: say.miss_line({ first: say.step_wrong(), last: say.step_wrong() }) })
  await miss.getByRole('link', { name: /^Read again/ }).click()
  await expect(page).toHaveURL(new RegExp(`${lessonOf(second.id).replace('quiz/', '')}#`))
  await expect(page.locator('section', { has: page.locator(':target') })).toBeInViewport()
  await page.goto(course)
  await main.getByRole('link', { name: /whole course/ }).scrollIntoViewIfNeeded()
  await expect(main.getByText(/^Quiz: latest \d+ %/)).toBeVisible()
})

test(
  'a lesson whose questions cannot be had is told of, and the quiz is whole when it is loaded anew',
  { tag: '@long' },
  async ({ page, complaints }) => {
    complaints.allow(/ERR_FAILED|Failed to (load|fetch)/)
    const part = /\/assets\/blowback\.strategic-depth\.quiz-[^/]+\.json$/
    await page.route(part, (route) => route.abort())
    await page.goto(`${course}quiz/`)
    await expect(page.getByRole('alert').filter({ hasText: say.scripts_missing() })).toBeVisible()
    await page.unroute(part)
    await page.reload()
    await page.getByRole('button', { name: say.quiz_start() }).click()
    await expect(strip(page).getByRole('button')).toHaveCount(data.draw ?? 0)
  },
)
