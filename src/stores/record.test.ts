import { describe, expect, test } from 'vitest'
import { fakeDevice, settle } from '../../tests/support/device.ts'
import { sampleEvents } from '../domain/learning/sample-events.ts'
import * as say from '../messages/generated/messages.js'
import type { StorageTrouble } from '../storage/journal.ts'

const {
  'run-started': started,
  'draft-kept': draft,
  'answer-given': answer,
  'hint-taken': hint,
} = sampleEvents

/** Whether a promise has resolved by now, and to what. */
function watched<T>(promise: Promise<T>): { outcome: T | 'waiting' } {
  const seen: { outcome: T | 'waiting' } = { outcome: 'waiting' }
  void promise.then((value) => (seen.outcome = value))
  return seen
}

describe('keeping', () => {
  test('is done when the journal has said so, and not before', async () => {
    const device = fakeDevice()
    const { record, holdAppends } = device.openTab()
    const release = holdAppends()
    const keeping = watched(record.keep([started, draft]))
    await settle()
    expect(device.events(), 'it is written already').toHaveLength(2)
    expect(keeping.outcome).toBe('waiting')
    expect(record.unsavedCount).toBe(2)
    release()
    await settle()
    expect(keeping.outcome).toBe(true)
    expect(record.unsavedCount).toBe(0)
  })

  test('counts on screen at once, and is not counted twice once it is saved', async () => {
    const { record, holdAppends } = fakeDevice().openTab()
    await record.open()
    const release = holdAppends()
    const keeping = record.keep([started, answer])
    expect(record.progress.runs.get('run-1')?.answers.get('q1')).toHaveLength(1)
    release()
    await keeping
    expect(record.progress.runs.get('run-1')?.answers.get('q1')).toHaveLength(1)
    expect(record.progress.events).toBe(2)
  })

  test('goes one after another, each in the order in which it was asked for', async () => {
    const device = fakeDevice()
    const { record, holdAppends, attempts } = device.openTab()
    await record.open()
    const release = holdAppends()
    const both = Promise.all([record.keep([started]), record.keep([draft]), record.keep([answer])])
    await settle()
    expect(attempts()).toBe(1)
    release()
    expect(await both).toEqual([true, true, true])
    expect(device.events()).toEqual([started, draft, answer])
  })

  test('keeps the question as it was shown with its answer', async () => {
    const device = fakeDevice()
    const { record } = device.openTab()
    const shown = {
      format: 'blowback/shown-question',
      version: 1,
      id: 'q1',
      edition: 'e1',
      prompt: 'asked',
    } as const
    await record.keep([started, answer], [shown])
    expect([...device.database.shown.values()]).toEqual([shown])
  })

  test('opens the journal when nobody has', async () => {
    const { record } = fakeDevice().openTab()
    expect(await record.keep([started])).toBe(true)
    expect(record.isOpen).toBe(true)
  })
})

describe('what cannot be saved', () => {
  test.each<[StorageTrouble, string]>([
    ['blocked', say.trouble_blocked()],
    ['full', say.trouble_full()],
    ['newer', say.trouble_newer()],
    ['held', say.trouble_held()],
    ['broken', say.trouble_broken()],
  ])('because of %j is told in words, stays on screen and waits', async (trouble, words) => {
    const device = fakeDevice()
    const { record } = device.openTab()
    await record.open()
    device.fail(trouble)
    expect(await record.keep([started, answer])).toBe(false)
    expect(record.trouble).toBe(trouble)
    expect(record.troubleText).toBe(words)
    expect(record.unsavedCount).toBe(2)
    expect(record.progress.runs.get('run-1')?.answers.has('q1')).toBe(true)
  })

  test('is saved once, when a person asks again and it works', async () => {
    const device = fakeDevice()
    const { record } = device.openTab()
    device.fail('full')
    await record.keep([started, answer])
    expect(await record.saveAgain()).toBe(false)
    device.fail(undefined)
    expect(await record.saveAgain()).toBe(true)
    expect(await record.saveAgain()).toBe(true)
    expect(device.events()).toEqual([started, answer])
    expect([record.trouble, record.troubleText, record.unsavedCount]).toEqual([null, '', 0])
  })

  test('goes along with the next thing that is kept, before it', async () => {
    const device = fakeDevice()
    const { record } = device.openTab()
    device.fail('full')
    await record.keep([started])
    device.fail(undefined)
    expect(await record.keep([draft])).toBe(true)
    expect(device.events()).toEqual([started, draft])
  })

  test('as it can never be stored, does not hold back the rest', async () => {
    const device = fakeDevice()
    const { record } = device.openTab()
    const endless = { ...answer, response: 'x'.repeat(100_000) }
    expect(await record.keep([started, endless, hint])).toBe(false)
    expect(device.events()).toEqual([started, hint])
    expect(record.unsavedCount).toBe(1)
  })

  test('because the journal’s code cannot be had is told too, and saved once it can', async () => {
    const device = fakeDevice()
    const { record, lose } = device.openTab()
    lose(true)
    expect(await record.keep([started])).toBe(false)
    expect(record.isOpen, 'nobody waits for ever').toBe(true)
    expect(record.troubleText).toBe(say.trouble_unloaded())
    lose(false)
    expect(await record.keep([answer])).toBe(true)
    expect(device.events()).toEqual([started, answer])
  })
})

