import { execFileSync } from 'node:child_process'
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, utimesSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { unzipSync } from 'fflate'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { checksums, readChecksums, sha256 } from './checksums.ts'
import { fencedBlock, hostConfiguration } from './host-configuration.ts'
import { baseOf, packSite } from './site-package.ts'
import { zipOf } from './zip.ts'

const hosting = readFileSync(new URL('../../docs/hosting.md', import.meta.url), 'utf8')
const changelog = '# Changelog\n\n## [1.2.3] - unreleased\n'
const home = (base: string): string =>
  `<link rel="modulepreload" data-entry fetchpriority="low" href="${base}assets/document-abc.js">`
let outDir = ''

beforeEach(() => {
  outDir = mkdtempSync(join(tmpdir(), 'package-'))
  put('index.html', home('/'))
  put('assets/b-12345678.js', 'b')
  put('blowback/شہر/index.html', 'a page whose name is not in Latin letters')
  put('.well-known/security.txt', 'hidden, and still part of the site')
})
afterEach(() => {
  rmSync(outDir, { recursive: true })
})

function put(file: string, text: string): void {
  mkdirSync(dirname(join(outDir, file)), { recursive: true })
  writeFileSync(join(outDir, file), text)
}

const pack = (base = '/', version = '1.2.3') => packSite({ outDir, base, version, changelog, hosting })

/** The files of a zip by path. */
const unpack = (zip: Buffer): Map<string, Buffer> =>
  new Map(Object.entries(unzipSync(zip)).map(([path, bytes]) => [path, Buffer.from(bytes)]))

test('the zip holds the whole site, its changes, its instructions and a sum for each file', () => {
  const { name, zip, checksum, files } = pack()
  const inside = unpack(zip)
  expect(name).toBe('blowback-1.2.3.zip')
  expect(checksum).toBe(`${sha256(zip)}  blowback-1.2.3.zip\n`)
  expect([...inside.keys()].map((path) => path.replace('blowback-1.2.3/', ''))).toEqual([
    '.well-known/security.txt',
    'CHANGELOG.md',
    'INSTALL.txt',
    'assets/b-12345678.js',
    'blowback/شہر/index.html',
    'index.html',
    'SHA256SUMS',
  ])
  expect(inside.size).toBe(files)
  const sums = readChecksums(inside.get('blowback-1.2.3/SHA256SUMS')?.toString() ?? '')
  expect(sums?.size).toBe(files - 1)
  for (const [path, sum] of sums ?? [])
    expect(sha256(inside.get(`blowback-1.2.3/${path}`) ?? Buffer.of())).toBe(sum)
})

test('the same site is the same zip, whenever its files were written', () => {
  const before = pack().zip
  utimesSync(join(outDir, 'index.html'), new Date(0), new Date(0))
  expect(pack().zip.equals(before)).toBe(true)
  put('index.html', `${home('/')} `)
  expect(pack().zip.equals(before)).toBe(false)
})

test.runIf(existsSync('/usr/bin/unzip'))('a program of other people finds the zip whole', () => {
  const { name, zip } = pack()
  writeFileSync(join(outDir, name), zip)
  expect(execFileSync('/usr/bin/unzip', ['-tq', join(outDir, name)], { encoding: 'utf8' })).toContain(
    'No errors',
  )
})

test('a zip says when it cannot hold so many files', () => {
  const many = Array.from({ length: 65_536 }, (_, index) => ({ path: `${index}`, bytes: Buffer.of() }))
  expect(() => zipOf(many)).toThrow('A zip holds 65535 files; these are 65536.')
})

describe('a build for a folder', () => {
  test('says so in its name and in its instructions', () => {
    put('index.html', home('/learn/blowback/'))
    const { name, zip } = pack('/learn/blowback/')
    expect(name).toBe('blowback-1.2.3-for-learn-blowback.zip')
    const install = unpack(zip).get('blowback-1.2.3/INSTALL.txt')?.toString() ?? ''
    expect(install).toContain('for https://school.example/learn/blowback/ and no other')
    expect(install).toContain('    error_page 404 /learn/blowback/404.html;')
    expect(install).toContain('    ErrorDocument 404 /learn/blowback/404.html')
    expect(install).not.toMatch(/[^n]\/blowback\//)
  })

  test('is not packed as a build for another', () => {
    expect(() => pack('/learn/')).toThrow('The site was built for / and not for /learn/.')
  })
})

test('a version that the changelog does not know is not packed', () => {
  expect(() => pack('/', '9.9.9')).toThrow('CHANGELOG.md has no section for version 9.9.9')
})

test('the instructions can be read in a plain window', () => {
  const install = unpack(pack().zip).get('blowback-1.2.3/INSTALL.txt')?.toString() ?? ''
  const prose = install.split('\n').filter((line) => !line.startsWith('    '))
  expect(prose.filter((line) => line.length > 85)).toEqual([])
  expect(install).toContain('    error_page 404 /404.html;')
})

test('a block that is not in the document is missed', () => {
  expect(fencedBlock('a\n```x\nb\nc\n```\n', 'x')).toBe('b\nc\n')
  expect(() => hostConfiguration('nothing', 'nginx', '/')).toThrow('has no block of nginx')
})

test('a page that is not ours has no base', () => {
  expect(baseOf(home('/a/'))).toBe('/a/')
  expect(baseOf('<link rel="stylesheet" href="/assets/x.css">')).toBeUndefined()
})

test('sums are read back, and what is no list of sums is refused', () => {
  const text = checksums([{ path: 'a b', bytes: Buffer.from('a') }])
  expect(readChecksums(text)?.get('a b')).toBe(sha256(Buffer.from('a')))
  for (const other of ['', '<!doctype html>', `${text}x\n`]) expect(readChecksums(other)).toBeUndefined()
})
