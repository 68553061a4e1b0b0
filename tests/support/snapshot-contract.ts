import fc from 'fast-check'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import type { EventEnvelope, LearningEvent } from '../../src/domain/learning/learning-event.ts'
import { replay } from '../../src/domain/learning/replay-progress.ts'
import { sampleEnvelope, sampleEvents, sampleId } from '../../src/domain/learning/sample-events.ts'
import { whatCounts } from '../../src/domain/learning/what-counts.ts'
import { surroundings, valueIn, type JournalWorld } from '../../src/storage/journal-contract.ts'
import type { CountingEvents, Journal, JournalMark } from '../../src/storage/journal.ts'
import type { Snapshot } from '../../src/storage/snapshot.ts'
import { anyEvent, seen } from './random-events.ts'

const { 'run-started': started, 'draft-kept': draft, 'answer-given': answer } = sampleEvents
const hint = sampleEvents['hint-taken']
const later = { ...draft, response: 'later' }

const progressIn = ({ pages }: CountingEvents) => replay(pages.flat())

/** Replays what counts, compares it with a replay of everything, and keeps a snapshot of it. */
async function openAndKeep(journal: Journal): Promise<CountingEvents> {
  const counting = valueIn(await journal.readCounting())
  await keep(journal, counting)
  const all = valueIn(await journal.readAll())
  expect(seen(progressIn(counting))).toBe(seen(replay(all.events)))
  expect([counting.setAside, counting.newer]).toEqual([all.setAside, all.newer])
  return counting
}

async function keep(journal: Journal, counting: CountingEvents): Promise<void> {
  const strands = [...progressIn(counting).strands.values()]
  if (counting.mark) valueIn(await journal.keepSnapshot(strands.map(whatCounts), counting.mark))
}

