import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { askedOf, carriedItems } from '../../tests/support/assigned-page.ts'
import { fakeDevice, type Device, type Tab } from '../../tests/support/device.ts'
import { capitals, cities, danube, pass, rhine, river, stopClock } from '../../tests/support/lesson-page.ts'
import { assignedScope } from '../domain/learning/assigned-scope.ts'
import { useAssignedRun } from './assigned-run.ts'

const digest = 'd'.repeat(32)
const asked = askedOf(carriedItems)

let device: Device
let tab: Tab
let run: ReturnType<typeof useAssignedRun>
beforeEach(async () => {
  stopClock()
  device = fakeDevice()
  await open()
})
afterEach(() => void vi.useRealTimers())

async function open(): Promise<void> {
  tab = device.openTab('quiz')
  tab.run.scope = assignedScope(digest)
  run = useAssignedRun(tab.pinia)
  await tab.record.open()
}
function wake(): void {
  for (const { item, kind } of asked) {
    tab.run.meet(item.question, kind, `${tab.run.run?.seed ?? ''}:${item.question.id}`)
    tab.run.restore(item.question.id)
  }
}
const begin = (more: { seed?: string; goesOn?: boolean; shuffle?: boolean } = {}) =>
  run.begin(asked, { shuffle: false, seed: 'a', goesOn: false, ...more })

test('a run begins in the order that its seed draws, where the teacher wants it shuffled', async () => {
  await begin({ shuffle: true, seed: 'b' })
  const [first] = device.eventsOf('run-started')
  expect(first?.scope).toEqual({ course: 'assigned', lesson: digest, part: 'quiz' })
  const order = first?.questions.map(({ id }) => id) ?? []
  expect(order).not.toEqual([river.id, capitals.id, cities.id])
  expect(order.toSorted()).toEqual([river.id, capitals.id, cities.id].toSorted())
})

describe('ending it', () => {
  test('grades and keeps what nobody has checked, in one go with the end', async () => {
    await begin()
    wake()
    tab.run.respond(river.id, rhine)
    tab.run.respond(capitals.id, { texts: { b1: 'Li' } })
    await pass(400)
    const attempts = tab.attempts()
    await run.finish(asked)
    expect(tab.attempts()).toBe(attempts + 1)
    expect(device.eventsOf('answer-given')).toMatchObject([
      { question: river.id, response: rhine, marks: { earned: 0 } },
    ])
    expect(device.eventsOf('run-finished')).toHaveLength(1)
    expect([...device.database.shown.keys()], 'what was asked is kept with the answer').toHaveLength(1)
  })

  test('leaves what was checked on the way as it was', async () => {
    await begin()
    wake()
    tab.run.respond(river.id, danube)
    await tab.run.check(river.id)
    await run.finish(asked)
    expect(device.eventsOf('answer-given')).toHaveLength(1)
  })

  test('is done once', async () => {
    await begin()
    wake()
    await run.finish(asked)
    await run.finish(asked)
    expect(device.eventsOf('run-finished')).toHaveLength(1)
  })
})

describe('once more', () => {
  async function handedInBefore(): Promise<void> {
    await begin()
    wake()
    tab.run.respond(river.id, rhine)
    tab.run.respond(capitals.id, { texts: { b1: 'Li' } })
    await pass(400)
    await run.finish(asked)
  }

  test('goes on from what was given before, where nobody has said what was right', async () => {
    await handedInBefore()
    await begin({ seed: 'b', goesOn: true })
    wake()
    expect(tab.run.sessions.get(river.id)).toMatchObject({ response: rhine, verdict: null })
    expect(tab.run.sessions.get(capitals.id)?.response).toEqual({ texts: { b1: 'Li' } })
  })

  test('begins empty where it has been said', async () => {
    await handedInBefore()
    await begin({ seed: 'b' })
    wake()
    expect(tab.run.sessions.get(river.id)?.response).toEqual({ choice: null })
  })
})

test('what is given is what stands on screen; of a try that was begun and left empty, what was given before', async () => {
  await begin()
  wake()
  tab.run.respond(river.id, rhine)
  await tab.run.check(river.id)
  tab.run.retry(river.id)
  tab.run.respond(capitals.id, { texts: { b1: 'Lima', b2: '' } })
  const given = run.given(asked)
  expect(given.map(({ response }) => response)).toEqual([
    rhine,
    { texts: { b1: 'Lima', b2: '' } },
    { order: [] },
  ])
  expect(given.map(({ asked: { place } }) => place)).toEqual([0, 1, 2])
})
