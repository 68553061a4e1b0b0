import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { bounds } from '../src/format/bounds.ts'
import { blockNames } from '../src/format/block-attributes.ts'
import { readCourses, type CompiledCourse, type SourceFile } from '../src/format/read-courses.ts'
import type { Finding } from '../src/format/finding.ts'
import { kinds } from '../src/questions/reading.ts'
import { printFindings } from '../tools/print-findings.ts'

const page = readFileSync(join(import.meta.dirname, '../docs/lesson-format.md'), 'utf8')

/**
 * What stands after the language says what an example is: a file of the course (`yaml course.yaml`), the body of a lesson
 * or quiz (`markdown lesson`), or one that has to give a finding (`markdown quiz wrong: CODE`).
 */
interface Example {
  readonly is: string
  readonly wrong: string | undefined
  readonly text: string
}

const examples: readonly Example[] = [
  ...page.matchAll(/^```(?:markdown|yaml|csv) ?(.*)\n([\s\S]*?)^```$/gmu),
].map(([, info = '', text = '']) => {
  const [is = '', wrong] = info.split(' wrong: ')
  return { is, wrong, text }
})

const files = new Map(
  examples.filter(({ is }) => /\.(?:md|yaml|csv)$/u.test(is)).map(({ is, text }) => [is, text]),
)
/** Lines for the end of course.yaml. */
const additions = examples.filter(({ is }) => is === 'course-quiz' || is === 'course-advice')
const bodies = examples.filter(({ is }) => is === 'lesson' || is === 'quiz')

const claim = bodies.find(({ text }) => text.startsWith(':::claim{'))?.text ?? ''

function compile({ is, text }: Pick<Example, 'is' | 'text'>): {
  readonly courses: readonly CompiledCourse[]
  readonly findings: readonly Finding[]
} {
  const whole = new Map(files)
  const path = `${is}.md`
  const frontMatter = /^---\n[\s\S]*?^---\n/mu.exec(files.get(path) ?? '')?.[0] ?? ''
  whole.set(path, `${frontMatter}\n${text}`)
  // A question of a quiz may rate a claim that the page shows where it shows claims.
  if (is === 'quiz') whole.set('lesson.md', `${files.get('lesson.md') ?? ''}\n${claim}`)
  return readCourses([
    ...[...whole].map(([name, content]): SourceFile => ({
      path: name.endsWith('.md') ? `rivers/names/${name}` : `rivers/${name}`,
      text: content,
    })),
    { path: 'rivers/names/map.svg', binary: true, bytes: 1 },
  ])
}

test('every fenced example of Markdown and YAML says what it is', () => {
  expect(
    examples.filter(
      (example) => !files.has(example.is) && !bodies.includes(example) && !additions.includes(example),
    ),
  ).toEqual([])
  expect(files.size).toBe(17)
})

describe('each example is read without an error', () => {
  test.each(
    bodies
      .filter(({ wrong }) => wrong === undefined)
      .map((example) => [example.text.split('\n')[0], example] as const),
  )('%s', (_, example) => {
    const errors = compile(example).findings.filter(({ severity }) => severity === 'error')
    expect(printFindings(errors)).toBe('No finding.')
  })
})

test.each(additions.map(({ is, text }) => [is, text] as const))(
  '%s can be added to course.yaml',
  (_, text) => {
    const whole = [...files].map(([name, content]): SourceFile => ({
      path: name.endsWith('.md') ? `rivers/names/${name}` : `rivers/${name}`,
      text: name === 'course.yaml' ? `${content}${text}` : content,
    }))
    const errors = readCourses(whole).findings.filter(({ severity }) => severity === 'error')
    expect(printFindings(errors)).toBe('No finding.')
  },
)

describe('each wrong example gives the finding that it shows', () => {
  test.each(
    bodies.flatMap((example) => (example.wrong === undefined ? [] : [[example.wrong, example] as const])),
  )('%s', (code, example) => {
    expect(compile(example).findings.map((finding) => finding.code)).toContain(code)
  })
})

test('every kind and every block has an example', () => {
  const good = bodies.filter(({ wrong }) => wrong === undefined)
  const lessons = good.flatMap((example) => compile(example).courses.flatMap((course) => course.lessons))
  const quizKinds = lessons.flatMap(({ quiz }) => quiz?.questions.map(({ kind }) => kind) ?? [])
  expect([...new Set(quizKinds)].toSorted()).toEqual(kinds.toSorted())
  for (const name of blockNames.filter((block) => block !== 'check')) expect(page).toContain(`:::${name}{`)
})

test('the bounds on the page are those of the reader', () => {
  const { fileBytes, blockBytes, proseBytes, run, runs, marks, depth } = bounds
  const numbers = [
    `${fileBytes / 1024} kB`,
    `${blockBytes / 1024} kB`,
    `${proseBytes / 1024} kB`,
    run,
    runs,
    marks,
  ]
  for (const number of numbers)
    expect(page).toContain(typeof number === 'number' ? number.toLocaleString('en') : number)
  expect(page).toContain(`stand ${depth} deep`)
})
