import type { StorageTrouble } from '../journal.ts'
import { StorageFault } from '../storage-fault.ts'

/** A browser's error by its name; its message may be empty (Chromium's, when the quota is met on commit). */
export function errorName(error: unknown): string {
  if (typeof error !== 'object' || error === null || !('name' in error)) return ''
  return String(error.name)
}

const openingTroubles: ReadonlyMap<string, StorageTrouble> = new Map([
  ['VersionError', 'newer'],
  ['QuotaExceededError', 'full'],
  // Settings, private windows and sandboxed frames; each browser has its own name for it.
  ['SecurityError', 'blocked'],
  ['InvalidStateError', 'blocked'],
  ['UnknownError', 'blocked'],
])

/** Why a database did not open. */
export function openingFault(error: unknown): StorageFault {
  const name = errorName(error)
  return new StorageFault(openingTroubles.get(name) ?? 'broken', `did not open: ${name}`, { cause: error })
}

/** Why something in an open database did not work. */
export function troubleOf(error: unknown): StorageTrouble {
  if (error instanceof StorageFault) return error.trouble
  return errorName(error) === 'QuotaExceededError' ? 'full' : 'broken'
}
