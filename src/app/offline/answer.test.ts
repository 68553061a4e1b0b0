// @vitest-environment node
import { beforeEach, expect, test, vi } from 'vitest'
import { FakeHost, scope } from '../../../tests/fakes/offline-site.ts'
import { answer, isOurs, type Asked } from './answer.ts'
import { activate, install } from './install.ts'
import { makeCourse } from './make-set.ts'
import type { OfflineSite } from './offline-site.ts'

const shellA = { '': 'home A', '404.html': 'not found', 'assets/app-A.js': 'app A' }
const shellB = { '': 'home B', '404.html': 'not found', 'assets/app-B.js': 'app B' }
const course = { 'iraq/': 'course', 'iraq/one/': 'lesson', 'assets/iraq.one-A.json': 'questions A' }

let host: FakeHost
let site: OfflineSite
const network = vi.fn((): Promise<Response> => Promise.reject(new TypeError('Failed to fetch')))
beforeEach(async () => {
  network.mockClear()
  host = new FakeHost()
  site = host.deploy('a', shellA, { iraq: course })
  await install(site)
  await activate(site)
})

function asked(url: string, more: Partial<Asked> = {}): Asked {
  return { url: new URL(url, scope).href, method: 'GET', mode: 'cors', headers: new Headers(), ...more }
}

async function page(url: string): Promise<Response> {
  return answer(site, asked(url, { mode: 'navigate' }), network)
}

async function file(url: string): Promise<string> {
  return (await answer(site, asked(url), network)).text()
}

test.each([
  ['a page', asked('iraq/'), true],
  ['an asset', asked('assets/app-A.js'), true],
  ['the worker itself', asked('sw.js'), false],
  ['a list of files', asked('iraq/offline.json'), false],
  ['something sent', asked('iraq/', { method: 'POST' }), false],
  ['a part of a file', asked('iraq/', { headers: new Headers({ range: 'bytes=0-' }) }), false],
  ['a neighbour on the same origin', asked('/other/'), false],
  ['another origin', asked('https://cdn.example/blowback/app.js'), false],
])('%s: %s', (_, request, expected) => {
  expect(isOurs(request, scope)).toBe(expected)
})

test('kept pages are answered without the network, under each of their addresses', async () => {
  await makeCourse(site, 'iraq')
  expect(await (await page('?from=poster')).text()).toBe('home A')
  expect(await (await page('index.html')).text()).toBe('home A')
  expect(await (await page('iraq/one/index.html?x=1#here')).text()).toBe('lesson')
  expect(network).not.toHaveBeenCalled()
})

test('a kept page asked for without its slash is led to its address', async () => {
  await makeCourse(site, 'iraq')
  const response = await page('iraq/one?x=1')
  expect(response.headers.get('location')).toBe(`${scope}iraq/one/?x=1`)
})

test('a course that is not kept comes from the network, and is not kept by the way', async () => {
  network.mockResolvedValueOnce(new Response('from afar'))
  expect(await (await page('iraq/one/')).text()).toBe('from afar')
  expect(await host.sets()).toEqual(['a:shell'])
})

test('what neither the sets nor the network have is said in words, for pages only', async () => {
  const response = await page('iraq/one/')
  expect([response.status, await response.text()]).toEqual([503, 'not found'])
  await expect(file('assets/iraq.one-A.json')).rejects.toThrow('Failed to fetch')
})

test('a site with a page for that case uses it', async () => {
  site = host.deploy('b', { ...shellA, 'offline.html': 'not on this device yet' }, {})
  await install(site)
  await activate(site)
  expect(await (await page('iraq/one/')).text()).toBe('not on this device yet')
})

test('after an update, pages are new and open old pages still find their scripts and questions', async () => {
  await makeCourse(site, 'iraq')
  site = host.deploy('b', shellB, { iraq: { 'iraq/': 'course', 'iraq/one/': 'lesson' } })
  await install(site)
  expect(await file('assets/app-A.js')).toBe('app A')
  await activate(site)
  expect(await (await page('')).text()).toBe('home B')
  expect(await file('assets/app-B.js')).toBe('app B')
  expect(await file('assets/app-A.js')).toBe('app A')
  expect(await file('assets/iraq.one-A.json')).toBe('questions A')
})

test('a build that waits is not seen by the one that is active', async () => {
  const b = host.deploy('b', shellB, {})
  await install(b)
  expect(await (await page('')).text()).toBe('home A')
  await expect(file('assets/app-B.js')).rejects.toThrow('Failed to fetch')
})

test('when the caches are cleared under the running app, the network answers', async () => {
  for (const name of await host.caches.keys()) await host.caches.delete(name)
  network.mockResolvedValueOnce(new Response('from afar'))
  expect(await (await page('')).text()).toBe('from afar')
  await expect(page('')).rejects.toThrow('Failed to fetch')
})
