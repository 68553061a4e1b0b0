import { createHash } from 'node:crypto'
import type { OfflineList } from '../../src/app/offline/offline-list.ts'
import type { OfflineSite } from '../../src/app/offline/offline-site.ts'
import type { SetName } from '../../src/device/offline-messages.ts'
import { FakeCacheStorage } from './cache-storage.ts'

export const scope = 'https://school.example/blowback/'

/** A server with a build of the app on it, and a device; the build can be replaced as a deployment does. */
export class FakeHost {
  readonly caches = new FakeCacheStorage()
  /** Address relative to the app → body. */
  readonly files = new Map<string, string>()
  /** Every address asked for since the last look, with the way it was asked. */
  asked: string[] = []
  isDown = false
  /** What an intermediate cache still hands out, until it is bypassed. */
  readonly stale = new Map<string, string>()

  readonly fetch = (address: string, init: RequestInit): Promise<Response> => {
    const url = address.slice(scope.length)
    this.asked.push(init.cache === 'reload' ? `${url} reload` : url)
    if (this.isDown) return Promise.reject(new TypeError('Failed to fetch'))
    const body = (init.cache === 'reload' ? undefined : this.stale.get(url)) ?? this.files.get(url)
    if (body === undefined) return Promise.resolve(new Response('not found', { status: 404 }))
    return Promise.resolve(new Response(body, { headers: { vary: '*', 'content-encoding': 'br' } }))
  }

  /** Puts a build on the server: the shell, and for each course its files and its list. */
  deploy(
    generation: string,
    shell: Record<string, string>,
    courses: Record<string, Record<string, string>>,
  ): OfflineSite {
    this.files.clear()
    this.stale.clear()
    this.#add(shell)
    const shellAssets = `assets of ${Object.keys(shell).join(' ')}`
    for (const [course, files] of Object.entries(courses)) {
      this.#add(files)
      const list = listOf(`course-${course}`, files, shellAssets)
      this.files.set(
        `${course}/offline.json`,
        JSON.stringify({ format: 'blowback/offline-set', version: 1, ...list }),
      )
    }
    const { caches, fetch } = this
    return { caches, fetch, scope, generation, shellAssets, shell: listOf('shell', shell, shellAssets) }
  }

  /** What was asked for since the last look. */
  takeAsked(): string[] {
    const asked = this.asked.sort()
    this.asked = []
    return asked
  }

  /** The names of the sets on the device, `generation:set`. */
  async sets(): Promise<string[]> {
    return (await this.caches.keys())
      .map((name) => name.replace('blowback:/blowback/:', ''))
      .filter((name) => name !== 'notes')
  }

  #add(files: Record<string, string>): void {
    for (const [url, body] of Object.entries(files)) this.files.set(url, body)
  }
}

function listOf(set: SetName, files: Record<string, string>, shell: string): OfflineList {
  const listed = Object.entries(files).map(([url, body]) => ({
    url,
    hash: hash(body),
    bytes: Buffer.byteLength(body),
  }))
  const bytes = listed.reduce((sum, file) => sum + file.bytes, 0)
  return { set, edition: hash(JSON.stringify(listed)), shell, bytes, files: listed }
}

function hash(body: string): string {
  return createHash('sha256').update(body).digest('hex').slice(0, 16)
}
