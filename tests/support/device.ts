import { createPinia, setActivePinia, type Pinia } from 'pinia'
import type { LearningEvent, RunScope } from '../../src/domain/learning/learning-event.ts'
import { sayEarlier } from '../../src/messages/say-earlier.ts'
import { sayTrouble } from '../../src/messages/say-trouble.ts'
import { surroundings } from '../../src/storage/journal-contract.ts'
import { progressReader } from '../../src/storage/read-progress.ts'
import type { Journal, StorageTrouble } from '../../src/storage/journal.ts'
import {
  memoryDatabase,
  openMemoryJournal,
  type MemoryDatabase,
} from '../../src/storage/memory/memory-journal.ts'
import { sortRecords } from '../../src/storage/sort-records.ts'
import { useQuiz } from '../../src/stores/quiz.ts'
import { useRecord } from '../../src/stores/record.ts'
import { useRun } from '../../src/stores/run.ts'

/** One page: its stores, over a journal whose answers can be held back. */
export interface Tab {
  readonly pinia: Pinia
  readonly record: ReturnType<typeof useRecord>
  readonly run: ReturnType<typeof useRun>
  readonly quiz: ReturnType<typeof useQuiz>
  /** Milliseconds of the clock that answers are timed by. */
  readonly clock: { now: number }
  /** From now on the journal answers nothing, until what is returned is called. */
  readonly holdAppends: () => () => void
  readonly holdReading: () => () => void
  /** The journal's code cannot be had, as on a line that was cut; or can be again. */
  readonly lose: (code: boolean) => void
  /** How often the journal was asked to write, and how often its code was loaded. */
  readonly attempts: () => number
  readonly loads: () => number
}

export interface Device {
  readonly database: MemoryDatabase
  readonly openTab: (part?: RunScope['part']) => Tab
  readonly fail: (trouble: StorageTrouble | undefined) => void
  /** Every event that is stored, oldest first. */
  readonly events: () => LearningEvent[]
  readonly eventsOf: <T extends LearningEvent['type']>(type: T) => EventOf<T>[]
}

type EventOf<T extends LearningEvent['type']> = Extract<LearningEvent, { type: T }>
const isOf = <T extends LearningEvent['type']>(event: LearningEvent, type: T): event is EventOf<T> =>
  event.type === type

/** A gate that stands open until it is shut. */
function gate(): { readonly shut: () => () => void; readonly pass: () => Promise<void> } {
  let open = Promise.resolve()
  return {
    shut() {
      let release = (): void => undefined
      open = new Promise((resolve) => (release = resolve))
      return () => release()
    },
    pass: () => open,
  }
}

/** A device with its storage in memory, and as many tabs as a test opens. */
export function fakeDevice(): Device {
  const database = memoryDatabase()
  let ids = 0

  function openTab(part: RunScope['part'] = 'checks'): Tab {
    const [appending, reading] = [gate(), gate()]
    const clock = { now: 0 }
    let [attempts, loads] = [0, 0]
    let isLost = false
    const inner = openMemoryJournal(surroundings(), database)
    const journal: Journal = {
      ...inner,
      // Held after the work is done: written, and nobody told yet.
      append: async (...given) => {
        attempts += 1
        const outcome = await inner.append(...given)
        await appending.pass()
        return outcome
      },
      readCounting: async () => {
        const outcome = await inner.readCounting()
        await reading.pass()
        return outcome
      },
    }
    const reader = progressReader(journal, { pause: () => Promise.resolve(), later: (work) => work() })
    const pinia = createPinia()
    setActivePinia(pinia)
    const [record, run, quiz] = [useRecord(pinia), useRun(pinia), useQuiz(pinia)]
    record.keepIn(() => {
      loads += 1
      return isLost
        ? Promise.reject(new Error('The network is gone.'))
        : Promise.resolve({ journal, ...reader, sayTrouble, sayEarlier })
    })
    run.open(
      { course: 'rivers', lesson: 'names', part },
      { elapsed: () => clock.now, newId: () => `run-${(ids += 1)}` },
    )
    return {
      pinia,
      record,
      run,
      quiz,
      clock,
      holdAppends: appending.shut,
      holdReading: reading.shut,
      lose: (code) => (isLost = code),
      attempts: () => attempts,
      loads: () => loads,
    }
  }

  const events = (): LearningEvent[] =>
    sortRecords([...database.events.values()]).events.map(({ event }) => event)
  return {
    database,
    openTab,
    fail: (trouble) => (database.trouble = trouble),
    events,
    eventsOf: (type) => events().filter((event) => isOf(event, type)),
  }
}

/** Until all that can happen without the clock has happened. */
export const settle = (): Promise<void> => new Promise((resolve) => void setImmediate(resolve))