describe('opening', () => {
  test('brings what is on record, and is done once however often it is asked for', async () => {
    const device = fakeDevice()
    await device.openTab().record.keep([started, answer])
    const { record, holdReading, loads } = device.openTab()
    const release = holdReading()
    const opened = Promise.all([record.open(), record.open()])
    await settle()
    expect([record.isOpen, record.progress.events]).toEqual([false, 0])
    release()
    await opened
    await record.open()
    expect([record.isOpen, record.progress.events]).toEqual([true, 2])
    expect(loads()).toBe(1)
  })

  test('slowly does not lose what was kept meanwhile, nor what another tab said', async () => {
    const device = fakeDevice()
    const other = device.openTab()
    await other.record.keep([started])
    const { record, holdReading } = device.openTab()
    const release = holdReading()
    const kept = record.keep([answer])
    await settle()
    await other.record.keep([hint])
    release()
    expect(await kept).toBe(true)
    const run = record.progress.runs.get('run-1')
    expect([run?.hints.has('q1'), run?.answers.get('q1')?.length]).toEqual([true, 1])
    expect(record.progress.events).toBe(3)
  })

  test('tells how many records could not be read', async () => {
    const device = fakeDevice()
    device.database.events.set('half', { id: 'half', format: 'blowback/event', version: 1 })
    const { record } = device.openTab()
    await record.open()
    expect(record.setAside).toBe(1)
  })

  test('a record that cannot be read says so, and is read once it can', async () => {
    const device = fakeDevice()
    await device.openTab().record.keep([started, answer])
    device.fail('held')
    const { record } = device.openTab()
    await record.open()
    expect([record.isOpen, record.troubleText]).toEqual([true, say.trouble_held()])
    device.fail(undefined)
    expect(await record.keep([hint])).toBe(true)
    expect(record.progress.runs.get('run-1')?.answers.get('q1'), 'what was there before').toHaveLength(1)
    expect(record.progress.events).toBe(3)
  })
})

describe('another tab', () => {
  test('is heard, and what waits here stays newest', async () => {
    const device = fakeDevice()
    const [here, there] = [device.openTab(), device.openTab()]
    await Promise.all([here.record.open(), there.record.open()])
    await here.record.keep([started])
    const release = here.holdAppends()
    const kept = here.record.keep([{ ...draft, response: 'mine' }])
    await there.record.keep([{ ...draft, response: 'theirs' }])
    expect(here.record.progress.events).toBe(3)
    expect(here.record.progress.runs.get('run-1')?.drafts.get('q1')?.response).toBe('mine')
    release()
    await kept
    expect(there.record.progress).toEqual(here.record.progress)
  })

  test('that wrote while this page slept is caught up with by reading again', async () => {
    const device = fakeDevice()
    const { record } = device.openTab()
    await record.keep([started])
    for (const listeners of device.database.listeners.values()) listeners.clear()
    await device.openTab().record.keep([answer])
    expect(record.progress.events).toBe(1)
    await record.readAgain()
    expect(record.progress.events).toBe(2)
  })
})

test('before the journal is open nothing can be said of an answer from an earlier visit', async () => {
  const { record } = fakeDevice().openTab()
  const marks = { earned: 1, possible: 1 }
  expect(record.sayEarlier(marks, '2026-11-22')).toBe('')
  await record.readAgain()
  expect(record.isOpen, 'reading again does not open').toBe(false)
  await record.open()
  expect(record.sayEarlier(marks, '2026-11-22')).toBe(say.answered_right({ date: '22 November 2026' }))
})
