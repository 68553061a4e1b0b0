import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { findingCodes } from '../src/format/finding-codes.ts'
import { readCourses, type SourceFile } from '../src/format/read-courses.ts'
import { readLessonFiles } from '../tools/lesson-files.ts'
import { printFindings } from '../tools/print-findings.ts'

const folder = join(import.meta.dirname, 'findings')

/**
 * An example is what its folder changes in `base`, a course without a finding. A size in its `bytes.txt` stands for a
 * file that nobody wants in a repository.
 */
function exampleFiles(name: string): SourceFile[] {
  const files = new Map(filesIn('base').map((file) => [file.path, file]))
  for (const file of filesIn(name)) if (file.path.includes('/')) files.set(file.path, file)
  const sizes = join(folder, name, 'bytes.txt')
  if (existsSync(sizes)) {
    const [path = '', bytes = ''] = readFileSync(sizes, 'utf8').trim().split(' ')
    files.set(path, { path, text: '', bytes: Number(bytes) })
  }
  return [...files.values()]
}

function filesIn(name: string): SourceFile[] {
  return readLessonFiles(join(folder, name))
}

const examples = readdirSync(folder).filter((name) => name !== 'base')

test('the course that all examples change has no finding', () => {
  expect(readCourses(filesIn('base')).findings).toEqual([])
})

test('every code has an example, and every example a code', () => {
  expect(examples.toSorted()).toEqual(Object.keys(findingCodes).toSorted())
})

describe('each example gives the findings that its author needs', () => {
  test.each(examples)('%s', async (name) => {
    const { findings } = readCourses(exampleFiles(name))
    expect(findings.map(({ code }) => code)).toContain(name)
    await expect(`${printFindings(findings)}\n`).toMatchFileSnapshot(join(folder, name, 'expected.txt'))
  })
})
