import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { readOfflineList } from '../src/app/offline/offline-list.ts'
import { hashOf } from '../src/app/offline/hash.ts'
import { shellAssetsEdition, shellFiles, siteEdition, writeCourseSets } from './offline-sets.ts'
import { checkSetBudgets } from './set-budgets.ts'

const course = { slug: 'iraq', files: ['iraq/index.html', 'iraq/one/index.html', 'assets/iraq.one-X.json'] }
let outDir: string

beforeEach(() => {
  outDir = mkdtempSync(join(tmpdir(), 'offline-sets-'))
  write('index.html', 'home')
  write('404.html', 'not found')
  write('sw.js', 'an earlier worker')
  write('assets/app-A.js', 'app')
  write('assets/teacher-A.js', 'for teachers')
  write('assets/iraq.one-X.json', 'questions')
  write('iraq/index.html', 'course')
  write('iraq/one/index.html', 'lesson')
})
afterEach(() => {
  rmSync(outDir, { recursive: true })
})

function write(file: string, text: string): void {
  mkdirSync(dirname(join(outDir, file)), { recursive: true })
  writeFileSync(join(outDir, file), text)
}

async function editions(): Promise<{ site: string; shell: string; course: string | undefined }> {
  const [set] = await writeCourseSets({ outDir, courses: [course] })
  const shell = await shellFiles(outDir)
  return { site: siteEdition(outDir, shell), shell: shellAssetsEdition(shell), course: set?.edition }
}

test('the shell is what its patterns say, by the addresses people open', async () => {
  expect((await shellFiles(outDir)).map((file) => file.url)).toEqual([
    '404.html',
    'assets/app-A.js',
    'assets/teacher-A.js',
    '',
  ])
  const kept = await shellFiles(outDir, ['assets/teacher-*'])
  expect(kept.map((file) => file.url)).toEqual(['404.html', 'assets/app-A.js', ''])
})

test('kinds of question and figures that come with a course are no part of the shell', async () => {
  const before = await editions()
  for (const file of ['kind-sorting-A.js', 'kind-parts-A.js', 'figure-map-A.js', 'figure-map-A.css'])
    write(`assets/${file}`, 'apart')
  write('assets/kinds-A.js', 'what the kinds of the shell share')
  const urls = (await shellFiles(outDir)).map((file) => file.url)
  expect(urls.filter((url) => url.includes('kind') || url.includes('figure'))).toEqual(['assets/kinds-A.js'])
  rmSync(join(outDir, 'assets/kinds-A.js'))
  expect((await editions()).shell).toBe(before.shell)
})

test('the worker reads the list that is written, and reckons the same hashes', async () => {
  await writeCourseSets({ outDir, courses: [course] })
  const list = readOfflineList(
    JSON.parse(readFileSync(join(outDir, 'iraq/offline.json'), 'utf8')),
    'https://x.example/',
  )
  if (typeof list === 'string') throw new Error(list)
  expect(list.files.map((file) => file.url)).toEqual(['assets/iraq.one-X.json', 'iraq/', 'iraq/one/'])
  expect(list.bytes).toBe('questionscourselesson'.length)
  expect(list.files[1]?.hash).toBe(await hashOf(new TextEncoder().encode('course')))
})

test('a changed lesson changes its course and the site, and not what courses need of the shell', async () => {
  const before = await editions()
  write('iraq/one/index.html', 'lesson, corrected')
  const after = await editions()
  expect(after.course).not.toBe(before.course)
  expect(after.site).not.toBe(before.site)
  expect(after.shell).toBe(before.shell)
})

test('a changed script changes the site and what courses need of the shell, and not the course', async () => {
  const before = await editions()
  write('assets/app-A.js', 'app, corrected')
  const after = await editions()
  expect(after.course).toBe(before.course)
  expect(after.site).not.toBe(before.site)
  expect(after.shell).not.toBe(before.shell)
})

test('a set one byte over its budget is not within it', async () => {
  await writeCourseSets({ outDir, courses: [course] })
  const [exact] = await checkSetBudgets(outDir)
  const budgets = (shell: number) => ({ shell, own: 0, course: 1000, desk: 0, scan: 0 })
  const wire = exact?.wire ?? 0
  expect((await checkSetBudgets(outDir, { budgets: budgets(wire) })).map((set) => set.isWithin)).toEqual([
    true,
    true,
  ])
  expect((await checkSetBudgets(outDir, { budgets: budgets(wire - 1) }))[0]?.isWithin).toBe(false)
})
