// @vitest-environment node
import { beforeEach, expect, test } from 'vitest'
import { FakeHost, scope } from '../../../tests/fakes/offline-site.ts'
import { isSetReady } from './check-set.ts'
import { activate, install } from './install.ts'
import { makeCourse } from './make-set.ts'

const shellA = { '': 'home', '404.html': 'not found', 'assets/app-A.js': 'app A' }
const shellB = { '': 'home', '404.html': 'not found', 'assets/app-B.js': 'app B' }
const courseA = { 'iraq/': 'course', 'iraq/one/': 'one with app-A', 'assets/iraq.one.json': 'questions' }
const courseB = { 'iraq/': 'course', 'iraq/one/': 'one with app-B', 'assets/iraq.one.json': 'questions' }

let host: FakeHost
beforeEach(() => {
  host = new FakeHost()
})

async function start(...[generation, shell, courses]: Parameters<FakeHost['deploy']>) {
  const site = host.deploy(generation, shell, courses)
  await install(site)
  await activate(site)
  return site
}

test('the first install makes the shell whole and no course', async () => {
  const site = await start('a', shellA, { iraq: courseA })
  expect(await host.sets()).toEqual(['a:shell'])
  expect(await isSetReady(site, 'shell')).toBe(true)
  expect(await isSetReady(site, 'course-iraq')).toBe(false)
})

test('only the very first activation is the first', async () => {
  const a = host.deploy('a', shellA, {})
  await install(a)
  expect(await activate(a)).toBe(true)
  const b = host.deploy('b', shellB, {})
  await install(b)
  expect(await activate(b)).toBe(false)
})

test('a shell that cannot be had whole leaves nothing behind', async () => {
  const site = host.deploy('a', shellA, {})
  host.files.delete('assets/app-A.js')
  await expect(install(site)).rejects.toThrow('wrong-bytes')
  expect(await host.sets()).toEqual([])
})

test('a sign-in page in place of a file is not taken for it', async () => {
  const site = host.deploy('a', shellA, {})
  host.files.set('404.html', 'please sign in')
  await expect(install(site)).rejects.toThrow('wrong-bytes')
  expect(await host.sets()).toEqual([])
})

test('a stale copy on the way is seen and fetched past', async () => {
  const site = host.deploy('a', shellA, {})
  host.stale.set('', 'home of last week')
  await install(site)
  expect(host.takeAsked()).toContain(' reload')
  expect(host.caches.contents()['blowback:/blowback/:a:shell']?.[scope]).toBe('home')
})

test('an update fetches what has changed and copies the rest', async () => {
  const a = await start('a', shellA, { iraq: courseA })
  await makeCourse(a, 'iraq')
  const b = host.deploy('b', shellB, { iraq: courseB })
  host.takeAsked()
  await install(b)
  expect(host.takeAsked()).toEqual(['assets/app-B.js', 'iraq/offline.json', 'iraq/one/'])
  expect(await isSetReady(b, 'shell')).toBe(true)
  expect(await isSetReady(b, 'course-iraq')).toBe(true)
  expect(await isSetReady(a, 'course-iraq')).toBe(true)
})

test('an unchanged address with a damaged copy is fetched, not copied', async () => {
  await start('a', shellA, {})
  const cache = await host.caches.open('blowback:/blowback/:a:shell')
  await cache.put(`${scope}404.html`, new Response('torn'))
  const b = host.deploy('b', shellB, {})
  host.takeAsked()
  await install(b)
  expect(host.takeAsked()).toEqual(['404.html', 'assets/app-B.js'])
})

test('an update that cannot bring a course along fails, and the old build stays whole', async () => {
  const a = await start('a', shellA, { iraq: courseA })
  await makeCourse(a, 'iraq')
  const b = host.deploy('b', shellB, { iraq: courseB })
  host.files.delete('iraq/one/')
  await expect(install(b)).rejects.toThrow('wrong-bytes')
  expect(await host.sets()).toEqual(['a:shell', 'a:course-iraq'])
  expect(await isSetReady(a, 'shell', true)).toBe(true)
  expect(await isSetReady(a, 'course-iraq', true)).toBe(true)
})

test('a course that the new build no longer has does not hold the update up', async () => {
  const a = await start('a', shellA, { iraq: courseA })
  await makeCourse(a, 'iraq')
  const b = await start('b', shellB, {})
  expect(await isSetReady(b, 'shell')).toBe(true)
  expect(await host.sets()).toEqual(['a:shell', 'a:course-iraq', 'b:shell'])
})

test('two generations stay, the one before them goes, and neighbours are not touched', async () => {
  await host.caches.open('blowback:/elsewhere/:x:shell')
  await host.caches.open('another app')
  await start('a', shellA, {})
  await start('b', shellB, {})
  await start('c', shellA, {})
  expect(await host.sets()).toEqual(['blowback:/elsewhere/:x:shell', 'another app', 'b:shell', 'c:shell'])
})

test('an update overtaken before anyone took it goes at once', async () => {
  await start('a', shellA, {})
  await install(host.deploy('b', shellB, {}))
  await install(host.deploy('c', shellA, {}))
  expect(await host.sets()).toEqual(['a:shell', 'c:shell'])
})

test('a worker that changed while its files did not shares its sets and does not lose them by failing', async () => {
  const a = await start('a', shellA, {})
  await host.caches.delete('blowback:/blowback/:a:shell')
  host.isDown = true
  await expect(install(a)).rejects.toThrow('network')
  host.isDown = false
  await install(a)
  await activate(a)
  expect(await isSetReady(a, 'shell')).toBe(true)
})

test('an install whose worker was killed in the middle goes on from there', async () => {
  const site = host.deploy('a', shellA, {})
  const half = await host.caches.open('blowback:/blowback/:a:shell')
  await half.put(`${scope}404.html`, new Response('not found'))
  await half.put(scope, new Response('ho'))
  expect(await isSetReady(site, 'shell')).toBe(false)
  await install(site)
  expect(host.takeAsked()).toEqual(['', 'assets/app-A.js'])
  expect(await isSetReady(site, 'shell')).toBe(true)
})

test('on a full device the build before last makes room for the next', async () => {
  await start('a', { ...shellA, 'assets/font.woff2': 'x'.repeat(500) }, {})
  await start('b', shellB, {})
  const c = host.deploy('c', { ...shellA, 'assets/figure.js': 'y'.repeat(400) }, {})
  host.caches.quota = host.caches.bytes() + 100
  await install(c)
  expect(await host.sets()).toEqual(['b:shell', 'c:shell'])
  expect(await isSetReady(c, 'shell')).toBe(true)
})

test('on a device that stays full the update fails and the old build goes on', async () => {
  const a = await start('a', shellA, {})
  const b = host.deploy('b', { ...shellB, 'assets/figure.js': 'y'.repeat(400) }, {})
  host.caches.quota = host.caches.bytes() + 100
  await expect(install(b)).rejects.toMatchObject({ name: 'QuotaExceededError' })
  expect(await host.sets()).toEqual(['a:shell'])
  expect(await isSetReady(a, 'shell', true)).toBe(true)
})
