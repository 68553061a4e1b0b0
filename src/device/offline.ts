import { courseSet, type OfflineProgress, type OfflineTrouble, type SetName } from './offline-messages.ts'
import { activeWorker, ask, offlineDevice } from './offline-worker.ts'

export type { OfflineProgress, OfflineTrouble } from './offline-messages.ts'

/**
 * `ready` only after every file of the course and of the shell has been read back from the device. `unsupported`: this
 * browser, or this way of opening the app, knows no offline.
 */
export type OfflineReadiness = 'ready' | 'not-ready' | 'unsupported'

/** `no-answer`: there is no worker yet, or the browser ended it in the middle. Trying again is right in both cases. */
export type OfflineOutcome =
  { readonly ok: true } | { readonly ok: false; readonly code: OfflineTrouble | 'unsupported' | 'no-answer' }

const second = 1000
/** A whole course is read back within this even on a slow phone. */
const checkPatience = 20 * second
/** One file on a very slow line, counted anew with each sign of life. */
const filePatience = 90 * second

/**
 * Whether a course can be opened without a network, as far as this device can tell.
 *
 * @param options `again` reads every file anew instead of trusting an earlier look
 */
export async function offlineReadiness(
  course: string,
  options: { readonly again?: boolean } = {},
  device = offlineDevice(),
): Promise<OfflineReadiness> {
  if (device.serviceWorker === undefined) return 'unsupported'
  const worker = await activeWorker(device, 0)
  if (worker === undefined) return 'not-ready'
  const isReady = async (set: SetName): Promise<boolean> => {
    const request = { type: 'check-offline', set, again: options.again === true } as const
    const reply = await ask(device, worker, request, checkPatience, () => true)
    return reply?.type === 'readiness' && reply.ready
  }
  const ready = await Promise.all([isReady('shell'), isReady(courseSet(course))])
  return ready.every(Boolean) ? 'ready' : 'not-ready'
}

/**
 * Brings a course onto the device, whole or not at all. Cheap when it is there already, so a page may ask each time it
 * is opened. Call it after `watchAppUpdates` has registered the worker.
 */
export async function makeAvailableOffline(
  course: string,
  onProgress: (progress: OfflineProgress) => void = () => undefined,
  device = offlineDevice(),
): Promise<OfflineOutcome> {
  if (device.serviceWorker === undefined) return { ok: false, code: 'unsupported' }
  const worker = await activeWorker(device, filePatience)
  if (worker === undefined) return { ok: false, code: 'no-answer' }
  const last = await ask(device, worker, { type: 'make-offline', course }, filePatience, (reply) => {
    if (reply.type === 'progress') onProgress(reply)
    return reply.type === 'complete' || reply.type === 'failed'
  })
  if (last?.type === 'complete') return { ok: true }
  return { ok: false, code: last?.type === 'failed' ? last.code : 'no-answer' }
}
