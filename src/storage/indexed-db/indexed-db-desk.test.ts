// @vitest-environment node
import 'fake-indexeddb/auto'
import { IDBFactory as FreshFactory } from 'fake-indexeddb'
import { afterEach, expect, test, vi } from 'vitest'
import { failNextCommit, result } from '../../../tests/fakes/databases.ts'
import { fakeTabs } from '../../device/fake-tabs.ts'
import { kindsToGrade } from '../../questions/grading.ts'
import { deskContract } from '../desk-contract.ts'
import { deskShelves } from '../desk-shelves.ts'
import { deskRecords, deskStores } from './desk-database.ts'
import { openIndexedDbDesk } from './indexed-db-desk.ts'

const chains = deskShelves(kindsToGrade)

afterEach(() => vi.restoreAllMocks())

async function within<T>(
  factory: IDBFactory,
  work: (database: IDBDatabase) => Promise<T>,
  version = deskStores.version,
) {
  const request = factory.open('blowback-desk', version)
  request.onupgradeneeded = ({ oldVersion }) => {
    if (oldVersion < deskStores.version) deskStores.upgrade(request.result, oldVersion)
  }
  const database = await result(request)
  const value = await work(database)
  database.close()
  return value
}

deskContract(() => {
  const factory = new FreshFactory()
  const newTab = fakeTabs()
  return {
    open: () => openIndexedDbDesk({ chains, indexedDB: factory, tabs: newTab() }),
    plant: (record) =>
      within(factory, (database) =>
        result(database.transaction(deskRecords, 'readwrite').objectStore(deskRecords).put(record)),
      ),
    failNextWrite: () => failNextCommit('QuotaExceededError'),
  }
})

test('a desk that a newer version has changed says so', async () => {
  const factory = new FreshFactory()
  await within(factory, () => Promise.resolve(), deskStores.version + 1)
  const desk = openIndexedDbDesk({ chains, indexedDB: factory, tabs: fakeTabs()() })
  expect(await desk.read('keys')).toEqual({ ok: false, trouble: 'newer' })
})

test('a browser without databases says so', async () => {
  const desk = openIndexedDbDesk({ chains, indexedDB: undefined, tabs: fakeTabs()() })
  expect(await desk.read('keys')).toEqual({ ok: false, trouble: 'blocked' })
})
