// @vitest-environment node
import { forceCloseDatabase } from 'fake-indexeddb'
import { afterEach, describe, expect, test, vi } from 'vitest'
import { device, failNextCommit, fault, result, store, within } from '../../../tests/fakes/databases.ts'
import { sampleEnvelope, sampleEvents, sampleId } from '../../domain/learning/sample-events.ts'
import { valueIn } from '../journal-contract.ts'
import { databaseVersion, upgradeDatabase } from './database.ts'

afterEach(() => vi.restoreAllMocks())

const draft = sampleEvents['draft-kept']
const answer = sampleEvents['answer-given']

describe('a browser that refuses', () => {
  test('has no IndexedDB at all', async () => {
    const { journal } = device({ indexedDB: undefined })
    expect(await journal.readAll()).toEqual({ ok: false, trouble: 'blocked' })
    expect(await journal.append([answer])).toEqual({ ok: false, trouble: 'blocked' })
  })

  test.each([
    ['SecurityError', 'blocked'],
    ['InvalidStateError', 'blocked'],
    ['UnknownError', 'blocked'],
    ['QuotaExceededError', 'full'],
    ['DataError', 'broken'],
  ])('to open with a %s is %s, until it opens after all', async (name, trouble) => {
    const { factory, journal } = device()
    vi.spyOn(factory, 'open').mockImplementationOnce(() => {
      throw fault(name)
    })
    expect(await journal.append([answer])).toEqual({ ok: false, trouble })
    expect(await journal.append([answer])).toMatchObject({ ok: true })
  })

  test('to take a record loses the whole append, and the next one works', async () => {
    const { journal } = device()
    valueIn(await journal.append([draft]))
    vi.spyOn(IDBObjectStore.prototype, 'add').mockImplementationOnce(() => {
      throw fault('DataCloneError')
    })
    expect(await journal.append([draft, answer])).toEqual({ ok: false, trouble: 'broken' })
    expect(valueIn(await journal.readAll()).events).toHaveLength(1)
    expect(valueIn(await journal.append([answer]))[0]?.sequence).toBe(2)
  })

  test('to commit for want of room is full', async () => {
    const { journal } = device()
    valueIn(await journal.append([draft]))
    failNextCommit('QuotaExceededError')
    expect(await journal.append([answer])).toEqual({ ok: false, trouble: 'full' })
    expect(valueIn(await journal.readAll()).events).toHaveLength(1)
  })

  test('to commit for another reason is broken', async () => {
    const { journal } = device()
    valueIn(await journal.append([draft]))
    failNextCommit('UnknownError')
    expect(await journal.append([answer])).toEqual({ ok: false, trouble: 'broken' })
    expect(valueIn(await journal.readAll()).events).toHaveLength(1)
  })

  test('to answer is broken after a while, and mended when it answers late', async () => {
    const { factory, journal } = device({ patience: 20 })
    const open = factory.open.bind(factory)
    const request = open('blowback', databaseVersion)
    request.onupgradeneeded = ({ oldVersion }) => upgradeDatabase(request.result, oldVersion)
    const database = await result(request)
    const silent = { result: database } as IDBOpenDBRequest
    vi.spyOn(factory, 'open').mockReturnValueOnce(silent)
    expect(await journal.append([answer])).toEqual({ ok: false, trouble: 'broken' })
    expect(await journal.append([answer])).toEqual({ ok: false, trouble: 'broken' })
    silent.onsuccess?.(new Event('success'))
    expect(await journal.append([answer])).toMatchObject({ ok: true })
  })
})

describe('other versions of the app', () => {
  test('an older one in another tab that does not let go is said to hold it, and works once it does', async () => {
    const { factory, journal } = device()
    const old = factory.open('blowback', databaseVersion)
    old.onupgradeneeded = () => upgradeDatabase(old.result, 0)
    const held = await result(old)
    // This app, were it a version later: it asks for more than the old tab has open.
    const open = factory.open.bind(factory)
    vi.spyOn(factory, 'open').mockImplementation((name) => open(name, databaseVersion + 1))
    expect(await journal.append([answer])).toEqual({ ok: false, trouble: 'held' })
    expect(await journal.readAll()).toEqual({ ok: false, trouble: 'held' })
    held.close()
    await expect.poll(() => journal.append([answer])).toMatchObject({ ok: true })
  })

  test('a newer one gets in at once, whatever is open here, and nothing is lost by it', async () => {
    const { factory, journal } = device()
    const writing = journal.append([draft])
    valueIn(await writing)
    const events = await within(
      factory,
      (database) => result(store(database, 'events').count()),
      databaseVersion + 1,
    )
    expect(events).toBe(1)
    expect(await journal.append([answer])).toEqual({ ok: false, trouble: 'newer' })
  })
})

