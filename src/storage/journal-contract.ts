import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import type { EventEnvelope, LearningEvent, ShownQuestion } from '../domain/learning/learning-event.ts'
import { sampleEnvelope, sampleEvents, sampleId } from '../domain/learning/sample-events.ts'
import type { Journal, JournalSurroundings, Outcome } from './journal.ts'

/** One device, with whatever lies in its storage. */
export interface JournalWorld {
  /** Another tab. */
  open(surroundings: JournalSurroundings): Journal
  /** Lays a record among the events, past the journal. */
  plant(record: { readonly id: string }): Promise<unknown>
  /** What was set aside: the records, by the key they had. */
  setAside(): Promise<ReadonlyMap<string, unknown>>
  /** The record of the snapshot; undefined where there is none. */
  snapshot(): Promise<unknown>
  /** Lays a record in the place of the snapshot, past the journal. */
  plantSnapshot(record: unknown): Promise<unknown>
  /** How many events' records lie there, readable or not. */
  countEvents(): Promise<number>
  /** Makes the next append fail, as late as this adapter can. */
  failNextAppend(): void
  /** Makes a newer version of the app open the storage, and change it. */
  upgrade(): Promise<unknown>
}

const { 'draft-kept': draft, 'answer-given': answer, 'hint-taken': hint } = sampleEvents
const shown: ShownQuestion = {
  format: 'blowback/shown-question',
  version: 1,
  id: 'q1',
  edition: 'e1',
  prompt: { kind: 'cloze', blanks: ['first'] },
}

export function valueIn<T>(outcome: Outcome<T>): T {
  if (!outcome.ok) throw new Error(`the journal was in trouble: ${outcome.trouble}`)
  return outcome.value
}

export function surroundings(): JournalSurroundings {
  let ids = Math.floor(Math.random() * 2 ** 48)
  return {
    now: () => '2026-11-22T17:05:09.120+05:00',
    newId: () => sampleId((ids += 1)),
    learner: 'learner-1',
  }
}

/**
 * What every adapter promises. `makeWorld` makes a device whose storage is empty.
 *
 * Long because: it is the whole promise in one place, and an adapter has to keep all of it.
 */
