import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { fakeDevice, type Device } from '../../../tests/support/device.ts'
import { focused, isPressed, press } from '../../../tests/support/find.ts'
import { pass, river, stopClock } from '../../../tests/support/lesson-page.ts'
import {
  answerRiver,
  beginQuiz,
  openQuiz,
  pushFinish,
  shownIn,
  stepsOf,
} from '../../../tests/support/quiz-page.ts'
import * as say from '../../messages/generated/messages.js'

let device: Device
beforeEach(() => {
  stopClock()
  device = fakeDevice()
})
afterEach(() => void vi.useRealTimers())

describe('on the way', () => {
  test('it begins at the first question, with the keyboard in it, and this tab holds the run', async () => {
    const quiz = await beginQuiz(device)
    expect(shownIn(quiz)).toEqual(['Question 1 of 3'])
    expect(focused()).toBe(quiz.get('group', 'Which river flows through Vienna?'))
    expect(quiz.get('button', /^Question 1: not answered$/).getAttribute('aria-current')).toBe('step')
    expect(quiz.heard).toEqual(['hold run-1'])
  })

  test('an answer is marked in the strip, and leads on to the next question', async () => {
    const quiz = await beginQuiz(device)
    await answerRiver(quiz, 'The Rhine')
    expect(stepsOf(quiz)[0]).toBe(`1: ${say.step_wrong()}`)
    await quiz.push(say.next_question())
    expect(shownIn(quiz)).toEqual(['Question 2 of 3'])
    expect(focused()).toBe(quiz.get('group'))
  })

  test('a half-filled answer counts as begun', async () => {
    const quiz = await beginQuiz(device)
    await press(quiz.get('radio', 'The Rhine'))
    await pass(400)
    expect(stepsOf(quiz)).toEqual(['1: begun', '2: not answered', '3: not answered'])
  })

  test('what is skipped comes round again', async () => {
    const quiz = await beginQuiz(device)
    for (const number of [2, 3, 1]) {
      await quiz.push(say.skip_question())
      expect(shownIn(quiz)).toEqual([`Question ${number} of 3`])
    }
    expect(device.eventsOf('answer-given')).toEqual([])
  })

  test('a flag is seen on its button and in the strip, and can be taken away', async () => {
    const quiz = await beginQuiz(device)
    expect(isPressed(quiz.get('button', say.flag_off()))).toBe(false)
    await quiz.push(say.flag_off())
    expect(isPressed(quiz.get('button', say.flag_on()))).toBe(true)
    expect(stepsOf(quiz)[0]).toBe('1: not answered, flagged')
    await quiz.push(say.flag_on())
    expect(stepsOf(quiz)[0]).toBe('1: not answered')
  })

  test('the hint of a question is shown when it is asked for', async () => {
    const quiz = await beginQuiz(device)
    await quiz.push(say.show_hint())
    expect(quiz.words()).toContain('Hint. An atlas helps.')
  })

  test('all questions stand on one page when a person wants them to, and go back to one', async () => {
    const quiz = await beginQuiz(device)
    await quiz.push(say.layout_all())
    expect(shownIn(quiz)).toEqual(['Question 1 of 3', 'Question 2 of 3', 'Question 3 of 3'])
    expect(quiz.all('button', say.skip_question())).toEqual([])
    await quiz.push(/^Question 3/)
    expect(focused()).toBe(quiz.all('group')[2])
    await quiz.push(say.layout_one())
    expect(quiz.heard).toEqual(['hold run-1', 'all on a page', 'one at a time'])
    expect(shownIn(quiz)).toEqual(['Question 3 of 3'])
  })
})

describe('finishing', () => {
  test('with questions left asks first, names them, and leads back to the first of them', async () => {
    const quiz = await beginQuiz(device)
    await answerRiver(quiz, 'The Danube')
    await pushFinish(quiz)
    const [alert] = quiz.all('alert').filter(({ textContent }) => textContent.includes('2, 3'))
    expect(alert?.textContent).toContain(say.finish_unanswered({ count: 2, numbers: '2, 3' }))
    expect(device.eventsOf('run-finished')).toEqual([])
    await quiz.push(say.finish_go_back())
    expect(shownIn(quiz)).toEqual(['Question 2 of 3'])
    expect(quiz.all('button', say.finish_anyway())).toEqual([])
  })

  test('anyway shows how it went, tells the page, and the keyboard is there', async () => {
    const quiz = await beginQuiz(device)
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
    const before = quiz.heard.length
    await quiz.push(say.miss_retry())
    expect(quiz.heard.slice(before), 'what it writes, it writes with the run in hand').toEqual(['hold run-1'])
    await answerRiver(quiz, 'The Danube')
    expect(device.eventsOf('answer-given').map(({ attempt }) => attempt)).toEqual([1, 2])
    await pushFinish(quiz)
    expect(quiz.words()).toContain(say.summary_second({ right: 1 }))
    expect(device.eventsOf('run-finished')).toHaveLength(1)
  })

  test('taken again it begins anew, and the earlier run can be looked at on a later visit', async () => {
    const quiz = await beginQuiz(device)
    await answerRiver(quiz, 'The Rhine')
    await pushFinish(quiz)
    await quiz.push(say.finish_anyway())
    await quiz.push(say.quiz_again())
    expect(stepsOf(quiz)).toEqual(['1: not answered', '2: not answered', '3: not answered'])
    await pushFinish(quiz)
    await quiz.push(say.finish_anyway())
    const later = await openQuiz(device)
    expect(later.all('button', say.quiz_look())).toHaveLength(2)
    await press(later.all('button', say.quiz_look())[1] ?? document.body)
    await pass()
    expect(later.words()).toContain(say.summary_detail({ partly: 0, wrong: 1, unanswered: 2 }))
  })
})
