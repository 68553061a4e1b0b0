import { expect, test } from 'vitest'
import { clearDevice } from './clear-device.ts'

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
