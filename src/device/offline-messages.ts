/** `shell`, or a course by its folder's name. Kits for special jobs come later under a name of their own. */
export type SetName = 'shell' | `course-${string}`

/** Why a set is not on the device; the catalogue of messages has the words. */
export type OfflineTrouble =
  /** The network did not answer, or broke off. */
  | 'network'
  /** No room is left on the device. */
  | 'full'
  /** The server sent other bytes than its list promises: a sign-in page, or a site half uploaded. */
  | 'wrong-bytes'
  /** The server has another version of the app; take the update first. */
  | 'other-version'
  /** The server does not know this course (any more). */
  | 'gone'
  /** The browser refused its storage, or something nobody foresaw. */
  | 'broken'

/** What a page asks of the service worker. */
export type OfflineRequest =
  | { readonly type: 'make-offline'; readonly course: string }
  | { readonly type: 'check-offline'; readonly set: SetName; readonly again: boolean }
  | { readonly type: 'take-update' }

/** How far a course has come: files, and bytes as they lie on the device. */
export interface OfflineProgress {
  readonly done: number
  readonly total: number
  readonly bytes: number
  readonly allBytes: number
}

/** What the service worker says on the port that came with the request. */
export type OfflineReply =
  | ({ readonly type: 'progress' } & OfflineProgress)
  | { readonly type: 'complete' }
  | { readonly type: 'failed'; readonly code: OfflineTrouble }
  | { readonly type: 'readiness'; readonly ready: boolean }

const troubles: ReadonlySet<unknown> = new Set<OfflineTrouble>([
  'network',
  'full',
  'wrong-bytes',
  'other-version',
  'gone',
  'broken',
])

/** What the names of all caches of an app begin with, by the address under which it lives. */
export function cachePrefix(scope: string): string {
  return `blowback:${new URL(scope).pathname}:`
}

/** The name of the set that holds a course. */
export function courseSet(course: string): SetName {
  return `course-${course}`
}

/** Whether something can be a course's folder name: what it names is fetched, so it may hold no path. */
export function isCourseName(value: unknown): value is string {
  return typeof value === 'string' && /^[a-z0-9][a-z0-9-]{0,99}$/.test(value)
}

export function isSetName(value: unknown): value is SetName {
  return (
    value === 'shell' ||
    (typeof value === 'string' && value.startsWith('course-') && isCourseName(value.slice(7)))
  )
}

/** A request as it came from some page, or undefined for anything else. */
export function readRequest(value: unknown): OfflineRequest | undefined {
  if (!isRecord(value)) return undefined
  const { type, course, set, again } = value
  if (type === 'take-update') return { type }
  if (type === 'make-offline' && isCourseName(course)) return { type, course }
  if (type === 'check-offline' && isSetName(set)) return { type, set, again: again === true }
  return undefined
}

/** A reply as it came from the service worker, perhaps one of another version; undefined for anything else. */
export function readReply(value: unknown): OfflineReply | undefined {
  if (!isRecord(value)) return undefined
  const { type, done, total, bytes, allBytes, code, ready } = value
  if (type === 'complete') return { type }
  if (type === 'failed') return { type, code: isTrouble(code) ? code : 'broken' }
  if (type === 'readiness') return { type, ready: ready === true }
  if (type === 'progress' && isCount(done) && isCount(total) && isCount(bytes) && isCount(allBytes))
    return { type, done, total, bytes, allBytes }
  return undefined
}

/** Narrows to something whose fields can be asked for one by one. */
export function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null
}

/** A whole number from nought on, small enough to be exact. */
export function isCount(value: unknown): value is number {
  return typeof value === 'number' && Number.isSafeInteger(value) && value >= 0
}

function isTrouble(value: unknown): value is OfflineTrouble {
  return troubles.has(value)
}
