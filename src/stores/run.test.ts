import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { fakeDevice, type Device } from '../../tests/support/device.ts'
import {
  capitals,
  cities,
  danube,
  inOrder,
  openLesson,
  pass,
  rhine,
  river,
  stopClock,
  type LessonTab,
} from '../../tests/support/lesson-page.ts'
import * as say from '../messages/generated/messages.js'

let device: Device
let tab: LessonTab
beforeEach(() => {
  stopClock()
  device = fakeDevice()
  tab = openLesson(device)
})
afterEach(() => void vi.useRealTimers())

describe('choosing', () => {
  test('is on screen at once, and kept as a draft after a pause', async () => {
    tab.run.respond(river.id, rhine)
    expect(tab.session(river).response).toEqual(rhine)
    expect(tab.said(river)).toBe(say.saving())
    await pass(399)
    expect(device.events()).toEqual([])
    await pass(1)
    expect(device.events().map(({ type }) => type)).toEqual(['run-started', 'draft-kept'])
    expect(device.eventsOf('draft-kept')[0]).toMatchObject({
      question: river.id,
      edition: 'e1',
      response: rhine,
    })
    expect(tab.said(river)).toBe(say.saved_on_device())
  })

  test('again within the pause keeps only the last', async () => {
    tab.run.respond(river.id, rhine)
    await pass(300)
    tab.run.respond(river.id, danube)
    await pass(400)
    expect(device.eventsOf('draft-kept').map(({ response }) => response)).toEqual([danube])
  })

  test('in two questions keeps both, in one run', async () => {
    tab.run.respond(river.id, rhine)
    tab.run.respond(capitals.id, { texts: { b1: 'Li' } })
    await pass(400)
    expect(device.eventsOf('draft-kept').map(({ question }) => question)).toEqual([river.id, capitals.id])
    expect(device.eventsOf('run-started')).toHaveLength(1)
  })

  test('is kept at once when the page is left, and once', async () => {
    tab.run.respond(river.id, rhine)
    tab.run.keepDrafts()
    await pass()
    expect(device.eventsOf('draft-kept')).toHaveLength(1)
    tab.run.keepDrafts()
    await pass(400)
    expect(device.eventsOf('draft-kept')).toHaveLength(1)
  })

  test('is not called saved while something newer is on screen', async () => {
    tab.run.respond(capitals.id, { texts: { b1: 'Li' } })
    const release = tab.holdAppends()
    await pass(400)
    tab.run.respond(capitals.id, { texts: { b1: 'Lim' } })
    release()
    await pass()
    expect(tab.said(capitals)).toBe(say.saving())
    await pass(400)
    expect(tab.said(capitals)).toBe(say.saved_on_device())
    expect(device.eventsOf('draft-kept').at(-1)?.response).toEqual({ texts: { b1: 'Lim' } })
  })

  test('is not called saved while the draft after it is still on its way', async () => {
    await tab.record.open()
    const release = tab.holdAppends()
    tab.run.respond(capitals.id, { texts: { b1: 'Li' } })
    await pass(400)
    tab.run.respond(capitals.id, { texts: { b1: 'Lim' } })
    await pass(400)
    tab.holdAppends()
    release()
    await pass()
    expect(tab.said(capitals)).toBe(say.saving())
  })

  test('is not called saved because a hint was', async () => {
    tab.run.respond(river.id, rhine)
    await tab.run.takeHint(river.id)
    expect(tab.said(river)).toBe(say.saving())
    await pass(400)
    expect(tab.said(river)).toBe(say.saved_on_device())
  })

  test('in a question that is not on this page does nothing', async () => {
    tab.run.respond('elsewhere', rhine)
    await pass(400)
    expect(device.events()).toEqual([])
  })
})

