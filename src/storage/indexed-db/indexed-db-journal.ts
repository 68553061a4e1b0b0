import type { IDBPDatabase } from 'idb'
import { compareEvents } from '../../domain/learning/event-order.ts'
import type { EventEnvelope, LearningEvent, ShownQuestion } from '../../domain/learning/learning-event.ts'
import { readShownQuestion } from '../../domain/learning/read-event.ts'
import { deviceChain, firstDeviceRecord } from '../device-record.ts'
import type { CountingEvents, Journal, JournalContents, JournalSurroundings, Outcome } from '../journal.ts'
import { makeSnapshot, withMark } from '../snapshot.ts'
import { countNewer, sortRecords } from '../sort-records.ts'
import { StorageFault, valueOf } from '../storage-fault.ts'
import { checkShown, wrapEvents } from '../wrap-events.ts'
import { appendedMessage, clearedMessage, isCleared, readAppended } from './appended-message.ts'
import { connectTo } from './connection.ts'
import { thisDevice } from './database.ts'
import { dropSnapshot, putSnapshot, readBySnapshot } from './keep-snapshot.ts'
import { readRecords } from './read-records.ts'
import { sortSetAside } from './set-aside.ts'
import { transact } from './transact.ts'
import { troubleOf } from './trouble.ts'
import { deleteDatabase, mergeWhole, readWhole } from './whole-record.ts'

export interface IndexedDbSurroundings extends JournalSurroundings {
  /** Undefined where the browser has none, or forbids to look. */
  readonly indexedDB: IDBFactory | undefined
  /** How the tabs of this device hear of each other's events. */
  readonly tabs: {
    tell(message: unknown): void
    listen(hear: (message: unknown) => void): () => void
  }
  readonly name?: string
  /** Milliseconds until a database that does not answer counts as trouble. */
  readonly patience?: number
}

/** The journal in the browser's database. It opens at the first call, and again at the next one after trouble. */
export function openIndexedDbJournal(surroundings: IndexedDbSurroundings): Journal {
  const { indexedDB, tabs, name = 'blowback', patience = 10_000, pause } = surroundings
  const connection = connectTo(indexedDB, name, patience)
  const stops = new Set<() => void>()
  let isOver = false
  stops.add(
    tabs.listen((message) => {
      if (isCleared(message, name)) end()
    }),
  )

  /** The database is not made anew by what this page still wants to write. */
  function end(): void {
    isOver = true
    connection.close()
  }

  const attempt = async <T>(work: (database: IDBPDatabase) => Promise<T>): Promise<Outcome<T>> => {
    try {
      if (isOver) throw new StorageFault('cleared', 'everything was deleted')
      return { ok: true, value: await connection.use(work) }
    } catch (error) {
      return { ok: false, trouble: troubleOf(error) }
    }
  }

  return {
    readAll: () => attempt((database) => readContents(database, surroundings.now())),

    readCounting: () =>
      attempt(
        async (database) =>
          (await readBySnapshot(database, pause)) ?? readEverything(database, surroundings.now()),
      ),

    async keepSnapshot(events, mark) {
      const snapshot = await makeSnapshot(events, mark, pause)
      // It is not worth opening a database for, least of all one that was deleted meanwhile.
      if (!connection.isOpen()) return { ok: true, value: undefined }
      return attempt((database) => putSnapshot(database, snapshot))
    },

    async append(events, shown = []) {
      const save = () => attempt((database) => write(database, events, shown, surroundings))
      let outcome = await save()
      if (!outcome.ok && outcome.trouble === 'full') {
        // What can be made again gives way to what cannot.
        const dropped = await attempt(dropSnapshot)
        if (dropped.ok && dropped.value) outcome = await save()
      }
      if (outcome.ok && outcome.value.length > 0) tabs.tell(appendedMessage(name, outcome.value))
      return outcome
    },

    readShown: (id, edition) =>
      attempt(async (database) => {
        const record: unknown = await database.get('shown', [id, edition])
        return record === undefined ? undefined : valueOf(readShownQuestion(record), id)
      }),

    readRecords: () => attempt(readWhole),

    merge: (records) => attempt((database) => mergeWhole(database, records, surroundings)),

    async clear() {
      end()
      try {
        await deleteDatabase(indexedDB, name, patience)
      } catch (error) {
        isOver = false
        return { ok: false, trouble: troubleOf(error) }
      }
      tabs.tell(clearedMessage(name))
      return { ok: true, value: undefined }
    },

    onAppended(listener) {
      const stop = tabs.listen((message) => {
        const events = readAppended(message, name)
        if (events.length > 0) listener(events)
      })
      stops.add(stop)
      return () => {
        stops.delete(stop)
        stop()
      }
    },

    close() {
      stops.forEach((stop) => stop())
      stops.clear()
      connection.close()
    },
  }
}

async function readContents(database: IDBPDatabase, now: string): Promise<JournalContents> {
  const { pages, setAside, newer } = await readEverything(database, now)
  return { events: pages.flat().sort(compareEvents), setAside, newer }
}

async function readEverything(database: IDBPDatabase, now: string): Promise<CountingEvents> {
  const { pages, lost } = await readRecords(database)
  const refused = pages.flatMap((page) => page.refused)
  const aside = await sortSetAside(database, refused, now)
  const contents = {
    pages: [...pages.map(({ events }) => events), aside.readable],
    setAside: aside.refused.length + lost,
    newer: countNewer(aside.refused),
  }
  // Where something was moved, or could not be, the next reading will find it in its place.
  const isSettled = lost + refused.length + aside.readable.length === 0
  return withMark(contents, isSettled)
}

/** Numbers are given inside the transaction, and writing transactions come one after another, in whatever tab. */
function write(
  database: IDBPDatabase,
  events: readonly LearningEvent[],
  shown: readonly ShownQuestion[],
  surroundings: JournalSurroundings,
): Promise<readonly EventEnvelope[]> {
  return transact(database, ['events', 'shown', 'device'], 'readwrite', async (transaction) => {
    const eventStore = transaction.objectStore('events')
    const shownStore = transaction.objectStore('shown')
    const deviceStore = transaction.objectStore('device')

    const device = deviceChain.read(await deviceStore.get(thisDevice))
    const isLost = !device.ok && device.problem === 'unreadable'
    const before = isLost
      ? firstDeviceRecord(surroundings.newId(), sortRecords(await eventStore.getAll()).events)
      : valueOf(device, 'device')

    const { envelopes, last } = wrapEvents(events, before, surroundings)
    const questions = shown.map(checkShown)
    // Asynchronous each, for a browser may throw instead of failing a request, and then the others are still heard.
    await Promise.all([
      deviceStore.put(last, thisDevice),
      ...envelopes.map(async (envelope) => eventStore.add(envelope)),
    ])
    for (const question of questions) {
      const known = await shownStore.getKey([question.id, question.edition])
      if (known === undefined) await shownStore.put(question)
    }
    return envelopes
  })
}
