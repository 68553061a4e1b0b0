import { beforeEach, expect, test, vi } from 'vitest'
import { watchAppUpdates, type UpdateDevice } from './app-updates.ts'

class FakeWorker extends EventTarget {
  state = 'installing'
  readonly postMessage = vi.fn()
  become(state: string): void {
    this.state = state
    this.dispatchEvent(new Event('statechange'))
  }
}

class FakeRegistration extends EventTarget {
  installing: FakeWorker | null = null
  waiting: FakeWorker | null = null
  active: FakeWorker | null = null
  readonly update = vi.fn(() => Promise.resolve())

  find(worker = new FakeWorker()): FakeWorker {
    this.installing = worker
    this.dispatchEvent(new Event('updatefound'))
    return worker
  }
}

class FakeContainer extends EventTarget {
  controller: FakeWorker | null = null
  readonly registration: FakeRegistration
  readonly register = vi.fn(() => Promise.resolve(this.registration))

  constructor(registration: FakeRegistration) {
    super()
    this.registration = registration
  }
}

let registration: FakeRegistration
let container: FakeContainer
let now: number
const page = Object.assign(new EventTarget(), { visibilityState: 'visible' })

beforeEach(() => {
  registration = new FakeRegistration()
  container = new FakeContainer(registration)
  now = 0
})

function watch() {
  const device = { serviceWorker: container, page, now: () => now } as unknown as UpdateDevice
  return watchAppUpdates('/blowback/', device)
}

function beRunning(): void {
  registration.active = container.controller = new FakeWorker()
}

test('the worker is registered for the app, and its file is never taken from a cache', async () => {
  await watch()
  expect(container.register).toHaveBeenCalledWith('/blowback/sw.js', {
    scope: '/blowback/',
    updateViaCache: 'none',
  })
})

test('where there is no worker, or it is refused, there are no updates and no error', async () => {
  const none = { serviceWorker: undefined, page, now: () => now } as unknown as UpdateDevice
  expect((await watchAppUpdates('/', none)).state()).toBe('unsupported')
  container.register.mockRejectedValue(new TypeError('file: is not supported'))
  const updates = await watch()
  expect([updates.state(), updates.takeUpdate()]).toEqual(['unsupported', false])
})

test('the first version is no update, neither when it is there nor when it takes the page', async () => {
  const updates = await watch()
  const first = registration.find()
  first.become('installed')
  registration.active = container.controller = first
  container.dispatchEvent(new Event('controllerchange'))
  expect(updates.state()).toBe('current')
})

test('a newer version waits, is taken when told, and is told to have been taken', async () => {
  beRunning()
  const updates = await watch()
  const told = vi.fn()
  updates.onChange(told)
  const next = registration.find()
  registration.waiting = next
  next.become('installed')
  expect(updates.state()).toBe('waiting')
  expect(updates.takeUpdate()).toBe(true)
  expect(next.postMessage).toHaveBeenCalledWith({ type: 'take-update' })
  container.dispatchEvent(new Event('controllerchange'))
  expect(told.mock.calls).toEqual([['waiting'], ['taken']])
})

test('a version that waited before this page was opened is found', async () => {
  beRunning()
  registration.waiting = new FakeWorker()
  expect((await watch()).state()).toBe('waiting')
})

test('a version that could not be fetched whole is told, unless an earlier one waits', async () => {
  beRunning()
  const updates = await watch()
  registration.find().become('redundant')
  expect(updates.state()).toBe('failed')
  const next = registration.find()
  registration.waiting = next
  next.become('installed')
  registration.find().become('redundant')
  expect(updates.state()).toBe('waiting')
})

test('a page that is come back to looks for a newer version, at most once an hour', async () => {
  beRunning()
  const updates = await watch()
  const comeBack = () => page.dispatchEvent(new Event('visibilitychange'))
  now = 3_599_999
  comeBack()
  expect(registration.update).not.toHaveBeenCalled()
  now = 3_600_000
  comeBack()
  comeBack()
  expect(registration.update).toHaveBeenCalledOnce()
  registration.update.mockRejectedValue(new TypeError('no network'))
  await expect(updates.check()).resolves.toBeUndefined()
  updates.stop()
  now = 9e9
  comeBack()
  expect(registration.update).toHaveBeenCalledTimes(2)
})
