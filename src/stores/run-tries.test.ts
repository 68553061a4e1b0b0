import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
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

let device: Device
let tab: LessonTab
beforeEach(() => {
  stopClock()
  device = fakeDevice()
  tab = openLesson(device)
})
afterEach(() => void vi.useRealTimers())

describe('another try', () => {
  test('begins empty, is recorded as the second, and is timed from its own beginning', async () => {
    tab.run.respond(river.id, rhine)
    await tab.run.check(river.id)
    tab.clock.now = 60_000
    tab.run.retry(river.id)
    expect(tab.session(river)).toMatchObject({
      response: { choice: null },
      verdict: null,
      saved: 'nothing',
    })
    tab.clock.now = 62_000
    tab.run.respond(river.id, danube)
    await tab.run.check(river.id)
    expect(
      device
        .eventsOf('answer-given')
        .map(({ attempt, marks, timeTaken }) => [attempt, marks.earned, timeTaken]),
    ).toEqual([
      [1, 0, 0],
      [2, 1, 2_000],
    ])
  })

  test('is not filled with the answer before it when something else is kept', async () => {
    tab.run.respond(river.id, rhine)
    await tab.run.check(river.id)
    tab.run.retry(river.id)
    await tab.run.takeHint(capitals.id)
    expect(tab.session(river)).toMatchObject({ response: { choice: null }, verdict: null })
  })

  test('is not called saved because the answer before it was', async () => {
    const release = tab.holdAppends()
    tab.run.respond(river.id, rhine)
    void tab.run.check(river.id)
    await pass()
    tab.run.retry(river.id)
    release()
    await pass()
    expect(tab.said(river)).toBe('')
  })
})
