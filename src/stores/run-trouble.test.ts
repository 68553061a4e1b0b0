import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { fakeDevice, type Device } from '../../tests/support/device.ts'
import {
  capitals,
  danube,
  openLesson,
  pass,
  rhine,
  river,
  stopClock,
  type LessonTab,
} from '../../tests/support/lesson-page.ts'
import * as say from '../messages/generated/messages.js'

/* When an answer cannot be kept: what is said, what stays on screen, and what is stored in the end. */

let device: Device
let tab: LessonTab
beforeEach(() => {
  stopClock()
  device = fakeDevice()
  tab = openLesson(device)
})
afterEach(() => void vi.useRealTimers())

test('the response and its verdict stay on screen, with words on why it is not saved', async () => {
  device.fail('full')
  tab.run.respond(river.id, danube)
  await tab.run.check(river.id)
  expect(tab.session(river)).toMatchObject({ response: danube, verdict: { earned: 1 }, saved: 'failed' })
  expect(tab.said(river)).toBe(say.trouble_full())
  expect(device.events()).toEqual([])
})

test('a draft that cannot be kept says so too', async () => {
  device.fail('blocked')
  tab.run.respond(capitals.id, { texts: { b1: 'Li' } })
  await pass(400)
  expect(tab.said(capitals)).toBe(say.trouble_blocked())
  expect(tab.session(capitals).response).toEqual({ texts: { b1: 'Li' } })
})

test('saving again stores it once, and says beside the question that it is saved', async () => {
  device.fail('full')
  tab.run.respond(river.id, danube)
  await tab.run.check(river.id)
  await tab.record.saveAgain()
  expect(tab.said(river), 'still no room').toBe(say.trouble_full())
  device.fail(undefined)
  await tab.record.saveAgain()
  await tab.record.saveAgain()
  expect(tab.said(river)).toBe(say.saved_on_device())
  expect(device.events().map(({ type }) => type)).toEqual(['run-started', 'answer-given'])
  expect(tab.run.run?.answers.get(river.id)).toHaveLength(1)
})

test('what could not be saved goes along with the next answer, in the same run, and is called saved with it', async () => {
  device.fail('full')
  tab.run.respond(river.id, danube)
  await tab.run.check(river.id)
  device.fail(undefined)
  tab.run.respond(capitals.id, { texts: { b1: 'Lima', b2: 'Santiago' } })
  await tab.run.check(capitals.id)
  await pass()
  expect(device.eventsOf('run-started')).toHaveLength(1)
  expect(device.eventsOf('answer-given').map(({ question }) => question)).toEqual([river.id, capitals.id])
  expect([tab.said(river), tab.said(capitals)]).toEqual([say.saved_on_device(), say.saved_on_device()])
})

test('while something is unsaved, another try is still recorded as the second', async () => {
  device.fail('full')
  tab.run.respond(river.id, rhine)
  await tab.run.check(river.id)
  tab.run.retry(river.id)
  tab.run.respond(river.id, danube)
  await tab.run.check(river.id)
  device.fail(undefined)
  await tab.record.saveAgain()
  expect(device.eventsOf('answer-given').map(({ attempt }) => attempt)).toEqual([1, 2])
})

test('answers given while the journal’s code cannot be had are one run once it can', async () => {
  tab.lose(true)
  tab.run.respond(river.id, danube)
  await tab.run.check(river.id)
  tab.run.respond(capitals.id, { texts: { b1: 'Lima', b2: 'Santiago' } })
  await tab.run.check(capitals.id)
  expect(tab.said(capitals)).toBe(say.trouble_unloaded())
  tab.lose(false)
  expect(await tab.record.saveAgain()).toBe(true)
  expect(device.eventsOf('run-started')).toHaveLength(1)
  expect(new Set(device.eventsOf('answer-given').map(({ run }) => run)).size).toBe(1)
  expect(device.eventsOf('answer-given')).toHaveLength(2)
})

test('a failure does not stay beside what was said since: the newer response is saved and says so', async () => {
  device.fail('full')
  tab.run.respond(river.id, rhine)
  await pass(400)
  device.fail(undefined)
  tab.run.respond(river.id, danube)
  expect(tab.said(river)).toBe(say.saving())
  await pass(400)
  expect(tab.said(river)).toBe(say.saved_on_device())
  expect(device.eventsOf('draft-kept').map(({ response }) => response)).toEqual([rhine, danube])
})
