import { IDBFactory } from 'fake-indexeddb'
import { expect, test, vi } from 'vitest'
import { assignedDatabase } from '../storage/assigned-storage.ts'
import { deskDatabase } from '../storage/desk-storage.ts'
import { clearDevice, databasesBeside } from './clear-device.ts'

const scope = 'https://school.example/app/'

function device({ stubborn = false } = {}) {
  const names = new Set([
    'blowback:/app/:1:shell',
    'blowback:/app/:notes',
    'blowback:/other/:1:shell',
    'neighbour',
  ])
  let isRegistered = true
  const registration = { unregister: () => Promise.resolve((isRegistered = stubborn)) }
  localStorage.setItem('blowback.display', '{}')
  localStorage.setItem('neighbour', 'stays')
  return {
    names,
    given: {
      caches: {
        keys: () => Promise.resolve([...names]),
        delete: (name: string) =>
          stubborn ? Promise.reject(new Error('busy')) : Promise.resolve(names.delete(name)),
      },
      serviceWorker: {
        getRegistration: () =>
          Promise.resolve(isRegistered ? (registration as unknown as ServiceWorkerRegistration) : undefined),
      },
      stores: [localStorage],
      databases: undefined,
    },
  }
}

test('everything of this app goes, and nothing of its neighbours', async () => {
  const { names, given } = device()
  expect(await clearDevice(scope, given)).toEqual([])
  expect([...names]).toEqual(['blowback:/other/:1:shell', 'neighbour'])
  expect(Object.keys(localStorage)).toEqual(['neighbour'])
})

test('what stays is named', async () => {
  expect(await clearDevice(scope, device({ stubborn: true }).given)).toEqual(['worker', 'files'])
})

test('a browser that has neither is cleared of its settings', async () => {
  const { given } = device()
  expect(await clearDevice(scope, { ...given, caches: undefined, serviceWorker: undefined })).toEqual([])
  expect(Object.keys(localStorage)).toEqual(['neighbour'])
})

test('a teacher’s desk goes too, and one that another tab holds is named', async () => {
  const { given } = device()
  const factory = new IDBFactory()
  const open = factory.open('blowback-desk', 1)
  const opened = await new Promise<IDBDatabase>((done) => (open.onsuccess = () => done(open.result)))
  opened.onversionchange = () => opened.close()
  expect(await clearDevice(scope, { ...given, databases: factory })).toEqual([])
  expect(await factory.databases()).toEqual([])

  const held = factory.open('blowback-desk', 1)
  await new Promise((done) => (held.onsuccess = done))
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] })
  const cleared = clearDevice(scope, { ...device().given, databases: factory })
  await vi.advanceTimersByTimeAsync(10_000)
  expect(await cleared).toEqual(['desk'])
  vi.useRealTimers()
})

test('every database that the app has beside the journal is one that goes', async () => {
  expect(Object.values(databasesBeside).toSorted()).toEqual([assignedDatabase, deskDatabase].toSorted())
  const { given } = device()
  const factory = new IDBFactory()
  for (const name of Object.values(databasesBeside)) {
    const open = factory.open(name, 1)
    await new Promise((done) => (open.onsuccess = done))
    open.result.close()
  }
  expect(await clearDevice(scope, { ...given, databases: factory })).toEqual([])
  expect(await factory.databases()).toEqual([])
})
