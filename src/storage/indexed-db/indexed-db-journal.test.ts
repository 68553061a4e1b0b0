// @vitest-environment node
import { IDBFactory as FreshFactory } from 'fake-indexeddb'
import { afterEach, describe, expect, test, vi } from 'vitest'
import { device, failNextCommit, result, store, within } from '../../../tests/fakes/databases.ts'
import { snapshotContract } from '../../../tests/support/snapshot-contract.ts'
import { fakeTabs } from '../../device/fake-tabs.ts'
import { sampleEnvelope, sampleEvents } from '../../domain/learning/sample-events.ts'
import { journalContract, valueIn, type JournalWorld } from '../journal-contract.ts'
import { appendedMessage } from './appended-message.ts'
import { databaseVersion } from './database.ts'
import { openIndexedDbJournal } from './indexed-db-journal.ts'

afterEach(() => vi.restoreAllMocks())

describe('the journal in IndexedDB', () => {
  const makeWorld = (): JournalWorld => {
    const factory = new FreshFactory()
    const newTab = fakeTabs()
    return {
      open: (from) => openIndexedDbJournal({ ...from, indexedDB: factory, tabs: newTab() }),
      plant: (record) =>
        within(factory, (database) => result(store(database, 'events').put(record)), databaseVersion),
      setAside: () =>
        within(factory, async (database) => {
          const aside = store(database, 'set-aside')
          const [keys, values] = await Promise.all([result(aside.getAllKeys()), result(aside.getAll())])
          return new Map(
            keys.map((key, index) => [key as string, (values[index] as { record: unknown }).record]),
          )
        }),
      snapshot: () => within(factory, (database) => result(store(database, 'snapshot').get('this'))),
      plantSnapshot: (record) =>
        within(factory, (database) => result(store(database, 'snapshot').put(record, 'this'))),
      countEvents: () => within(factory, (database) => result(store(database, 'events').count())),
      failNextAppend: () => failNextCommit('QuotaExceededError'),
      upgrade: () => within(factory, () => Promise.resolve(), databaseVersion + 1),
    }
  }
  journalContract(makeWorld)
  snapshotContract(makeWorld)
})

const draft = sampleEvents['draft-kept']
const answer = sampleEvents['answer-given']

describe('what it asks of the browser', () => {
  test('is strict durability for every append', async () => {
    const { journal } = device()
    const transaction = vi.spyOn(IDBDatabase.prototype, 'transaction')
    valueIn(await journal.append([answer]))
    const writes = transaction.mock.calls.filter(([, mode]) => mode === 'readwrite')
    expect(writes).toEqual([[['events', 'shown', 'device'], 'readwrite', { durability: 'strict' }]])
  })

  test('is its own database for every name', async () => {
    const { factory, journal } = device({ name: 'blowback-test' })
    valueIn(await journal.append([answer]))
    expect((await factory.databases()).map(({ name }) => name)).toEqual(['blowback-test'])
  })
})

describe('what other tabs say', () => {
  test('is believed only when it can be read', async () => {
    const newTab = fakeTabs()
    const stranger = newTab()
    const { journal } = device({ tabs: newTab() })
    const heard: unknown[] = []
    journal.onAppended((events) => heard.push(...events))
    const envelope = sampleEnvelope(draft, 1)
    stranger.tell('hello')
    stranger.tell({ ...appendedMessage('blowback', [envelope]), version: 2 })
    stranger.tell(appendedMessage('another', [envelope]))
    stranger.tell({ ...appendedMessage('blowback', []), events: [{ format: 'blowback/event' }] })
    stranger.tell({ ...appendedMessage('blowback', []), events: [{ half: true }, envelope] })
    await expect.poll(() => heard).toEqual([envelope])
  })
})