describe('a database that goes away under the app', () => {
  test('deleted by the person: it begins anew, with another device', async () => {
    const { factory, journal } = device()
    const [before] = valueIn(await journal.append([draft]))
    await result(factory.deleteDatabase('blowback'))
    const [after] = valueIn(await journal.append([answer]))
    expect(after?.sequence).toBe(1)
    expect(after?.device).not.toBe(before?.device)
  })

  test('closed by the browser: it opens again', async () => {
    const { factory, journal } = device()
    const open = vi.spyOn(factory, 'open')
    valueIn(await journal.append([draft]))
    const request: IDBOpenDBRequest = open.mock.results[0]?.value
    forceCloseDatabase(request.result as never)
    expect(valueIn(await journal.append([answer]))[0]?.sequence).toBe(2)
  })

  test('dead without saying so: what was begun is done once more', async () => {
    const { journal } = device()
    valueIn(await journal.append([draft]))
    vi.spyOn(IDBDatabase.prototype, 'transaction').mockImplementationOnce(() => {
      throw fault('InvalidStateError')
    })
    expect(valueIn(await journal.append([answer]))[0]?.sequence).toBe(2)
    expect(valueIn(await journal.readAll()).events).toHaveLength(2)
  })
})

describe('damage', () => {
  test('to the record of the device: a new name, and a clock past all that is there', async () => {
    const { factory, journal } = device()
    const [before] = valueIn(await journal.append([draft, draft]))
    await within(factory, (database) => result(store(database, 'device').put({ device: 7 }, 'this')))
    const [after] = valueIn(await journal.append([answer]))
    expect(after).toMatchObject({ sequence: 1, logical: 3 })
    expect(after?.device).not.toBe(before?.device)
  })

  test('to one record on the disk: the rest is read, and it is counted', async () => {
    const { factory, journal } = device()
    const events = valueIn(await journal.append([draft, answer]))
    const [lost] = events
    vi.spyOn(IDBObjectStore.prototype, 'getAll').mockImplementationOnce(() => {
      throw fault('DataError')
    })
    const get = IDBObjectStore.prototype.get
    vi.spyOn(IDBObjectStore.prototype, 'get').mockImplementation(function (this: IDBObjectStore, key) {
      if (key === lost?.id) throw fault('DataError')
      return get.call(this, key)
    })
    expect(valueIn(await journal.readAll())).toEqual({ events: events.slice(1), setAside: 1, newer: 0 })
    expect(await within(factory, (database) => result(store(database, 'events').count()))).toBe(2)
  })

  test('what an older app set aside comes back to one that can read it', async () => {
    const { factory, journal } = device()
    const later = sampleEnvelope(draft, 5, { device: 'another', id: sampleId(500) })
    const kept = { problem: 'newer', record: later, at: '2026-11-22T17:05:09.120+05:00' }
    valueIn(await journal.readAll())
    await within(factory, (database) => result(store(database, 'set-aside').put(kept, later.id)))
    expect(valueIn(await journal.readAll())).toEqual({ events: [later], setAside: 0, newer: 0 })
    expect(await within(factory, (database) => result(store(database, 'set-aside').count()))).toBe(0)
    expect(await within(factory, (database) => result(store(database, 'events').count()))).toBe(1)
  })

  test('that cannot even be set aside for want of room is told all the same, and stays', async () => {
    const { factory, journal } = device()
    const half = { id: sampleId(9), format: 'blowback/event', version: 1 }
    valueIn(await journal.readAll())
    await within(factory, (database) => result(store(database, 'events').put(half)))
    failNextCommit('QuotaExceededError')
    expect(valueIn(await journal.readAll())).toEqual({ events: [], setAside: 1, newer: 0 })
    expect(await within(factory, (database) => result(store(database, 'events').get(half.id)))).toEqual(half)
  })
})
