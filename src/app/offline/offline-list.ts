import { isCount, isRecord, isSetName, type SetName } from '../../device/offline-messages.ts'

/** A file of a set: its address relative to the app, and what its bytes must be. */
export interface ListedFile {
  readonly url: string
  readonly hash: string
  readonly bytes: number
}

/** A set's list of files, as `tools/offline-sets.ts` writes it. */
export interface OfflineList {
  readonly set: SetName
  readonly edition: string
  /** The edition of the shell's scripts and styles that the set's pages were built with. */
  readonly shell: string
  readonly bytes: number
  readonly files: readonly ListedFile[]
}

const format = 'blowback/offline-set'
const version = 1
/** Above any course that a person would carry along; a list beyond it is a mistake or malice. */
const mostFiles = 50_000

/** Reads a list that the server sent. `other-version`: a newer app wrote it. `wrong-bytes`: it is no list. */
export function readOfflineList(
  value: unknown,
  scope: string,
): OfflineList | 'other-version' | 'wrong-bytes' {
  if (!isRecord(value) || value.format !== format) return 'wrong-bytes'
  if (value.version !== version) return isCount(value.version) ? 'other-version' : 'wrong-bytes'
  const { set, edition, shell, bytes, files } = value
  if (!isSetName(set) || typeof edition !== 'string' || typeof shell !== 'string') return 'wrong-bytes'
  if (!isCount(bytes) || !Array.isArray(files) || files.length > mostFiles) return 'wrong-bytes'
  const listed = files.map((file) => readFile(file, scope)).filter((file) => file !== undefined)
  return listed.length === files.length ? { set, edition, shell, bytes, files: listed } : 'wrong-bytes'
}

/** The list as it is kept beside the set's files. */
export function writeOfflineList(list: OfflineList): Response {
  return new Response(JSON.stringify({ format, version, ...list }), {
    headers: { 'content-type': 'application/json' },
  })
}

/** Where a listed file lies. */
export function addressOf(file: Pick<ListedFile, 'url'>, scope: string): string {
  return new URL(file.url, scope).href
}

function readFile(value: unknown, scope: string): ListedFile | undefined {
  if (!isRecord(value)) return undefined
  const { url, hash, bytes } = value
  if (typeof url !== 'string' || typeof hash !== 'string' || !isCount(bytes)) return undefined
  return isInside(url, scope) ? { url, hash, bytes } : undefined
}

/** A list may name only what lies under the app's own address. Without a colon it cannot be another origin's. */
function isInside(url: string, scope: string): boolean {
  return /^(?!\/)[^:?#\\]*$/.test(url) && addressOf({ url }, scope).startsWith(scope)
}
