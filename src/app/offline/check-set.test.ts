// @vitest-environment node
import { beforeEach, expect, test, vi } from 'vitest'
import { FakeHost, scope } from '../../../tests/fakes/offline-site.ts'
import { isSetReady } from './check-set.ts'
import { activate, install } from './install.ts'
import { makeCourse } from './make-set.ts'
import type { OfflineSite } from './offline-site.ts'

const name = 'blowback:/blowback/:a:course-iraq'
const course = { 'iraq/': 'course', 'iraq/one/': 'one', 'assets/iraq.one.json': 'questions' }

let host: FakeHost
let site: OfflineSite
let cache: Cache
beforeEach(async () => {
  host = new FakeHost()
  site = host.deploy('a', { '': 'home' }, { iraq: course })
  await install(site)
  await activate(site)
  await makeCourse(site, 'iraq')
  cache = await host.caches.open(name)
})

test('a whole set is ready', async () => {
  expect(await isSetReady(site, 'course-iraq')).toBe(true)
})

test('a missing file is seen, also after the set was once seen whole', async () => {
  await isSetReady(site, 'course-iraq')
  await cache.delete(`${scope}iraq/one/`)
  expect(await isSetReady(site, 'course-iraq')).toBe(false)
})

test('an altered file is seen at the first look', async () => {
  await cache.put(`${scope}iraq/one/`, new Response('altered'))
  expect(await isSetReady(site, 'course-iraq')).toBe(false)
})

test('an altered file is seen later when everything is to be read again', async () => {
  await isSetReady(site, 'course-iraq')
  await cache.put(`${scope}iraq/one/`, new Response('altered'))
  expect(await isSetReady(site, 'course-iraq', true)).toBe(false)
  expect(await isSetReady(site, 'course-iraq')).toBe(false)
})

test('a second look is cheap, and a look after the keys have changed is not', async () => {
  const match = vi.spyOn(cache, 'match')
  const readsOfALook = async (): Promise<number> => {
    match.mockClear()
    expect(await isSetReady(site, 'course-iraq')).toBe(true)
    return match.mock.calls.length
  }
  expect(await readsOfALook()).toBe(1 + 3)
  expect(await readsOfALook()).toBe(1)
  await cache.put(`${scope}iraq/stray/`, new Response('stray'))
  expect(await readsOfALook()).toBe(1 + 3)
})

test('a set that has lost its list, or its cache, is not ready', async () => {
  await isSetReady(site, 'course-iraq')
  await cache.delete(`${scope}iraq/offline.json`)
  expect(await isSetReady(site, 'course-iraq')).toBe(false)
  await host.caches.delete(name)
  expect(await isSetReady(site, 'course-iraq')).toBe(false)
  expect(await host.caches.has(name)).toBe(false)
})

test('a damaged set can be made whole again, fetching only what is damaged', async () => {
  await cache.put(`${scope}iraq/one/`, new Response('altered'))
  await cache.put(`${scope}iraq/gone/`, new Response('no longer listed'))
  host.takeAsked()
  await makeCourse(site, 'iraq')
  expect(host.takeAsked()).toEqual(['iraq/offline.json', 'iraq/one/'])
  expect(await isSetReady(site, 'course-iraq')).toBe(true)
  expect(await cache.match(`${scope}iraq/gone/`)).toBeUndefined()
})
