// @vitest-environment node
import { afterEach, describe, expect, test, vi } from 'vitest'
import { device, failNextCommit, fault, result, store, within } from '../../../tests/fakes/databases.ts'
import { fakeTabs } from '../../device/fake-tabs.ts'
import { sampleEvents, sampleId } from '../../domain/learning/sample-events.ts'
import { surroundings, valueIn } from '../journal-contract.ts'
import type { Journal } from '../journal.ts'
import { progressReader, worthASnapshot } from '../read-progress.ts'
import { longestTail } from '../snapshot.ts'
import { openIndexedDbJournal } from './indexed-db-journal.ts'

afterEach(() => vi.restoreAllMocks())

const { 'run-started': started, 'draft-kept': draft, 'hint-taken': hint } = sampleEvents

/** Opens the record as a page does, and waits for what it does when it is idle. */
async function open(journal: Journal) {
  const waiting: (() => void)[] = []
  const reader = progressReader(journal, {
    pause: () => Promise.resolve(),
    later: (work) => waiting.push(work),
  })
  const outcome = await reader.read()
  const keep = vi.spyOn(journal, 'keepSnapshot')
  waiting.forEach((work) => work())
  for (const { value } of keep.mock.results) valueIn(await value)
  keep.mockRestore()
  return valueIn(outcome).progress()
}

/** How many records the browser handed over while something was done. */
async function recordsRead(work: () => Promise<unknown>): Promise<number> {
  let read = 0
  const counting = <T>(request: IDBRequest<T>) => {
    request.addEventListener('success', () => {
      const { result: found } = request
      read += Array.isArray(found) ? found.length : Number(found !== undefined)
    })
    return request
  }
  const { get, getAll } = IDBObjectStore.prototype
  const { getAll: getAllByIndex } = IDBIndex.prototype
  const spies = [
    vi.spyOn(IDBObjectStore.prototype, 'get').mockImplementation(function (this: IDBObjectStore, key) {
      return counting(get.call(this, key))
    }),
    vi.spyOn(IDBObjectStore.prototype, 'getAll').mockImplementation(function (this: IDBObjectStore, ...by) {
      return counting(getAll.apply(this, by))
    }),
    vi.spyOn(IDBIndex.prototype, 'getAll').mockImplementation(function (this: IDBIndex, ...by) {
      return counting(getAllByIndex.apply(this, by))
    }),
  ]
  await work()
  spies.forEach((spy) => spy.mockRestore())
  return read
}

const fill = async (journal: Journal, count: number) => {
  for (let left = count; left > 0; left -= 5_000)
    valueIn(
      await journal.append([started, ...Array.from({ length: Math.min(left, 5_000) - 1 }, () => draft)]),
    )
}

const snapshotsIn = (factory: IDBFactory) =>
  within(factory, (database) => result(store(database, 'snapshot').count()))

describe('opening a journal', () => {
  test('reads no more records the more there are: the snapshot, and less than is worth another', async () => {
    const counts: number[] = []
    for (const size of [2_000, 20_000]) {
      const { journal } = device()
      await fill(journal, size)
      expect(await recordsRead(() => open(journal)), 'the first time, everything').toBe(size)
      await fill(journal, worthASnapshot - 1)
      counts.push(await recordsRead(() => open(journal)))
      expect((await open(journal)).logical).toBe(size + worthASnapshot - 1)
    }
    expect(counts).toEqual([worthASnapshot, worthASnapshot])
  })

  test('writes a snapshot only when a thousand events have come, and then reads none of them', async () => {
    const { journal, factory } = device()
    await fill(journal, worthASnapshot - 1)
    await open(journal)
    expect(await snapshotsIn(factory)).toBe(0)
    await fill(journal, 1)
    await open(journal)
    expect(await snapshotsIn(factory)).toBe(1)
    expect(await recordsRead(() => open(journal))).toBe(1)
  })

  test('does not follow a tail without end', async () => {
    const { journal } = device()
    await fill(journal, worthASnapshot)
    await open(journal)
    await fill(journal, longestTail + 1)
    expect((await open(journal)).logical).toBe(worthASnapshot + longestTail + 1)
    expect(await recordsRead(() => open(journal)), 'it has a new snapshot').toBe(1)
  })
})

describe('a snapshot', () => {
  const kept = async (more: Parameters<typeof device>[0] = {}) => {
    const made = device(more)
    await fill(made.journal, worthASnapshot)
    await open(made.journal)
    expect(await snapshotsIn(made.factory)).toBe(1)
    return made
  }

  test('gives way when there is no room for an answer', async () => {
    const { journal, factory } = await kept()
    failNextCommit('QuotaExceededError')
    expect(await journal.append([hint])).toMatchObject({ ok: true })
    expect(await snapshotsIn(factory)).toBe(0)
    expect((await open(journal)).logical).toBe(worthASnapshot + 1)
  })

  test('that cannot be written costs nothing', async () => {
    const { journal, factory } = device()
    await fill(journal, worthASnapshot)
    const { pages, mark } = valueIn(await journal.readCounting())
    if (!mark) throw new Error('there is a mark')
    failNextCommit('QuotaExceededError')
    expect(await journal.keepSnapshot(pages, mark)).toEqual({ ok: false, trouble: 'full' })
    expect(await snapshotsIn(factory)).toBe(0)
    expect(valueIn(await journal.readAll()).events).toHaveLength(worthASnapshot)
  })

  test('that cannot be looked up is done without', async () => {
    const { journal } = await kept()
    vi.spyOn(IDBObjectStore.prototype, 'get').mockImplementationOnce(() => {
      throw fault('DataError')
    })
    expect((await open(journal)).logical).toBe(worthASnapshot)
  })

  test('does not bring back a database that was deleted', async () => {
    const { journal, factory } = device()
    await fill(journal, worthASnapshot)
    const { pages, mark } = valueIn(await journal.readCounting())
    if (!mark) throw new Error('there is a mark')
    await result(factory.deleteDatabase('blowback'))
    await journal.keepSnapshot(pages, mark)
    expect(await factory.databases()).toEqual([])
  })

  test('waits while a record is being set aside', async () => {
    const { journal, factory } = await kept()
    const half = { id: sampleId(9), format: 'blowback/event', version: 1 }
    await within(factory, (database) => result(store(database, 'events').put(half)))
    expect(valueIn(await journal.readCounting())).toMatchObject({ setAside: 1, mark: undefined })
    expect(await snapshotsIn(factory)).toBe(0)
    expect(valueIn(await journal.readCounting())).toMatchObject({ setAside: 1, mark: { setAside: 1 } })
  })

  test('made by one tab serves another', async () => {
    const newTab = fakeTabs()
    const { factory, journal } = await kept({ tabs: newTab() })
    const other = openIndexedDbJournal({ ...surroundings(), indexedDB: factory, tabs: newTab() })
    valueIn(await journal.append([hint]))
    expect(await recordsRead(() => open(other))).toBe(2)
    const there = await open(other)
    expect(there).toEqual(await open(journal))
    expect(there.runs.get('run-1')?.hints).toEqual(new Set(['q1']))
  })
})