/** What every adapter promises of snapshots, beside `journalContract`. */
export function snapshotContract(makeWorld: () => JournalWorld): void {
  let world: JournalWorld
  let journal: Journal
  beforeEach(() => {
    world = makeWorld()
    journal = world.open(surroundings())
  })
  afterEach(() => journal.close())

  const append = async (...events: LearningEvent[]) => valueIn(await journal.append(events))
  const read = async () => valueIn(await journal.readCounting())
  const fresh = async () => (await read()).fresh
  /** A journal of three events, of which two count, and its snapshot. */
  const withSnapshot = async () => {
    await append(started, draft, later)
    return openAndKeep(journal)
  }

  describe('a snapshot', () => {
    test('is not there at first, and everything is read', async () => {
      const envelopes = await append(started, draft)
      const { device = '' } = envelopes[0] ?? {}
      expect({ ...(await read()), pages: [] }).toEqual({
        pages: [],
        setAside: 0,
        newer: 0,
        fresh: 2,
        mark: { device, sequence: 2, events: 2, setAside: 0, newer: 0 },
      })
      expect((await read()).pages.flat()).toHaveLength(2)
      expect(await world.snapshot()).toBeUndefined()
    })

    test('stands for the events before it, and those that no longer counted are not read', async () => {
      await withSnapshot()
      expect((await read()).pages.flat().map(({ event }) => event)).toEqual([started, later])
      expect(await fresh()).toBe(0)
      await append(answer)
      expect((await read()).pages.flat().map(({ event }) => event)).toEqual([answer, started, later])
      expect(await fresh()).toBe(1)
    })

    test('is followed by another one, whose mark counts on', async () => {
      await withSnapshot()
      await append(answer)
      const { mark } = await openAndKeep(journal)
      expect(mark?.events).toBe(4)
      expect(mark?.sequence).toBe(4)
      expect(await fresh()).toBe(0)
      expect((await read()).pages.flat().map(({ event }) => event)).toEqual([started, answer])
    })

    test.each([1, 2, 9])('is thrown away when something came from elsewhere, of time %i', async (logical) => {
      await withSnapshot()
      await world.plant(sampleEnvelope(answer, 1, { device: 'other', logical, id: sampleId(1) }))
      expect(await fresh()).toBe(4)
      expect(await world.snapshot()).toBeUndefined()
      await openAndKeep(journal)
      expect(await fresh()).toBe(0)
    })

    test('follows the device that goes on, whoever came last before', async () => {
      await withSnapshot()
      await world.plant(sampleEnvelope(hint, 1, { device: 'other', logical: 2, id: sampleId(1) }))
      await openAndKeep(journal)
      await append(answer)
      expect(await fresh()).toBe(1)
    })

    test('is thrown away when an event comes whose number it had passed', async () => {
      const { mark } = await withSnapshot()
      const device = mark?.device ?? ''
      await world.plant(sampleEnvelope(answer, 2, { device, logical: 2, id: sampleId(4) }))
      expect(await fresh()).toBe(4)
      expect(await world.snapshot()).toBeUndefined()
      await openAndKeep(journal)
      expect(await fresh()).toBe(0)
    })

    test('is thrown away when something is set aside, and the next one counts it', async () => {
      const half = { id: sampleId(77), format: 'blowback/event', version: 1, event: { type: 'answer-given' } }
      const song = { id: sampleId(78), format: 'blowback/event', version: 99, event: { type: 'song-sung' } }
      await withSnapshot()
      await world.plant(half)
      await read()
      expect(await world.snapshot()).toBeUndefined()
      const counting = await openAndKeep(journal)
      expect([counting.setAside, counting.newer, counting.mark?.setAside]).toEqual([1, 0, 1])
      expect(await read()).toMatchObject({ setAside: 1, newer: 0, fresh: 0 })
      await world.plant(song)
      expect(await read()).toMatchObject({ setAside: 2, newer: 1, fresh: 3 })
      await openAndKeep(journal)
      expect(await read()).toMatchObject({ setAside: 2, newer: 1, fresh: 0 })
    })

    test('holds many events in pages', async () => {
      await append(started, ...Array.from({ length: 700 }, () => answer))
      await openAndKeep(journal)
      expect(((await world.snapshot()) as Snapshot).pages.length).toBeGreaterThan(1)
      expect((await read()).pages.flat()).toHaveLength(701)
    })

    test('is not written where less lies in the journal than it tells of', async () => {
      await append(started)
      const mark: JournalMark = { device: 'd', sequence: 2, events: 2, setAside: 0, newer: 0 }
      valueIn(await journal.keepSnapshot([], mark))
      expect(await world.snapshot()).toBeUndefined()
    })
  })

  describe('a snapshot is thrown away, and the events speak, when', () => {
    const first = ([page = '']: readonly string[]) => JSON.parse(page) as EventEnvelope[]
    const damage: [string, (snapshot: Snapshot) => unknown][] = [
      ['it is no snapshot', () => 'snapshot'],
      ['it is of another format', (it) => ({ ...it, format: 'blowback/event' })],
      ['it was made by a newer version', (it) => ({ ...it, version: 2 })],
      ['it was made by an older version', (it) => ({ ...it, version: 0 })],
      ['its events are of another version', (it) => ({ ...it, events: it.events + 1 })],
      ['it has lost a field', ({ pages: _, ...it }) => it],
      ['it has lost a page', (it) => ({ ...it, pages: [] })],
      ['a page is cut', (it) => ({ ...it, pages: it.pages.map((page) => page.slice(0, -2)) })],
      ['a page is none', (it) => ({ ...it, pages: ['7'] })],
      ['an event in it is gone', (it) => ({ ...it, pages: [JSON.stringify(first(it.pages).slice(1))] })],
      [
        'an event in it is damaged',
        (it) => ({
          ...it,
          pages: [
            JSON.stringify(first(it.pages).map((event, index) => (index ? event : { ...event, at: '' }))),
          ],
        }),
      ],
      ['it tells of more events', (it) => ({ ...it, mark: { ...it.mark, events: it.mark.events + 1 } })],
      ['it tells of others set aside', (it) => ({ ...it, mark: { ...it.mark, setAside: 1 } })],
      ['its mark is damaged', (it) => ({ ...it, mark: { ...it.mark, sequence: NaN } })],
    ]
    test.each(damage)('%s', async (_, change) => {
      await withSnapshot()
      await world.plantSnapshot(change((await world.snapshot()) as Snapshot))
      expect(await fresh()).toBe(3)
      expect(await world.snapshot()).toBeUndefined()
      await openAndKeep(journal)
      expect(await fresh()).toBe(0)
    })
  })

  test('whatever comes, from here or elsewhere, in order or not: snapshot and tail agree with everything', async () => {
    const step = fc.oneof(
      fc.record({ here: fc.array(anyEvent, { minLength: 1, maxLength: 4 }) }),
      fc.record({
        there: anyEvent,
        device: fc.constantFrom('a', 'm', 'z'),
        sequence: fc.nat(5),
        logical: fc.nat(20),
      }),
      fc.constant('open' as const),
    )
    await fc.assert(
      fc.asyncProperty(fc.array(step, { maxLength: 20 }), async (steps) => {
        const own = makeWorld()
        const opened = own.open(surroundings())
        for (const [index, each] of steps.entries()) {
          if (each === 'open') await openAndKeep(opened)
          else if ('here' in each) valueIn(await opened.append(each.here))
          else {
            const { there, device, sequence, logical } = each
            const stamp = { device, logical: logical + 1, id: sampleId(index) }
            await own.plant(sampleEnvelope(there, sequence + 1, stamp))
          }
        }
        await openAndKeep(opened)
        expect(valueIn(await opened.readCounting()).fresh, 'the last snapshot was used').toBe(0)
        opened.close()
      }),
      { numRuns: 60 },
    )
  })
}