export function journalContract(makeWorld: () => JournalWorld): void {
  let world: JournalWorld
  let open: () => Journal
  let journals: Journal[]

  beforeEach(() => {
    world = makeWorld()
    journals = []
    open = () => {
      const journal = world.open(surroundings())
      journals.push(journal)
      return journal
    }
  })
  afterEach(() => journals.forEach((journal) => journal.close()))

  const append = async (journal: Journal, ...events: LearningEvent[]) => valueIn(await journal.append(events))
  const readAll = async (journal: Journal) => valueIn(await journal.readAll())

  describe('appending', () => {
    test('gives back the envelopes, numbered without gaps', async () => {
      const journal = open()
      const [first, second] = await append(journal, draft, answer)
      const [third] = await append(journal, hint)
      if (!first) throw new Error('one went in')
      const { id, device, at } = first
      expect(first).toEqual(sampleEnvelope(draft, 1, { id, device, at }))
      expect(at).toBe('2026-11-22T17:05:09.120+05:00')
      expect([first, second, third].map((each) => each?.sequence)).toEqual([1, 2, 3])
      expect([first, second, third].map((each) => each?.logical)).toEqual([1, 2, 3])
      expect(new Set([first, second, third].map((each) => each?.device)).size).toBe(1)
    })

    test('keeps what the next visit reads', async () => {
      const envelopes = await append(open(), draft, answer)
      expect(await readAll(open())).toEqual({ events: envelopes, setAside: 0, newer: 0 })
    })

    test('many times at once numbers without gaps too', async () => {
      const journal = open()
      const all = await Promise.all(Array.from({ length: 20 }, () => append(journal, draft, hint)))
      const sequences = all.flat().map(({ sequence }) => sequence)
      expect(sequences.toSorted((a, b) => a - b)).toEqual(Array.from({ length: 40 }, (_, index) => index + 1))
    })

    test('nothing gives back nothing', async () => {
      expect(await append(open())).toEqual([])
    })

    test('takes an answer out of whatever a view has wrapped it in', async () => {
      const journal = open()
      const wrapped = { ...answer, response: new Proxy({ texts: new Proxy({ first: 'Khyber' }, {}) }, {}) }
      await append(journal, wrapped)
      expect((await readAll(journal)).events[0]?.event).toEqual({
        ...answer,
        response: { texts: { first: 'Khyber' } },
      })
    })

    test('writes nothing of it when it fails, and works again afterwards', async () => {
      const journal = open()
      await append(journal, draft)
      world.failNextAppend()
      expect(await journal.append([hint, answer], [shown])).toMatchObject({ ok: false })
      expect((await readAll(journal)).events).toHaveLength(1)
      expect(valueIn(await journal.readShown('q1', 'e1'))).toBeUndefined()
      expect((await append(journal, answer))[0]?.sequence).toBe(2)
    })

    test('refuses what could not be read again, all of it', async () => {
      const journal = open()
      const endless = { ...answer, response: 'x'.repeat(100_000) }
      expect(await journal.append([draft, endless])).toEqual({ ok: false, trouble: 'broken' })
      expect((await readAll(journal)).events).toEqual([])
    })
  })

  describe('two tabs', () => {
    test('never share a sequence number', async () => {
      const tabs = [open(), open()]
      await Promise.all(tabs.flatMap((tab) => Array.from({ length: 10 }, () => append(tab, draft))))
      const { events } = await readAll(open())
      expect(events.map(({ sequence }) => sequence)).toEqual(
        Array.from({ length: 20 }, (_, index) => index + 1),
      )
      expect(new Set(events.map(({ device }) => device)).size).toBe(1)
    })

    test('count logical time past what either has seen', async () => {
      const [here, there] = [open(), open()]
      await append(here, draft, draft)
      const [later] = await append(there, hint)
      const [latest] = await append(here, answer)
      expect([later?.logical, latest?.logical]).toEqual([3, 4])
    })

    test('hear of each other, and not of themselves', async () => {
      const [here, there] = [open(), open()]
      const heard: { tab: string; events: readonly EventEnvelope[] }[] = []
      here.onAppended((events) => heard.push({ tab: 'here', events }))
      const stop = there.onAppended((events) => heard.push({ tab: 'there', events }))
      const events = await append(here, draft)
      await expect.poll(() => heard).toEqual([{ tab: 'there', events }])
      stop()
      await append(here, hint)
      await append(there, answer)
      await expect.poll(() => heard.map(({ tab }) => tab)).toEqual(['there', 'here'])
    })

    test('do not hear of an append that failed', async () => {
      const [here, there] = [open(), open()]
      const heard: string[] = []
      there.onAppended((events) => heard.push(...events.map(({ event }) => event.type)))
      await append(here, draft)
      world.failNextAppend()
      await here.append([answer])
      await append(here, hint)
      await expect.poll(() => heard).toEqual(['draft-kept', 'hint-taken'])
    })
  })

  describe('reading', () => {
    test('an empty journal is no trouble', async () => {
      expect(await readAll(open())).toEqual({ events: [], setAside: 0, newer: 0 })
    })

    test('gives the order of events, not that of arrival', async () => {
      const late = sampleEnvelope(hint, 1, { device: 'another', logical: 2, id: sampleId(1) })
      const early = sampleEnvelope(draft, 1, { device: 'yet-another', logical: 1, id: sampleId(2) })
      await world.plant(late)
      await world.plant(early)
      expect((await readAll(open())).events).toEqual([early, late])
    })

    test('gives many thousands', async () => {
      const journal = open()
      const many = Array.from({ length: 2_500 }, () => hint)
      await append(journal, ...many)
      const { events } = await readAll(journal)
      expect(events.map(({ sequence }) => sequence)).toEqual(many.map((_, index) => index + 1))
    })
  })

  describe('a question as shown', () => {
    test('is kept with its answer', async () => {
      const journal = open()
      valueIn(await journal.append([answer], [shown]))
      expect(valueIn(await open().readShown('q1', 'e1'))).toEqual(shown)
      expect(valueIn(await journal.readShown('q1', 'e2'))).toBeUndefined()
    })

    test('is kept once, as it was the first time', async () => {
      const journal = open()
      valueIn(await journal.append([answer], [shown, { ...shown, prompt: 'twice in one append' }]))
      valueIn(await journal.append([answer], [{ ...shown, prompt: 'another' }]))
      expect(valueIn(await journal.readShown('q1', 'e1'))).toEqual(shown)
    })
  })

  describe('a record that cannot be read', () => {
    const half = { id: sampleId(77), format: 'blowback/event', version: 1, event: { type: 'answer-given' } }
    const later = { id: sampleId(78), format: 'blowback/event', version: 99, event: { type: 'song-sung' } }

    test('is set aside under its own key, counted and not deleted', async () => {
      const journal = open()
      const events = await append(journal, draft, answer)
      await world.plant(half)
      const contents = { events, setAside: 1, newer: 0 }
      expect(await readAll(journal)).toEqual(contents)
      expect(await world.setAside()).toEqual(new Map([[half.id, half]]))
      expect(await world.countEvents()).toBe(2)
      expect(await readAll(open())).toEqual(contents)
    })

    test('is told apart when it comes from a newer version', async () => {
      await world.plant(half)
      await world.plant(later)
      expect(await readAll(open())).toEqual({ events: [], setAside: 2, newer: 1 })
      expect((await world.setAside()).get(later.id)).toEqual(later)
    })

    test('does not keep the journal from going on', async () => {
      const journal = open()
      await world.plant(half)
      await readAll(journal)
      expect((await append(journal, draft))[0]?.sequence).toBe(1)
    })
  })

  describe('as a whole', () => {
    const half = { id: sampleId(77), format: 'blowback/event', version: 1, event: { type: 'answer-given' } }
    const foreign = sampleEnvelope(hint, 3, { device: 'another', logical: 40, id: sampleId(5) })
    const nothing = { events: [], shown: [], setAside: [] }

    test('is read as it lies there, what cannot be read included', async () => {
      const journal = open()
      const events = valueIn(await journal.append([draft, answer], [shown]))
      await world.plant(half)
      const whole = { shown: [shown], setAside: [half] }
      const before = valueIn(await journal.readRecords())
      expect(before).toMatchObject(whole)
      expect(new Set(before.events)).toEqual(new Set(events))
      await readAll(journal)
      expect(valueIn(await journal.readRecords())).toMatchObject(whole)
    })

    test('comes back on another device, whole, and twice is as once', async () => {
      const here = open()
      const events = valueIn(await here.append([draft, answer], [shown]))
      await world.plant(half)
      await readAll(here)
      const records = { events, shown: [shown], setAside: [half] }
      valueIn(await here.clear())
      const again = open()
      expect(await readAll(again)).toEqual({ events: [], setAside: 0, newer: 0 })
      expect(valueIn(await again.merge(records))).toEqual({ added: 3, known: 0 })
      expect(valueIn(await again.merge(records))).toEqual({ added: 0, known: 3 })
      expect(await readAll(again)).toEqual({ events, setAside: 1, newer: 0 })
      expect(valueIn(await again.readShown('q1', 'e1'))).toEqual(shown)
    })

    test('is merged into what is there, which stays as it is', async () => {
      const journal = open()
      const own = valueIn(await journal.append([draft], [shown]))
      const merged = await journal.merge({
        ...nothing,
        events: [foreign, ...own],
        shown: [{ ...shown, prompt: 'another' }],
      })
      expect(valueIn(merged)).toEqual({ added: 1, known: 1 })
      expect((await readAll(journal)).events).toEqual([...own, foreign])
      expect(valueIn(await journal.readShown('q1', 'e1'))).toEqual(shown)
    })

    test('what comes after a merge is later than all that was merged, and has a number of its own', async () => {
      const journal = open()
      const [own] = valueIn(await journal.append([draft]))
      const late = sampleEnvelope(hint, 9, { device: own?.device ?? '', logical: 12, id: sampleId(6) })
      valueIn(await journal.merge({ ...nothing, events: [late, foreign] }))
      expect((await append(journal, answer))[0]).toMatchObject({ sequence: 10, logical: 41 })
    })

    test('an event that was set aside here comes back from a merge that has it whole', async () => {
      const journal = open()
      await world.plant({ ...half, id: foreign.id })
      await readAll(journal)
      valueIn(await journal.merge({ ...nothing, events: [foreign] }))
      expect(await readAll(journal)).toEqual({ events: [foreign], setAside: 0, newer: 0 })
    })

    test('is gone after it was cleared, and neither tab writes it anew', async () => {
      const [here, there] = [open(), open()]
      await append(here, draft)
      await append(there, answer)
      valueIn(await here.clear())
      await expect.poll(() => there.append([hint])).toEqual({ ok: false, trouble: 'cleared' })
      expect(await here.append([hint])).toEqual({ ok: false, trouble: 'cleared' })
      expect(await there.readAll()).toEqual({ ok: false, trouble: 'cleared' })
      expect(await readAll(open())).toEqual({ events: [], setAside: 0, newer: 0 })
    })
  })

  test('a journal that a newer version has changed says so, and keeps its hands off', async () => {
    const journal = open()
    await append(journal, draft)
    await world.upgrade()
    expect(await journal.readAll()).toEqual({ ok: false, trouble: 'newer' })
    expect(await journal.append([answer])).toEqual({ ok: false, trouble: 'newer' })
    expect(await open().readShown('q1', 'e1')).toEqual({ ok: false, trouble: 'newer' })
    expect(await world.countEvents()).toBe(1)
  })

  test('a closed journal no longer listens, and still keeps what comes late', async () => {
    const [here, there] = [open(), open()]
    const heard: unknown[] = []
    here.onAppended((events) => heard.push(events))
    here.close()
    await append(there, draft)
    expect((await append(here, answer))[0]?.sequence).toBe(2)
    expect((await readAll(there)).events).toHaveLength(2)
    expect(heard).toEqual([])
  })
}
