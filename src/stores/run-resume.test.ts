import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { fakeDevice, type Device } from '../../tests/support/device.ts'
import {
  capitals,
  checks,
  cities,
  danube,
  openLesson,
  pass,
  rhine,
  river,
  stopClock,
  type LessonTab,
} from '../../tests/support/lesson-page.ts'
import * as say from '../messages/generated/messages.js'

/* Coming back to a page: what the record holds is on screen again, and nobody’s hands are taken off the keyboard for it. */

let device: Device
beforeEach(() => {
  stopClock()
  device = fakeDevice()
})
afterEach(() => void vi.useRealTimers())

async function answer(tab: LessonTab, { id }: { readonly id: string }, response: unknown): Promise<void> {
  tab.run.respond(id, response)
  await tab.run.check(id)
}
async function comeBack(): Promise<LessonTab> {
  const tab = openLesson(device)
  await tab.record.open()
  await pass()
  return tab
}

describe('a later visit', () => {
  test('finds a half-filled answer as it was left, open and saved', async () => {
    const before = openLesson(device)
    before.run.respond(capitals.id, { texts: { b1: 'Li' } })
    await pass(400)
    const tab = await comeBack()
    expect(tab.session(capitals)).toMatchObject({
      response: { texts: { b1: 'Li' } },
      verdict: null,
      earlier: null,
    })
    expect(tab.said(capitals)).toBe(say.saved_on_device())
    tab.run.respond(capitals.id, { texts: { b1: 'Lima', b2: 'Santiago' } })
    await tab.run.check(capitals.id)
    expect(device.eventsOf('run-started'), 'it is the same run').toHaveLength(1)
  })

  test('finds the items of an ordering question where they were put, and those that wait in the same order', async () => {
    const before = openLesson(device)
    before.run.respond(cities.id, { order: ['rome', 'oslo'] })
    await pass(400)
    const tab = await comeBack()
    expect(tab.session(cities).response).toEqual({ order: ['rome', 'oslo'] })
    expect(tab.session(cities).prompt).toEqual(before.session(cities).prompt)
  })

  test('finds an answer closed, with its feedback held back until it is asked for', async () => {
    await answer(openLesson(device), river, rhine)
    const tab = await comeBack()
    expect(tab.session(river)).toMatchObject({
      response: rhine,
      verdict: null,
      earlier: { verdict: { earned: 0 }, at: '2026-11-22T17:05:09.120+05:00' },
    })
    tab.run.review(river.id)
    expect(tab.session(river)).toMatchObject({ verdict: { earned: 0 }, earlier: null })
    tab.run.review(river.id)
    expect(tab.session(river).verdict, 'a second request changes nothing').toMatchObject({ earned: 0 })
  })

  test('answers again: recorded as the second try', async () => {
    await answer(openLesson(device), river, rhine)
    const tab = await comeBack()
    tab.run.retry(river.id)
    expect(tab.session(river)).toMatchObject({ response: { choice: null }, earlier: null })
    await answer(tab, river, danube)
    expect(device.eventsOf('answer-given').map(({ attempt }) => attempt)).toEqual([1, 2])
  })

  test('shows the try that was begun after an answer, not the answer', async () => {
    const before = openLesson(device)
    await answer(before, river, rhine)
    before.run.retry(river.id)
    before.run.respond(river.id, danube)
    await pass(400)
    expect((await comeBack()).session(river)).toMatchObject({
      response: danube,
      earlier: null,
      verdict: null,
    })
  })

  test('shows a hint that was taken, also where nothing was answered', async () => {
    await openLesson(device).run.takeHint(river.id)
    expect((await comeBack()).session(river).hintTaken).toBe(true)
  })
})

describe('while the journal is slow', () => {
  test('what is chosen meanwhile is not put back by what the record holds', async () => {
    await answer(openLesson(device), river, rhine)
    const tab = openLesson(device)
    const release = tab.holdReading()
    const opened = tab.record.open()
    await pass()
    tab.run.respond(river.id, danube)
    release()
    await opened
    await pass()
    expect(tab.session(river)).toMatchObject({ response: danube, earlier: null })
    await tab.run.check(river.id)
    expect(
      device.eventsOf('answer-given').map(({ attempt }) => attempt),
      'nor counted as the first',
    ).toEqual([1, 2])
  })

  test('an answer that was checked meanwhile keeps its verdict', async () => {
    const tab = openLesson(device)
    const release = tab.holdReading()
    const answered = answer(tab, river, danube)
    await pass()
    release()
    await answered
    await pass()
    expect(tab.session(river)).toMatchObject({ verdict: { earned: 1 }, earlier: null, saved: 'saved' })
  })
})

describe('another tab', () => {
  test('that answered is followed, where nothing was begun here', async () => {
    const [here, there] = [await comeBack(), await comeBack()]
    await answer(there, river, danube)
    await pass()
    expect(here.session(river)).toMatchObject({ response: danube, earlier: { verdict: { earned: 1 } } })
    await answer(here, capitals, { texts: { b1: 'Lima', b2: 'Santiago' } })
    expect(device.eventsOf('run-started'), 'and its run is gone on with').toHaveLength(1)
  })

  test.each<[string, (tab: LessonTab) => unknown]>([
    ['is being typed', (tab) => tab.run.respond(river.id, danube)],
    ['is answered', (tab) => answer(tab, river, danube)],
  ])('does not change what %s here', async (_, begin) => {
    const [here, there] = [await comeBack(), await comeBack()]
    await begin(here)
    await answer(there, river, rhine)
    await pass()
    expect(here.session(river).response).toEqual(danube)
  })
})

describe('a question that was edited since', () => {
  const edited = checks.map(({ question, kind }) => ({ question: { ...question, edition: 'e2' }, kind }))
  async function comeBackToEdited(): Promise<LessonTab> {
    await answer(openLesson(device), river, rhine)
    const tab = openLesson(device, edited)
    await tab.record.open()
    await pass()
    return tab
  }

  test('is open, and says that the answer on record was to another wording', async () => {
    const tab = await comeBackToEdited()
    expect(tab.session(river)).toMatchObject({ response: { choice: null }, earlier: null, changed: true })
    expect(tab.said(river)).toBe(say.question_changed())
  })

  test('no longer says so once it is answered', async () => {
    const tab = await comeBackToEdited()
    await answer(tab, river, danube)
    expect(device.eventsOf('answer-given').at(-1)).toMatchObject({ edition: 'e2', attempt: 2 })
    tab.run.retry(river.id)
    expect(tab.said(river)).toBe('')
  })
})

test('a stored response that is not one is as if it had not been given, and stays on record', async () => {
  const { id, edition } = river
  const before = openLesson(device)
  await before.record.keep([
    before.run.startWith([river], { course: 'rivers', lesson: 'names', part: 'checks' }, 'seed'),
    { type: 'draft-kept', run: 'run-1', question: id, edition, response: { choice: { toString: 'danube' } } },
  ])
  const tab = await comeBack()
  expect(tab.session(river)).toMatchObject({ response: { choice: null }, saved: 'nothing', verdict: null })
  await answer(tab, river, danube)
  expect(device.eventsOf('draft-kept')).toHaveLength(1)
})

test('nothing is recorded before it is known where', async () => {
  const tab = device.openTab()
  tab.run.scope = null
  tab.run.restore(river.id)
  await tab.run.takeHint(river.id)
  tab.run.retry(river.id)
  tab.run.review(river.id)
  await tab.run.check(river.id)
  expect(tab.run.run).toBeUndefined()
  expect(device.events()).toEqual([])
})
