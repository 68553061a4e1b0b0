import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { fakeDevice, type Device } from '../../../tests/support/device.ts'
import { nameOf, press, type } from '../../../tests/support/find.ts'
import { pass, stopClock } from '../../../tests/support/lesson-page.ts'
import {
  answerRiver,
  beginQuiz,
  openQuiz,
  pushFinish,
  quizData,
  quizQuestions,
  shownIn,
  stepsOf,
  type QuizTab,
} from '../../../tests/support/quiz-page.ts'
import * as say from '../../messages/generated/messages.js'
import { examples as opinions } from '../../questions/opinion/examples.ts'
import { live as opinion } from '../../questions/opinion/live.ts'

/* Which questions a quiz delivers, in which order, and what is left of them on a later visit. */

let device: Device
beforeEach(() => {
  stopClock()
  device = fakeDevice()
})
afterEach(() => void vi.useRealTimers())

test('a later visit goes on where this one was left, with what was begun, in the same order', async () => {
  const before = await beginQuiz(device)
  await before.push(say.skip_question())
  await before.push(say.skip_question())
  await press(before.all('button', /^(?:Oslo|Rome|Cairo|Berlin)$/)[0] ?? document.body)
  await press(before.get('button', say.place_last()))
  await pass(400)
  const items = (quiz: QuizTab): string[] =>
    quiz.all('button', /^(?:\d ?)?(?:Oslo|Rome|Cairo|Berlin)$/).map(nameOf)
  const left = items(before)
  const later = await openQuiz(device)
  expect(shownIn(later)).toEqual(['Question 3 of 3'])
  expect(items(later)).toEqual(left)
  expect(left.at(-1)).toMatch(/^1 ?\w/)
  expect(stepsOf(later)[2]).toBe('3: begun')
})

test('a quiz that draws from its questions delivers as many as it says, each once', async () => {
  const quiz = await openQuiz(device, { data: { ...quizData, draw: 2 } })
  expect(quiz.words()).toContain(say.quiz_intro({ count: 2 }))
  await quiz.push(say.quiz_start())
  const [start] = device.eventsOf('run-started')
  expect(new Set(start?.questions.map(({ id }) => id)).size).toBe(2)
  expect(shownIn(quiz)).toEqual(['Question 1 of 2'])
  await pushFinish(quiz)
  expect(quiz.words()).toContain(say.finish_unanswered({ count: 2, numbers: '1, 2' }))
  await quiz.push(say.finish_go_back())
  expect(shownIn(quiz)).toEqual(['Question 1 of 2'])
  for (const blank of quiz.all('textbox')) if (blank instanceof HTMLInputElement) await type(blank, 'Lima')
  await quiz.push(say.check_answer())
  await quiz.push(say.next_question())
  expect(shownIn(quiz), 'not the one that is gone').toEqual(['Question 2 of 2'])
})

test('the way on passes over a question that is gone', async () => {
  await beginQuiz(device)
  const questions = quizQuestions.filter(({ question }) => question.kind !== 'cloze')
  const quiz = await openQuiz(device, { questions })
  await answerRiver(quiz, 'The Danube')
  await quiz.push(say.next_question())
  expect(shownIn(quiz)).toEqual(['Question 2 of 2'])
})

test('where the last question left open is gone, the quiz can be finished without it', async () => {
  const before = await beginQuiz(device)
  await before.push(/^Question 3/)
  const quiz = await openQuiz(device, { questions: quizQuestions.slice(0, 1) })
  await answerRiver(quiz, 'The Danube')
  expect(quiz.all('button', say.next_question())).toEqual([])
  await pushFinish(quiz)
  quiz.get('heading', say.summary_title({ right: 1, count: 3 }))
})

test('a shuffled quiz stands in the order of its seed, which is on record', async () => {
  const orders = new Set<string>()
  for (const seed of ['a', 'b', 'c', 'd', 'e']) {
    const other = fakeDevice()
    const data = { ...quizData, order: 'shuffled' } as const
    await (await openQuiz(other, { data, newSeed: () => seed })).push(say.quiz_start())
    orders.add(
      other
        .eventsOf('run-started')
        .map(({ questions }) => questions.map(({ id }) => id))
        .join(),
    )
  }
  expect(orders.size).toBeGreaterThan(1)
})

test('a question that the lesson has lost is told of, and the rest goes on', async () => {
  await beginQuiz(device)
  const quiz = await openQuiz(device, { questions: quizQuestions.slice(1) })
  expect(quiz.words()).toContain(say.questions_gone({ count: 1 }))
  expect(shownIn(quiz)).toEqual(['Question 1 of 2'])
  await pushFinish(quiz)
  expect(quiz.words()).toContain(say.finish_unanswered({ count: 2, numbers: '1, 2' }))
  await quiz.push(say.finish_go_back())
  expect(shownIn(quiz)).toEqual(['Question 1 of 2'])
  for (const blank of quiz.all('textbox')) if (blank instanceof HTMLInputElement) await type(blank, 'Lima')
  await quiz.push(say.check_answer())
  await quiz.push(say.next_question())
  expect(shownIn(quiz), 'not the one that is gone').toEqual(['Question 2 of 2'])
})

test('where the last question left open is gone, the quiz can be finished without it', async () => {
  const before = await beginQuiz(device)
  await before.push(/^Question 3/)
  const quiz = await openQuiz(device, { questions: quizQuestions.slice(0, 1) })
  await answerRiver(quiz, 'The Danube')
  expect(quiz.all('button', say.next_question())).toEqual([])
  await pushFinish(quiz)
  quiz.get('heading', say.summary_title({ right: 1, count: 3 }))
})

describe('an opinion in a quiz', () => {
  const [example] = opinions
  if (!example) throw new Error('The examples are gone.')
  const questions = [{ question: example.question, live: opinion }, ...quizQuestions]
  const data = { ...quizData, questions: questions.map(({ question }) => question) }

  test('is announced apart, has its place in the strip, and is not called right', async () => {
    const quiz = await openQuiz(device, { data, questions })
    expect(quiz.words()).toContain(say.quiz_intro({ count: 3 }))
    expect(quiz.words()).toContain(say.quiz_rule_unmarked({ count: 1 }))
    await quiz.push(say.quiz_start())
    expect(shownIn(quiz)).toEqual(['Question 1 of 4'])
    await press(quiz.get('radio', 'I cannot say'))
    await quiz.push(say.keep_opinion())
    expect(stepsOf(quiz)[0]).toBe(`1: ${say.step_unmarked()}`)
    expect(quiz.words()).not.toContain(say.outcome_right())
  })

  test('is owed by nobody, and counts in no summary', async () => {
    const quiz = await openQuiz(device, { data, questions })
    await quiz.push(say.quiz_start())
    await pushFinish(quiz)
    expect(quiz.words()).toContain(say.finish_unanswered({ count: 3, numbers: '2, 3, 4' }))
    await quiz.push(say.finish_anyway())
    quiz.get('heading', say.summary_title({ right: 0, count: 3 }))
  })

  test('is not drawn by chance: it comes along after those that are', async () => {
    const quiz = await openQuiz(device, { data: { ...data, draw: 2 }, questions })
    expect(quiz.words()).toContain(say.quiz_intro({ count: 2 }))
    await quiz.push(say.quiz_start())
    const [started] = device.eventsOf('run-started')
    expect(started?.questions.map(({ unmarked }) => unmarked)).toEqual([undefined, undefined, true])
  })
})
