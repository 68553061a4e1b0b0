import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { main } from './check-lessons.ts'
import { readLessonFiles } from './lesson-files.ts'

let folder = ''
const write = (path: string, text: string | Uint8Array) => {
  mkdirSync(join(folder, path, '..'), { recursive: true })
  writeFileSync(join(folder, path), text)
}

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'lessons-'))
})
afterEach(() => {
  rmSync(folder, { recursive: true })
  process.exitCode = undefined
  vi.restoreAllMocks()
})

test('texts are read, pictures are named, and what is hidden or elsewhere is left out', () => {
  write('c/course.yaml', 'title: Ä\n')
  write('c/l/map.svg', '<svg/>')
  write('c/l/.draft.md', 'hidden')
  write('.git/course.yaml', 'hidden')
  symlinkSync('/etc', join(folder, 'c/etc'))
  symlinkSync(join(folder, 'c/course.yaml'), join(folder, 'c/l/lesson.md'))
  expect(readLessonFiles(folder)).toEqual([
    { path: 'c/course.yaml', text: 'title: Ä\n', bytes: 10 },
    { path: 'c/l/map.svg', binary: true, bytes: 6 },
  ])
})

test('a text over the bound is not read, but named with its size', () => {
  write('c/l/lesson.md', new Uint8Array(600_000))
  expect(readLessonFiles(folder)).toEqual([{ path: 'c/l/lesson.md', text: '', bytes: 600_000 }])
})

test('checking fails on an error, and says so in words when there is no folder', () => {
  const log = vi.spyOn(console, 'log').mockImplementation(() => undefined)
  const error = vi.spyOn(console, 'error').mockImplementation(() => undefined)
  main([folder])
  expect(process.exitCode).toBe(0)
  expect(log.mock.lastCall).toEqual(['0 lessons in 0 courses read.'])

  write('c/course.yaml', 'titel: C\n')
  main([`${folder}/`])
  expect(process.exitCode).toBe(1)
  expect(log.mock.calls.flat().join('\n')).toContain(`${folder}/c/course.yaml:1:1 error unknown-field`)

  main([join(folder, 'nowhere')])
  expect(process.exitCode).toBe(2)
  expect(error.mock.calls.flat().join('\n')).toContain('There is no folder')
})
