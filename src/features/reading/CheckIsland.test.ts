import { mount } from '@vue/test-utils'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { fakeDevice, type Device } from '../../../tests/support/device.ts'
import { isDisabled, placeIn, press, type Place } from '../../../tests/support/find.ts'
import { openLesson, pass, river, stopClock, type LessonTab } from '../../../tests/support/lesson-page.ts'
import * as say from '../../messages/generated/messages.js'
import { live } from '../../questions/single-choice/live.ts'
import CheckIsland from './CheckIsland.vue'

let device: Device
beforeEach(() => {
  stopClock()
  device = fakeDevice()
})
afterEach(() => void vi.useRealTimers())

function openCheck(tab: LessonTab = openLesson(device)): Place {
  const { element } = mount(CheckIsland, {
    props: { question: river, live, see: '#the-danube' },
    attachTo: document.body,
    global: { plugins: [tab.pinia] },
  })
  return placeIn(element)
}
async function answer(check: Place, name: string): Promise<void> {
  await press(check.get('radio', name))
  await press(check.get('button', say.check_answer()))
  await pass()
}

test('a check in the text is answered: told, kept, said to be kept, and closed', async () => {
  const check = openCheck()
  await answer(check, 'The Rhine')
  expect(check.get('status').textContent).toBe(`${say.outcome_wrong()} ${say.saved_on_device()}`)
  expect(check.all('radio').every(isDisabled)).toBe(true)
  expect(check.get('link', say.back_to_text()).getAttribute('href')).toBe('#the-danube')
  expect(device.eventsOf('answer-given')).toHaveLength(1)
})

test('what is only chosen is kept too, and said so', async () => {
  const check = openCheck()
  await press(check.get('radio', 'The Rhine'))
  expect(check.words()).toContain(say.saving())
  await pass(400)
  expect(check.words()).toContain(say.saved_on_device())
})

test('checked too early it says what is missing', async () => {
  const check = openCheck()
  await press(check.get('button', say.check_answer()))
  expect(check.get('alert').textContent).toBe(say.remark_no_choice())
})

test('when it cannot be kept, the answer stays and the reason is said out loud', async () => {
  const check = openCheck()
  device.fail('full')
  await answer(check, 'The Danube')
  expect(check.get('status').textContent).toBe(`${say.outcome_right()} ${say.trouble_full()}`)
  expect(check.field('radio', /^The Danube/).checked).toBe(true)
})

test('what could not be kept is kept at a press, once there is room, and the words go', async () => {
  const check = openCheck()
  device.fail('full')
  await answer(check, 'The Danube')
  await press(check.get('button', say.save_again()))
  await pass()
  expect(check.words(), 'still no room').toContain(say.trouble_full())
  device.fail(undefined)
  await press(check.get('button', say.save_again()))
  await pass()
  expect(check.words()).toContain(say.saved_on_device())
  expect(check.all('button', say.save_again())).toEqual([])
  expect(device.eventsOf('answer-given')).toHaveLength(1)
})

test('a hint is offered, taken and shown', async () => {
  const check = openCheck()
  await press(check.get('button', say.show_hint()))
  await pass()
  expect(check.words()).toContain('Hint. An atlas helps.')
  expect(device.eventsOf('hint-taken')).toHaveLength(1)
})

test('on a later visit it says when it was answered and how, and keeps its feedback until it is asked for', async () => {
  await answer(openCheck(), 'The Rhine')
  const tab = openLesson(device)
  const check = openCheck(tab)
  await tab.record.open()
  await pass()
  expect(check.words()).toContain(say.answered_wrong({ date: '22 November 2026' }))
  expect(check.words()).not.toContain('flows north')
  expect(check.all('radio').every(isDisabled)).toBe(true)
  await press(check.get('button', say.show_feedback()))
  expect(check.words()).toContain('The Rhine flows north, far to the west.')
  await press(check.get('button', say.try_again()))
  expect(check.all('radio').some((radio) => radio.matches(':checked'))).toBe(false)
  await answer(check, 'The Danube')
  expect(device.eventsOf('answer-given').map(({ attempt }) => attempt)).toEqual([1, 2])
})

test('a question that this page has not met shows nothing', () => {
  const { record, run, pinia } = device.openTab()
  expect([record.isOpen, run.sessions.size]).toEqual([false, 0])
  const check = mount(CheckIsland, { props: { question: river, live }, global: { plugins: [pinia] } })
  expect(check.text()).toBe('')
})
