import { enableAutoUnmount } from '@vue/test-utils'
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { fakeDevice, type Device } from '../../../tests/support/device.ts'
import { focused, isPressed, nameOf, press, type } from '../../../tests/support/find.ts'
import { pass, river, stopClock } from '../../../tests/support/lesson-page.ts'
import { openQuiz, quizData, quizQuestions, type QuizTab } from '../../../tests/support/quiz-page.ts'
import * as say from '../../messages/generated/messages.js'

enableAutoUnmount(afterEach)

let device: Device
beforeEach(() => {
  stopClock()
  device = fakeDevice()
})
afterEach(() => void vi.useRealTimers())

async function begin(): Promise<QuizTab> {
  const quiz = await openQuiz(device)
  await quiz.push(say.quiz_start())
  return quiz
}
async function answerRiver(quiz: QuizTab, name: string): Promise<void> {
  await press(quiz.get('radio', name))
  await quiz.push(say.check_answer())
}
const steps = (quiz: QuizTab): string[] =>
  quiz.all('button', /^Question \d/).map((step) => nameOf(step).replace(/^Question /, ''))
const shown = (quiz: QuizTab): RegExpMatchArray | null => quiz.words().match(/Question \d of \d/g)
/** Finishing stands at the end of the page, whatever stands in the card. */
const pushFinish = async (quiz: QuizTab): Promise<void> => {
  const [last] = quiz.all('button', say.quiz_finish()).slice(-1)
  if (!last) throw new Error('There is no way to finish.')
  await press(last)
  await pass()
}

describe('on the way', () => {
  test('it begins at the first question, with the keyboard in it, and this tab holds the run', async () => {
    const quiz = await begin()
    expect(shown(quiz)).toEqual(['Question 1 of 3'])
    expect(focused()).toBe(quiz.get('group', 'Which river flows through Vienna?'))
    expect(quiz.get('button', /^Question 1: not answered$/).getAttribute('aria-current')).toBe('step')
    expect(quiz.heard).toEqual(['hold run-1'])
  })

  test('an answer is marked in the strip, and leads on to the next question', async () => {
    const quiz = await begin()
    await answerRiver(quiz, 'The Rhine')
    expect(steps(quiz)[0]).toBe(`1: ${say.step_wrong()}`)
    await quiz.push(say.next_question())
    expect(shown(quiz)).toEqual(['Question 2 of 3'])
    expect(focused()).toBe(quiz.get('group'))
  })

  test('a half-filled answer counts as begun', async () => {
    const quiz = await begin()
    await press(quiz.get('radio', 'The Rhine'))
    await pass(400)
    expect(steps(quiz)).toEqual(['1: begun', '2: not answered', '3: not answered'])
  })

  test('what is skipped comes round again', async () => {
    const quiz = await begin()
    for (const number of [2, 3, 1]) {
      await quiz.push(say.skip_question())
      expect(shown(quiz)).toEqual([`Question ${number} of 3`])
    }
    expect(device.eventsOf('answer-given')).toEqual([])
  })

  test('a flag is seen on its button and in the strip, and can be taken away', async () => {
    const quiz = await begin()
    expect(isPressed(quiz.get('button', say.flag_off()))).toBe(false)
    await quiz.push(say.flag_off())
    expect(isPressed(quiz.get('button', say.flag_on()))).toBe(true)
    expect(steps(quiz)[0]).toBe('1: not answered, flagged')
    await quiz.push(say.flag_on())
    expect(steps(quiz)[0]).toBe('1: not answered')
  })

  test('the hint of a question is shown when it is asked for', async () => {
    const quiz = await begin()
    await quiz.push(say.show_hint())
    expect(quiz.words()).toContain('Hint. An atlas helps.')
  })

  test('all questions stand on one page when a person wants them to, and go back to one', async () => {
    const quiz = await begin()
    await quiz.push(say.layout_all())
    expect(shown(quiz)).toEqual(['Question 1 of 3', 'Question 2 of 3', 'Question 3 of 3'])
    expect(quiz.all('button', say.skip_question())).toEqual([])
    await quiz.push(/^Question 3/)
    expect(focused()).toBe(quiz.all('group')[2])
    await quiz.push(say.layout_one())
    expect(quiz.heard).toEqual(['hold run-1', 'all on a page', 'one at a time'])
    expect(shown(quiz)).toEqual(['Question 3 of 3'])
  })
})

