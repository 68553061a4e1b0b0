import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { fakeDevice, type Device } from '../../../tests/support/device.ts'
import { isDisabled, press } from '../../../tests/support/find.ts'
import { danube, pass, river, stopClock } from '../../../tests/support/lesson-page.ts'
import { openQuiz, pushFinish, type QuizTab } from '../../../tests/support/quiz-page.ts'
import * as say from '../../messages/generated/messages.js'

/* A quiz whose storage fails, or that is open in another tab as well. */

let device: Device
beforeEach(() => {
  stopClock()
  device = fakeDevice()
})
afterEach(() => void vi.useRealTimers())

const alerts = (quiz: QuizTab): string =>
  quiz
    .all('alert')
    .map(({ textContent }) => textContent)
    .join(' ')

describe('storage that fails', () => {
  test('is told of, the answer stays, and saving again stores it once and says so', async () => {
    const quiz = await openQuiz(device)
    device.fail('full')
    await quiz.push(say.quiz_start())
    await press(quiz.get('radio', 'The Danube'))
    await quiz.push(say.check_answer())
    expect(alerts(quiz)).toContain(say.trouble_full())
    expect(quiz.field('radio', /^The Danube/).checked).toBe(true)
    expect(quiz.words()).not.toContain(say.saved_on_device())
    await quiz.push(say.save_again())
    expect(alerts(quiz), 'still no room').toContain(say.trouble_full())
    device.fail(undefined)
    await quiz.push(say.save_again())
    expect(alerts(quiz)).not.toContain(say.trouble_full())
    expect(quiz.all('button', say.save_again())).toEqual([])
    expect(quiz.words()).toContain(say.saved_on_device())
    expect(device.eventsOf('answer-given')).toHaveLength(1)
  })

  test('where nothing waits to be saved there is nothing to try again', async () => {
    device.fail('blocked')
    const quiz = await openQuiz(device)
    expect(alerts(quiz)).toContain(say.trouble_blocked())
    expect(quiz.all('button', say.save_again())).toEqual([])
    expect(isDisabled(quiz.get('button', say.quiz_start())), 'it can be taken all the same').toBe(false)
  })

  test('records that were put aside are told of', async () => {
    device.database.events.set('half', { id: 'half', format: 'blowback/event', version: 1 })
    expect((await openQuiz(device)).words()).toContain(say.set_aside({ count: 1 }))
  })
})

describe('a quiz that another tab writes', () => {
  async function openBeside(): Promise<{ writing: QuizTab; reading: QuizTab }> {
    const writing = await openQuiz(device)
    await writing.push(say.quiz_start())
    return { writing, reading: await openQuiz(device, { held: 'elsewhere' }) }
  }

  test('says so, and follows what is answered there', async () => {
    const { writing, reading } = await openBeside()
    expect(alerts(reading)).toContain(say.run_elsewhere())
    expect(alerts(writing)).not.toContain(say.run_elsewhere())
    await press(writing.get('radio', 'The Danube'))
    await writing.push(say.check_answer())
    expect(reading.field('radio', /^The Danube ✓ right/).checked).toBe(true)
    reading.get('button', say.step_label({ number: 1, state: say.step_right() }))
  })

  test('cannot be answered here, and nothing that is pressed here is written', async () => {
    const { reading } = await openBeside()
    const before = device.events()
    expect(reading.all('radio').every(isDisabled)).toBe(true)
    for (const name of [say.check_answer(), say.show_hint(), say.flag_off()])
      expect(isDisabled(reading.get('button', name)), name).toBe(true)
    expect(reading.words(), 'and says why, beside them').toContain(say.read_along())
    await reading.push(say.skip_question())
    await reading.push(/^Question 3/)
    await pass(1_000)
    expect(device.events()).toEqual(before)
    expect(reading.words(), 'but it can be read from end to end').toContain('Question 3 of 3')
  })

  test('offers no second try here either, until it is gone on with here', async () => {
    const quiz = await openQuiz(device)
    await quiz.push(say.quiz_start())
    await press(quiz.get('radio', 'The Rhine'))
    await quiz.push(say.check_answer())
    await quiz.set({ held: 'elsewhere' })
    expect(isDisabled(quiz.get('button', say.try_again()))).toBe(true)
    await quiz.push(say.run_take_over())
    expect(isDisabled(quiz.get('button', say.try_again()))).toBe(false)
  })

  test('and was finished is gone back into only with the run in hand', async () => {
    const here = await openQuiz(device)
    await here.tab.quiz.begin([river], 'seed-1')
    await pass()
    await press(here.get('radio', 'The Rhine'))
    await here.push(say.check_answer())
    await pushFinish(here)
    // Another tab has begun a second try of the same run.
    await here.set({ hold: () => here.set({ held: 'elsewhere' }) })
    await here.push(say.miss_retry())
    expect(alerts(here)).toContain(say.run_elsewhere())
    expect(here.all('radio').every(isDisabled)).toBe(true)
    expect(here.words(), 'the answer stands').toContain('The Rhine flows north')
    await pushFinish(here)
    here.get('heading', say.summary_title({ right: 0, count: 1 }))
    expect(device.eventsOf('run-finished')).toHaveLength(1)
  })

  test('is not finished from here, also when every question is answered', async () => {
    const reading = await openQuiz(device, { held: 'elsewhere' })
    await reading.tab.quiz.begin([river], 'seed-1')
    await pass()
    reading.tab.run.respond(river.id, danube)
    await reading.tab.run.check(river.id)
    await pass()
    for (const button of reading.all('button', say.quiz_finish())) await press(button)
    await pass()
    expect(device.eventsOf('run-finished')).toEqual([])
  })

  test('is not finished from here, also where that was about to be done when it was taken over', async () => {
    const quiz = await openQuiz(device)
    await quiz.push(say.quiz_start())
    await quiz.push(say.quiz_finish())
    await quiz.set({ held: 'elsewhere' })
    await quiz.push(say.finish_anyway())
    expect(device.eventsOf('run-finished')).toEqual([])
  })

  test('can be gone on with here', async () => {
    const { reading } = await openBeside()
    await reading.push(say.run_take_over())
    expect(reading.heard).toContain('take over')
    expect(alerts(reading)).not.toContain(say.run_elsewhere())
    await press(reading.get('radio', 'The Rhine'))
    await reading.push(say.check_answer())
    expect(device.eventsOf('answer-given')).toMatchObject([{ run: 'run-1', question: river.id }])
  })

  test('and is taken over from there, is read along here from then on', async () => {
    const quiz = await openQuiz(device)
    await quiz.push(say.quiz_start())
    await press(quiz.get('radio', 'The Rhine'))
    await quiz.set({ held: 'elsewhere' })
    expect(quiz.all('radio').every(isDisabled)).toBe(true)
    expect(quiz.field('radio', 'The Rhine').checked, 'what was chosen stays').toBe(true)
  })
})
