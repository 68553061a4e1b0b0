import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { gzipSync } from 'node:zlib'
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest'
import {
  endHosts,
  filesFor,
  isPage,
  pageOf,
  remarksOn,
  replyTo,
  startHost,
  withHeader,
  type Fault,
} from '../../tests/fakes/hosted-site.ts'
import { checksums } from '../package/checksums.ts'
import { serve } from '../serve.mjs'
import { asking } from './answer.ts'
import { checkSite } from './check-site.ts'
import { sampleOf } from './file-lists.ts'

afterEach(endHosts)

const every = (): boolean => true
const lesson = (path: string): boolean => path === 'rivers/indus/'

describe('our own server', () => {
  let root = ''
  beforeAll(() => {
    root = mkdtempSync(join(tmpdir(), 'deployment-'))
    for (const [path, text] of filesFor('/learn/')) {
      mkdirSync(dirname(join(root, path)), { recursive: true })
      writeFileSync(join(root, path), text)
    }
  })
  afterAll(() => {
    rmSync(root, { recursive: true })
  })

  test('is as it should be, also below a folder', async () => {
    const served = await serve({ root, base: '/learn/', port: 0 })
    const site = new URL(served.url)
    expect(await checkSite({ site, ask: asking(site) })).toEqual([])
    await served.close()
    expect(await checkSite({ site, ask: asking(site) })).toEqual([
      { severity: 'error', text: expect.stringContaining('gave no answer: ') as string },
    ])
  })
})

test('a host without a fault is as it should be', async () => {
  expect(await remarksOn(() => undefined)).toEqual([])
})

describe('files', () => {
  const gone = (...paths: string[]): Fault => {
    return (path) => (paths.includes(path) ? { ...replyTo('no/such/', filesFor('/')) } : undefined)
  }

  test('no worker and no manifest are said, and said to be missing from the build', async () => {
    expect(await remarksOn(gone('sw.js', 'manifest.webmanifest'))).toEqual([
      'error: manifest.webmanifest is missing, so the app cannot be installed.',
      'error: sw.js is missing, so nothing can be kept offline and no update is ever offered.',
      expect.stringContaining('error: manifest.webmanifest is named by the build and missing here.'),
      expect.stringContaining('error: sw.js is named by the build and missing here.'),
    ])
  })

  test('a file that a page names is missed though no list of sums is served', async () => {
    const files = filesFor('/')
    files.delete('SHA256SUMS')
    expect(await remarksOn(gone('assets/serif-abcd1234.woff2'), files)).toEqual([
      expect.stringContaining('error: assets/serif-abcd1234.woff2 is named by the build and missing here.'),
    ])
  })

  test('a course without its list cannot be kept', async () => {
    const files = filesFor('/')
    files.delete('SHA256SUMS')
    files.set('rivers/offline.json', '<!doctype html>')
    expect(await remarksOn(() => undefined, files)).toEqual([
      'error: The list of the course "rivers", rivers/offline.json, cannot be read; it cannot be kept offline.',
    ])
  })

  test('a rewritten page is found by its sum, and by the policy that it lost', async () => {
    const rewritten: Fault = (path) =>
      lesson(path) ? { body: gzipSync(pageOf('/', 'Indus').replace(/<meta[^>]*>/, '')) } : undefined
    expect(await remarksOn(rewritten)).toEqual([
      expect.stringContaining('error: rivers/indus/ has lost its own content security policy'),
      expect.stringContaining('error: rivers/indus/ is not what the build wrote.'),
    ])
  })

  test('of many missing files five are named, and the rest counted', async () => {
    const files = filesFor('/')
    const more = Array.from({ length: 9 }, (_, at) => ({
      path: `assets/gone-${at}.js`,
      bytes: Buffer.from('x'),
    }))
    files.set('SHA256SUMS', checksums(more))
    const remarks = await remarksOn(() => undefined, files)
    expect(remarks).toHaveLength(5)
    expect(remarks.at(-1)).toContain('assets/gone-4.js is named by the build and missing here.')
    expect(remarks.at(-1)).toContain('(and 4 more)')
  })

  test('a host that never answers is given up', async () => {
    const site = await startHost(() => undefined)
    expect(await checkSite({ site, ask: asking(site, 50) })).toEqual([
      { severity: 'error', text: `${site.href} gave no answer: it took too long.` },
    ])
  })
})

test('a build for another folder is told apart at once', async () => {
  expect(await remarksOn(() => undefined, filesFor('/learn/'))).toEqual([
    'error: The app was built for /learn/ and is served at /, so it finds none of its files. Build it with BASE_PATH=/, or serve it at /learn/.',
  ])
})

test('all headers at once: every page is looked at, and each thing said of it', async () => {
  const bare = await remarksOn((path, { headers }) =>
    isPage(path) ? { headers: { 'content-encoding': headers['content-encoding'] ?? '' } } : undefined,
  )
  expect(bare.length).toBeGreaterThan(8)
  expect(await remarksOn(withHeader(every, 'expires', 'Thu, 01 Jan 1970 00:00:00 GMT'))).toEqual([])
})

test('an old header counts as well', async () => {
  const old: Fault = (path, reply) => {
    if (!lesson(path)) return undefined
    const { 'cache-control': _, ...headers } = reply.headers
    return {
      headers: {
        ...headers,
        expires: new Date(Date.now() + 7_200_000).toUTCString(),
        date: new Date().toUTCString(),
      },
    }
  }
  expect(await remarksOn(old)).toEqual([
    expect.stringContaining('error: rivers/indus/ may be kept for 7200 seconds'),
  ])
})

test('a sample has one file of each type, and is spread', () => {
  const files = Array.from({ length: 1000 }, (_, at) => ({ path: `a/${at}.html` }))
  const sample = sampleOf([...files, { path: 'x.js' }, { path: 'y.woff2' }], 20)
  expect(sample.length).toBeLessThanOrEqual(20)
  expect(sample.map(({ path }) => path)).toEqual(expect.arrayContaining(['x.js', 'y.woff2', 'a/0.html']))
  expect(sampleOf(files, Infinity)).toHaveLength(1000)
})