describe('finishing', () => {
  test('with questions left asks first, names them, and leads back to the first of them', async () => {
    const quiz = await begin()
    await answerRiver(quiz, 'The Danube')
    await pushFinish(quiz)
    const [alert] = quiz.all('alert').filter(({ textContent }) => textContent.includes('2, 3'))
    expect(alert?.textContent).toContain(say.finish_unanswered({ count: 2, numbers: '2, 3' }))
    expect(device.eventsOf('run-finished')).toEqual([])
    await quiz.push(say.finish_go_back())
    expect(shown(quiz)).toEqual(['Question 2 of 3'])
    expect(quiz.all('button', say.finish_anyway())).toEqual([])
  })

  test('anyway shows how it went, tells the page, and the keyboard is there', async () => {
    const quiz = await begin()
    await answerRiver(quiz, 'The Danube')
    await pushFinish(quiz)
    await quiz.push(say.finish_anyway())
    expect(focused()).toBe(quiz.get('heading', say.summary_title({ right: 1, count: 3 })))
    expect(device.eventsOf('run-finished')).toHaveLength(1)
    expect(quiz.heard.at(-1)).toBe('finished')
  })

  test('the last answer leads to the end without a question', async () => {
    const quiz = await openQuiz(device)
    await quiz.tab.quiz.begin([river], 'seed-1')
    await pass()
    await answerRiver(quiz, 'The Danube')
    expect(quiz.all('button', say.next_question())).toEqual([])
    await press(quiz.all('button', say.quiz_finish())[0] ?? document.body)
    await pass()
    quiz.get('heading', say.summary_title({ right: 1, count: 1 }))
  })

  test('a miss can be looked at and tried again; the second try is recorded as one', async () => {
    const quiz = await openQuiz(device)
    await quiz.tab.quiz.begin([river], 'seed-1')
    await pass()
    await answerRiver(quiz, 'The Rhine')
    await pushFinish(quiz)
    await quiz.push(say.miss_look())
    expect(quiz.words()).toContain('The Rhine flows north')
    await pushFinish(quiz)
    await quiz.push(say.miss_retry())
    await answerRiver(quiz, 'The Danube')
    expect(device.eventsOf('answer-given').map(({ attempt }) => attempt)).toEqual([1, 2])
    await pushFinish(quiz)
    expect(quiz.words()).toContain(say.summary_second({ right: 1 }))
    expect(device.eventsOf('run-finished')).toHaveLength(1)
  })

  test('taken again it begins anew, and the earlier run can be looked at on a later visit', async () => {
    const quiz = await begin()
    await answerRiver(quiz, 'The Rhine')
    await pushFinish(quiz)
    await quiz.push(say.finish_anyway())
    await quiz.push(say.quiz_again())
    expect(steps(quiz)).toEqual(['1: not answered', '2: not answered', '3: not answered'])
    await pushFinish(quiz)
    await quiz.push(say.finish_anyway())
    const later = await openQuiz(device)
    expect(later.all('button', say.quiz_look())).toHaveLength(2)
    await press(later.all('button', say.quiz_look())[1] ?? document.body)
    await pass()
    expect(later.words()).toContain(say.summary_detail({ partly: 0, wrong: 1, unanswered: 2 }))
  })
})

test('a later visit goes on where this one was left, with what was begun, in the same order', async () => {
  const before = await begin()
  await before.push(say.skip_question())
  await before.push(say.skip_question())
  await press(before.all('button', /^(?:Oslo|Rome|Cairo|Berlin)$/)[0] ?? document.body)
  await press(before.get('button', say.place_last()))
  await pass(400)
  const items = (quiz: QuizTab): string[] =>
    quiz.all('button', /^(?:\d ?)?(?:Oslo|Rome|Cairo|Berlin)$/).map(nameOf)
  const left = items(before)
  const later = await openQuiz(device)
  expect(shown(later)).toEqual(['Question 3 of 3'])
  expect(items(later)).toEqual(left)
  expect(left.at(-1)).toMatch(/^1 ?\w/)
  expect(steps(later)[2]).toBe('3: begun')
})

test('a quiz that draws from its questions delivers as many as it says, each once', async () => {
  const quiz = await openQuiz(device, { data: { ...quizData, draw: 2 } })
  expect(quiz.words()).toContain(say.quiz_intro({ count: 2 }))
  await quiz.push(say.quiz_start())
  const [start] = device.eventsOf('run-started')
  expect(new Set(start?.questions.map(({ id }) => id)).size).toBe(2)
  expect(shown(quiz)).toEqual(['Question 1 of 2'])
  await pushFinish(quiz)
  expect(quiz.words()).toContain(say.finish_unanswered({ count: 2, numbers: '1, 2' }))
  await quiz.push(say.finish_go_back())
  expect(shown(quiz)).toEqual(['Question 1 of 2'])
  for (const blank of quiz.all('textbox')) if (blank instanceof HTMLInputElement) await type(blank, 'Lima')
  await quiz.push(say.check_answer())
  await quiz.push(say.next_question())
  expect(shown(quiz), 'not the one that is gone').toEqual(['Question 2 of 2'])
})

test('where the last question left open is gone, the quiz can be finished without it', async () => {
  const before = await begin()
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
  await begin()
  const quiz = await openQuiz(device, { questions: quizQuestions.slice(1) })
  expect(quiz.words()).toContain(say.questions_gone({ count: 1 }))
  expect(shown(quiz)).toEqual(['Question 1 of 2'])
  await pushFinish(quiz)
  expect(quiz.words()).toContain(say.finish_unanswered({ count: 2, numbers: '1, 2' }))
  await quiz.push(say.finish_go_back())
  expect(shown(quiz)).toEqual(['Question 1 of 2'])
  for (const blank of quiz.all('textbox')) if (blank instanceof HTMLInputElement) await type(blank, 'Lima')
  await quiz.push(say.check_answer())
  await quiz.push(say.next_question())
  expect(shown(quiz), 'not the one that is gone').toEqual(['Question 2 of 2'])
})

test('where the last question left open is gone, the quiz can be finished without it', async () => {
  const before = await begin()
  await before.push(/^Question 3/)
  const quiz = await openQuiz(device, { questions: quizQuestions.slice(0, 1) })
  await answerRiver(quiz, 'The Danube')
  expect(quiz.all('button', say.next_question())).toEqual([])
  await pushFinish(quiz)
  quiz.get('heading', say.summary_title({ right: 1, count: 3 }))
})
