import type { OfflineList } from './offline-list.ts'

/** What the worker's pieces need from outside; tests give fakes. */
export interface OfflineSite {
  readonly caches: CacheStorage
  readonly fetch: (address: string, init: RequestInit) => Promise<Response>
  /** The address under which the app lives, with its last slash. */
  readonly scope: string
  /** Names this build: two builds that differ in any page, chunk or question have different generations. */
  readonly generation: string
  /** The edition of the shell's scripts and styles, with which a course's pages must agree. */
  readonly shellAssets: string
  readonly shell: OfflineList
}
