import type { EventEnvelope, ShownQuestion } from '../../domain/learning/learning-event.ts'
import { readShownQuestion } from '../../domain/learning/read-event.ts'
import { deviceChain, firstDeviceRecord } from '../device-record.ts'
import type { CountingEvents, Journal, JournalSurroundings, Outcome, StorageTrouble } from '../journal.ts'
import { countPast, mergeRecords } from '../merge-records.ts'
import { makeSnapshot, readSnapshot, withMark, withTail } from '../snapshot.ts'
import {
  countNewer,
  keyOfRecord,
  type RefusedRecord,
  type SetAside,
  sortRecords,
  tellApart,
} from '../sort-records.ts'
import { StorageFault, valueOf } from '../storage-fault.ts'
import { checkShown, wrapEvents } from '../wrap-events.ts'

type Listener = (events: readonly EventEnvelope[]) => void

/** What several memory journals share, as tabs share a device's database. Raw records, as they would lie on a disk. */
export interface MemoryDatabase {
  readonly events: Map<string, unknown>
  readonly shown: Map<string, unknown>
  readonly setAside: Map<string, SetAside>
  /** How often everything was deleted. A journal that was opened before knows by it that it is over. */
  cleared: number
  readonly listeners: Map<Journal, Set<Listener>>
  device: unknown
  snapshot: unknown
  /** What every call answers as long as it is set: a device that fails. */
  trouble: StorageTrouble | undefined
}

export const memoryDatabase = (): MemoryDatabase => ({
  events: new Map(),
  shown: new Map(),
  setAside: new Map(),
  listeners: new Map(),
  cleared: 0,
  device: undefined,
  snapshot: undefined,
  trouble: undefined,
})

/** A journal that lasts as long as the page: for tests, and where a browser stores nothing. */
export function openMemoryJournal(
  surroundings: JournalSurroundings,
  database: MemoryDatabase = memoryDatabase(),
): Journal {
  const listeners = new Set<Listener>()
  const { cleared } = database

  const attempt = async <T>(work: () => T): Promise<Outcome<T>> => {
    // As from a disk, the answer comes later; the work itself is done in one go, so no two writers meet.
    await Promise.resolve()
    try {
      if (database.cleared !== cleared) throw new StorageFault('cleared', 'everything was deleted')
      if (database.trouble !== undefined) throw new StorageFault(database.trouble, 'as told')
      return { ok: true, value: work() }
    } catch (error) {
      return { ok: false, trouble: error instanceof StorageFault ? error.trouble : 'broken' }
    }
  }

  const lastRecord = () => {
    const reading = deviceChain.read(database.device)
    return reading.ok || reading.problem === 'newer'
      ? valueOf(reading, 'device')
      : firstDeviceRecord(surroundings.newId(), sortRecords([...database.events.values()]).events)
  }

  const setAside = (refused: readonly RefusedRecord[]) => {
    for (const { record, problem } of refused) {
      const key = keyOfRecord(record) ?? ''
      database.events.delete(key)
      database.setAside.set(key, { problem, record, at: surroundings.now() })
    }
  }

  const keepShown = (question: ShownQuestion) => {
    const key = JSON.stringify([question.id, question.edition])
    if (!database.shown.has(key)) database.shown.set(key, question)
  }

  const readEverything = () => {
    for (const [key, { record }] of database.setAside) {
      if (sortRecords([record]).events.length === 0) continue
      database.setAside.delete(key)
      database.events.set(key, record)
    }
    const { events, refused } = sortRecords([...database.events.values()])
    setAside(refused)
    const aside = [...database.setAside.values()]
    return { events, setAside: aside.length, newer: countNewer(aside) }
  }

  const readBySnapshot = async (): Promise<CountingEvents | undefined> => {
    const snapshot = readSnapshot(database.snapshot)
    if (!snapshot) return undefined
    const { mark } = snapshot
    const { events, refused } = sortRecords([...database.events.values()])
    const tail = events.filter(({ device, sequence }) => device === mark.device && sequence > mark.sequence)
    const now = { events: database.events.size, setAside: database.setAside.size }
    return withTail(snapshot, { events: tail, refused }, now, surroundings.pause)
  }

  const journal: Journal = {
    readAll: () => attempt(readEverything),

    async readCounting() {
      const counting = await readBySnapshot().catch(() => undefined)
      return attempt(() => {
        if (counting) return counting
        database.snapshot = undefined
        const { events, setAside, newer } = readEverything()
        return withMark({ pages: [events], setAside, newer })
      })
    },

    async keepSnapshot(events, mark) {
      const snapshot = await makeSnapshot(events, mark, surroundings.pause)
      return attempt(() => {
        if (database.events.size >= mark.events) database.snapshot = snapshot
      })
    },

    append: (events, shown = []) =>
      attempt(() => {
        const { envelopes, last } = wrapEvents(events, lastRecord(), surroundings)
        const questions = shown.map(checkShown)
        database.device = last
        for (const envelope of envelopes) database.events.set(envelope.id, envelope)
        questions.forEach(keepShown)
        for (const [other, heard] of database.listeners) {
          if (other !== journal && envelopes.length > 0) heard.forEach((listener) => listener(envelopes))
        }
        return envelopes
      }),

    readShown: (id, edition) =>
      attempt(() => {
        const record = database.shown.get(JSON.stringify([id, edition]))
        return record === undefined ? undefined : valueOf(readShownQuestion(record), id)
      }),

    readRecords: () =>
      attempt(() => {
        const { readable, refused } = tellApart([...database.events.values()])
        const aside = [...database.setAside.values()].map(({ record }) => record)
        return {
          events: readable,
          shown: [...database.shown.values()],
          setAside: [...aside, ...refused],
        }
      }),

    merge: (records) =>
      attempt(() => {
        const known = { events: new Set(database.events.keys()), setAside: new Set(database.setAside.keys()) }
        const merging = mergeRecords(records, known, surroundings.now())
        database.device = countPast(lastRecord(), merging.events)
        for (const event of merging.events) {
          database.events.set(event.id, event)
          database.setAside.delete(event.id)
        }
        for (const [key, record] of merging.setAside) database.setAside.set(key, record)
        for (const question of records.shown) keepShown(question)
        return merging.merged
      }),

    clear: () =>
      attempt(() => {
        for (const records of [database.events, database.shown, database.setAside]) records.clear()
        database.device = undefined
        database.snapshot = undefined
        database.cleared += 1
        return undefined
      }),

    onAppended(listener) {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },

    close: () => listeners.clear(),
  }
  database.listeners.set(journal, listeners)
  return journal
}
