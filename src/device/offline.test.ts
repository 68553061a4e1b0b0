// @vitest-environment node
import { expect, test, vi } from 'vitest'
import type { OfflineReply, OfflineRequest } from './offline-messages.ts'
import type { OfflineDevice } from './offline-worker.ts'
import { makeAvailableOffline, offlineReadiness } from './offline.ts'

type Worker = (request: OfflineRequest, reply: (reply: OfflineReply) => void) => void

/** A device whose worker answers as given; time passes only when the test says so. */
function deviceWith(worker: Worker | undefined) {
  const timers = new Set<() => void>()
  const active = {
    postMessage: (request: OfflineRequest, [port]: [MessagePort]) =>
      worker?.(request, (reply) => port.postMessage(reply)),
  }
  const registration = { active: worker === undefined ? null : active }
  const device = {
    serviceWorker: {
      getRegistration: () => Promise.resolve(registration),
      ready: new Promise(() => undefined),
    },
    newChannel: () => new MessageChannel(),
    after: (_: number, then: () => void) => {
      timers.add(then)
      return () => timers.delete(then)
    },
  } as unknown as OfflineDevice
  const timeOut = (): void => {
    for (const then of timers) then()
  }
  return { device, timers, timeOut }
}

const readyBut = (missing: string | undefined): Worker => {
  return (request, reply) =>
    reply({ type: 'readiness', ready: request.type === 'check-offline' && request.set !== missing })
}

test('a course is ready when it and the shell are', async () => {
  expect(await offlineReadiness('iraq', {}, deviceWith(readyBut(undefined)).device)).toBe('ready')
  expect(await offlineReadiness('iraq', {}, deviceWith(readyBut('shell')).device)).toBe('not-ready')
  expect(await offlineReadiness('iraq', {}, deviceWith(readyBut('course-iraq')).device)).toBe('not-ready')
})

test('without a worker on this device offline is unsupported, and before there is one not ready', async () => {
  const none: OfflineDevice = { ...deviceWith(undefined).device, serviceWorker: undefined }
  expect(await offlineReadiness('iraq', {}, none)).toBe('unsupported')
  expect(await makeAvailableOffline('iraq', undefined, none)).toEqual({ ok: false, code: 'unsupported' })
  const early = deviceWith(undefined)
  const readiness = offlineReadiness('iraq', {}, early.device)
  await vi.waitUntil(() => early.timers.size > 0)
  early.timeOut()
  expect(await readiness).toBe('not-ready')
})

test('progress is told, and then the end', async () => {
  const progress = { done: 1, total: 2, bytes: 10, allBytes: 20 }
  const told = vi.fn()
  const { device, timers } = deviceWith((_, reply) => {
    reply({ type: 'progress', ...progress })
    reply({ type: 'complete' })
  })
  expect(await makeAvailableOffline('iraq', told, device)).toEqual({ ok: true })
  expect(told).toHaveBeenCalledExactlyOnceWith(expect.objectContaining(progress))
  expect(timers.size).toBe(0)
})

test('the trouble is handed on', async () => {
  const { device } = deviceWith((_, reply) => reply({ type: 'failed', code: 'full' }))
  expect(await makeAvailableOffline('iraq', undefined, device)).toEqual({ ok: false, code: 'full' })
})

test('a worker that falls silent is not waited for for ever', async () => {
  const { device, timers, timeOut } = deviceWith(() => undefined)
  const outcome = makeAvailableOffline('iraq', undefined, device)
  await vi.waitUntil(() => timers.size > 0)
  timeOut()
  expect(await outcome).toEqual({ ok: false, code: 'no-answer' })
})

test('a browser that refuses is not an error', async () => {
  const { device } = deviceWith(undefined)
  const refusing = {
    ...device,
    serviceWorker: { getRegistration: () => Promise.reject(new Error('denied')) },
  } as unknown as OfflineDevice
  expect(await offlineReadiness('iraq', {}, refusing)).toBe('not-ready')
})
