// @vitest-environment node
import { beforeEach, expect, test, vi } from 'vitest'
import { FakeHost } from '../../../tests/fakes/offline-site.ts'
import type { OfflineReply } from '../../device/offline-messages.ts'
import { attendantOf } from './attendant.ts'
import { activate, install } from './install.ts'
import type { OfflineSite } from './offline-site.ts'

const shell = { '': 'home', 'assets/app-A.js': 'app' }
const course = { 'iraq/': 'course', 'iraq/one/': 'lesson', 'assets/iraq.one.json': 'questions' }
const takeUpdate = vi.fn(() => Promise.resolve())

let host: FakeHost
let site: OfflineSite
beforeEach(async () => {
  host = new FakeHost()
  site = host.deploy('a', shell, { iraq: course })
  await install(site)
  await activate(site)
  host.takeAsked()
})

async function say(message: unknown, attendant = attendantOf(site, takeUpdate)): Promise<OfflineReply[]> {
  const replies: OfflineReply[] = []
  await attendant.attend(message, (reply) => replies.push(reply))
  return replies
}

test('a course comes with progress, and then it is there', async () => {
  const replies = await say({ type: 'make-offline', course: 'iraq' })
  expect(replies.map((reply) => reply.type)).toEqual(['progress', 'progress', 'progress', 'complete'])
  expect(replies[2]).toEqual({ type: 'progress', done: 3, total: 3, bytes: 21, allBytes: 21 })
  expect(await say({ type: 'check-offline', set: 'course-iraq' })).toEqual([
    { type: 'readiness', ready: true },
  ])
})

test('a course that is there is not fetched again, and needs no network', async () => {
  await say({ type: 'make-offline', course: 'iraq' })
  host.isDown = true
  expect(await say({ type: 'make-offline', course: 'iraq' })).toEqual([{ type: 'complete' }])
})

test('two pages that ask at once share one journey', async () => {
  const attendant = attendantOf(site, takeUpdate)
  const both = await Promise.all([
    say({ type: 'make-offline', course: 'iraq' }, attendant),
    say({ type: 'make-offline', course: 'iraq' }, attendant),
  ])
  expect(both.map((replies) => replies.at(-1))).toEqual([{ type: 'complete' }, { type: 'complete' }])
  expect(host.takeAsked()).toEqual(['assets/iraq.one.json', 'iraq/', 'iraq/offline.json', 'iraq/one/'])
})

test('a course that breaks off leaves nothing behind, and can be asked for again', async () => {
  const attendant = attendantOf(site, takeUpdate)
  host.files.delete('iraq/one/')
  const replies = await say({ type: 'make-offline', course: 'iraq' }, attendant)
  expect(replies.at(-1)).toEqual({ type: 'failed', code: 'wrong-bytes' })
  expect(await host.sets()).toEqual(['a:shell'])
  host.files.set('iraq/one/', 'lesson')
  expect((await say({ type: 'make-offline', course: 'iraq' }, attendant)).at(-1)).toEqual({
    type: 'complete',
  })
})

test('each trouble has its code', async () => {
  host.caches.quota = host.caches.bytes() + 10
  expect(await say({ type: 'make-offline', course: 'iraq' })).toContainEqual({ type: 'failed', code: 'full' })
  expect(await host.sets()).toEqual(['a:shell'])
  host.caches.quota = Infinity
  expect(await say({ type: 'make-offline', course: 'iran' })).toEqual([{ type: 'failed', code: 'gone' }])
  host.files.set('iran/offline.json', '<!doctype html>please sign in')
  expect(await say({ type: 'make-offline', course: 'iran' })).toEqual([
    { type: 'failed', code: 'wrong-bytes' },
  ])
  host.files.set('iran/offline.json', host.files.get('iraq/offline.json') ?? '')
  expect(await say({ type: 'make-offline', course: 'iran' })).toEqual([
    { type: 'failed', code: 'wrong-bytes' },
  ])
  host.isDown = true
  expect(await say({ type: 'make-offline', course: 'iraq' })).toEqual([{ type: 'failed', code: 'network' }])
})

test('pages of a newer build are not mixed with this shell', async () => {
  host.deploy('b', { '': 'home', 'assets/app-B.js': 'app' }, { iraq: course })
  expect(await say({ type: 'make-offline', course: 'iraq' })).toEqual([
    { type: 'failed', code: 'other-version' },
  ])
})

test('when all caches are cleared, nothing is called ready, and both sets can be made again', async () => {
  await say({ type: 'make-offline', course: 'iraq' })
  for (const name of await host.caches.keys()) await host.caches.delete(name)
  expect(await say({ type: 'check-offline', set: 'shell' })).toEqual([{ type: 'readiness', ready: false }])
  expect(await say({ type: 'check-offline', set: 'course-iraq' })).toEqual([
    { type: 'readiness', ready: false },
  ])
  expect((await say({ type: 'make-offline', course: 'iraq' })).at(-1)).toEqual({ type: 'complete' })
  expect(await say({ type: 'check-offline', set: 'shell' })).toEqual([{ type: 'readiness', ready: true }])
})

test('a build that was cleared and made again is still kept for its open pages after the next update', async () => {
  for (const name of await host.caches.keys()) await host.caches.delete(name)
  await say({ type: 'make-offline', course: 'iraq' })
  const b = host.deploy('b', { '': 'home', 'assets/app-B.js': 'app' }, { iraq: course })
  await install(b)
  await activate(b)
  expect(await host.sets()).toEqual(['a:shell', 'a:course-iraq', 'b:shell', 'b:course-iraq'])
})

test('a cleared shell cannot be made again from another build, and is said to be that', async () => {
  for (const name of await host.caches.keys()) await host.caches.delete(name)
  host.deploy('b', { '': 'home', 'assets/app-B.js': 'app' }, { iraq: course })
  expect(await say({ type: 'make-offline', course: 'iraq' })).toEqual([
    { type: 'failed', code: 'other-version' },
  ])
  expect(await host.sets()).toEqual([])
})

test('an update is taken when a page says so, and only then', async () => {
  await say({ type: 'make-offline', course: '../..' })
  expect(takeUpdate).not.toHaveBeenCalled()
  await say({ type: 'take-update' })
  expect(takeUpdate).toHaveBeenCalledOnce()
})

test('storage that fails while it is checked is not called ready', async () => {
  vi.spyOn(host.caches, 'match').mockRejectedValue(new Error('the disk is gone'))
  expect(await say({ type: 'check-offline', set: 'shell' })).toEqual([{ type: 'readiness', ready: false }])
})