describe('checking', () => {
  test('opens the verdict at once, and records the response with all that belongs to it', async () => {
    tab.clock.now = 1_000
    tab.run.restartClock(river.id)
    tab.clock.now = 13_500.4
    tab.run.respond(river.id, danube)
    const checked = tab.run.check(river.id)
    expect(tab.session(river).verdict).toMatchObject({ earned: 1, possible: 1 })
    expect(tab.said(river)).toBe(say.saving())
    await checked
    const [start] = device.eventsOf('run-started')
    expect(start).toMatchObject({
      scope: { course: 'rivers', lesson: 'names', part: 'checks' },
      questions: [river, capitals, cities].map(({ id, edition }) => ({ id, edition })),
    })
    expect(device.eventsOf('answer-given')).toEqual([
      {
        type: 'answer-given',
        run: start?.run,
        question: river.id,
        edition: river.edition,
        response: danube,
        seed: 'page',
        attempt: 1,
        timeTaken: 12_500,
        help: { hint: false },
        marks: { earned: 1, possible: 1 },
        confidence: null,
        assignment: null,
      },
    ])
    expect([...device.database.shown.values()]).toMatchObject([{ id: river.id, edition: river.edition }])
    expect(JSON.stringify([...device.database.shown.values()]), 'without its key').not.toContain('"right"')
  })

  test('is called saved only when the journal has said so', async () => {
    const release = tab.holdAppends()
    tab.run.respond(river.id, danube)
    void tab.run.check(river.id)
    await pass(1_000)
    expect(device.eventsOf('answer-given'), 'written, but nobody was told').toHaveLength(1)
    expect(tab.said(river)).toBe(say.saving())
    release()
    await pass()
    expect(tab.said(river)).toBe(say.saved_on_device())
  })

  test('is not called saved because the draft before it was', async () => {
    await tab.record.open()
    const release = tab.holdAppends()
    tab.run.respond(river.id, danube)
    await pass(400)
    void tab.run.check(river.id)
    tab.holdAppends()
    release()
    await pass()
    expect(tab.said(river), 'only the draft is kept').toBe(say.saving())
  })

  test('takes the place of a draft that was about to be kept', async () => {
    tab.run.respond(river.id, danube)
    await tab.run.check(river.id)
    await pass(400)
    expect(device.eventsOf('draft-kept')).toEqual([])
  })

  test('too early tells what is missing, records nothing, and forgets it at the next touch', async () => {
    await tab.run.check(river.id)
    expect(tab.session(river)).toMatchObject({ remarks: ['no-choice'], verdict: null })
    expect(device.events()).toEqual([])
    tab.run.respond(river.id, danube)
    expect(tab.session(river).remarks).toEqual([])
  })

  test('twice records once, and what was checked cannot be changed', async () => {
    tab.run.respond(river.id, rhine)
    await Promise.all([tab.run.check(river.id), tab.run.check(river.id)])
    tab.run.respond(river.id, danube)
    await pass(400)
    expect(device.eventsOf('answer-given')).toHaveLength(1)
    expect(device.eventsOf('draft-kept')).toEqual([])
    expect(tab.session(river).response).toEqual(rhine)
  })

  test('two questions while the journal is still being opened makes one run', async () => {
    const release = tab.holdReading()
    tab.run.respond(river.id, danube)
    tab.run.respond(cities.id, inOrder)
    void tab.run.check(river.id)
    void tab.run.check(cities.id)
    await pass()
    expect(device.events()).toEqual([])
    expect([tab.said(river), tab.said(cities)]).toEqual([say.saving(), say.saving()])
    release()
    await pass()
    expect(device.eventsOf('run-started')).toHaveLength(1)
    expect(device.eventsOf('answer-given')).toHaveLength(2)
  })
})

test('a hint that was taken is kept, stays, and is told of in the answer', async () => {
  await tab.run.takeHint(river.id)
  expect(tab.session(river).hintTaken).toBe(true)
  tab.run.respond(river.id, danube)
  await tab.run.check(river.id)
  expect(device.eventsOf('hint-taken')).toMatchObject([{ question: river.id }])
  expect(device.eventsOf('answer-given')[0]?.help).toEqual({ hint: true })
})
