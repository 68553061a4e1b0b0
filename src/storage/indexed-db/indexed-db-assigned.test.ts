// @vitest-environment node
import { IDBFactory as FreshFactory } from 'fake-indexeddb'
import { describe, expect, test, vi } from 'vitest'
import { result, store } from '../../../tests/fakes/databases.ts'
import { newlyKept } from '../../domain/assigned/kept-assignment.ts'
import { assignedContract } from '../assigned-contract.ts'
import { assignedDatabase } from '../assigned-storage.ts'
import { assignments } from './assigned-database.ts'
import { openIndexedDbAssigned } from './indexed-db-assigned.ts'

const digest = 'a'.repeat(32)
const kept = newlyKept(digest, 'QmE', '2026-11-26T12:00:00.000+00:00')

describe('assignments in IndexedDB', () => {
  assignedContract(() => {
    const factory = new FreshFactory()
    const open = () => openIndexedDbAssigned({ indexedDB: factory })
    return {
      open,
      async plant(record) {
        // Its stores are made by the app and by nobody else.
        await open().readAll()
        const database = await result(factory.open(assignedDatabase))
        await result(store(database, assignments).put(record))
        database.close()
      },
    }
  })
})

test('what is changed is written with strict durability', async () => {
  const transaction = vi.spyOn(IDBDatabase.prototype, 'transaction')
  await openIndexedDbAssigned({ indexedDB: new FreshFactory() }).change(digest, () => kept)
  const writes = transaction.mock.calls.filter(([, mode]) => mode === 'readwrite')
  expect(writes).toEqual([[[assignments], 'readwrite', { durability: 'strict' }]])
  transaction.mockRestore()
})

test('a browser without a database is trouble, and no exception', async () => {
  const storage = openIndexedDbAssigned({ indexedDB: undefined })
  expect(await storage.readAll()).toEqual({ ok: false, trouble: 'blocked' })
  expect(await storage.clear()).toEqual({ ok: false, trouble: 'blocked' })
})
