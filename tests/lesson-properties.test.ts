import fc from 'fast-check'
import { expect, test } from 'vitest'
import { checksOf, type LessonBlock } from '../src/domain/lesson/lesson.ts'
import type { Question } from '../src/domain/question/question.ts'
import { findingCodes } from '../src/format/finding-codes.ts'
import type { Finding } from '../src/format/finding.ts'
import { readCourses, type SourceFile } from '../src/format/read-courses.ts'
import { allKinds } from '../src/questions/all-kinds.ts'
import {
  lessonText,
  quizText,
  secret,
  soundQuestion,
  withBrokenFences,
  withFaults,
  writtenQuestion,
  type SoundQuestion,
} from './lesson-grammar.ts'

const base: readonly SourceFile[] = [
  {
    path: 'c/course.yaml',
    text: 'title: C\nsummary: S\nlanguage: en\nlicence: L\nparts: [{ title: P, lessons: [l] }]\n',
  },
  { path: 'c/reference/glossary.yaml', text: '- { id: estuary, term: estuary, definition: Sea. }\n' },
  {
    path: 'c/reference/sources.yaml',
    text: '- { id: atlas, title: A, author: B, kind: reference, confidence: low }\n',
  },
  { path: 'c/l/map.svg', binary: true, bytes: 9 },
]

/** Few enough to be tried each time; the long suite tries ten times as many. */
const often = (runs: number): number => (process.env.TRY_OFTEN === undefined ? runs : runs * 10)

function compile(lesson: string, quiz?: string) {
  const quizFiles = quiz === undefined ? [] : [{ path: 'c/l/quiz.md', text: quiz }]
  return readCourses([...base, { path: 'c/l/lesson.md', text: lesson }, ...quizFiles])
}

/** Whether a finding stands in the file that it names, as the file's author sees it. */
function isInside({ line, column, endColumn = column, code, source }: Finding, text: string): boolean {
  const lines = text.replace(/^\uFEFF/u, '').split(/\r\n|\r|\n/u)
  const shown = lines[line - 1]
  if (shown === undefined || !Object.hasOwn(findingCodes, code)) return false
  return (
    column >= 1 && column <= endColumn && endColumn <= shown.length + 1 && source === shown.slice(0, 4_000)
  )
}

const anyText = fc.oneof(
  withFaults(lessonText),
  withFaults(quizText),
  fc.string({ unit: 'binary', maxLength: 300 }),
)

test('reading is total, and every finding stands inside its file', () => {
  fc.assert(
    fc.property(anyText, anyText, (lesson, quiz) => {
      for (const finding of compile(lesson, quiz).findings) {
        const text = finding.path.endsWith('quiz.md') ? quiz : lesson
        if (finding.path.startsWith('c/l/')) expect(finding).toSatisfy((it: Finding) => isInside(it, text))
      }
    }),
    { numRuns: often(100) },
  )
})

test('reading is total over YAML with faults', () => {
  const course =
    'title: C\nsummary: "S"\nlanguage: en\nlicence: [L]\nparts:\n  - { title: P, lessons: [l, &a b, *a] }\n'
  fc.assert(
    fc.property(withFaults(fc.constant(course)), (text) => {
      const { findings } = readCourses([
        { path: 'c/course.yaml', text },
        { path: 'c/reference/events.yaml', text },
      ])
      for (const finding of findings) expect(finding).toSatisfy((it: Finding) => isInside(it, text))
    }),
    { numRuns: often(75) },
  )
})

test('the same files give the same result', () => {
  fc.assert(
    fc.property(withFaults(lessonText), withFaults(quizText), (lesson, quiz) => {
      expect(compile(lesson, quiz)).toEqual(compile(lesson, quiz))
    }),
    { numRuns: often(25) },
  )
})

const blockCodes = ['malformed-fence', 'malformed-leaf', 'stray-fence', 'unclosed-block', 'unclosed-code']

function tellsOfBlock(codes: readonly string[]): boolean {
  return codes.some((code) => blockCodes.includes(code))
}

test('what comes out as a question is one for its kind, key and all', () => {
  let count = 0
  fc.assert(
    fc.property(withFaults(quizText), withFaults(lessonText), (quiz, lesson) => {
      const lessons = compile(lesson, quiz).courses.flatMap((course) => course.lessons)
      const questions = lessons.flatMap((each) => [...checksOf(each), ...(each.quiz?.questions ?? [])])
      for (const question of questions) expect(question).toSatisfy(isOfItsKind)
      count += questions.length
    }),
    { numRuns: often(75) },
  )
  expect(count).toBeGreaterThan(5)
})

function isOfItsKind(question: Question): boolean {
  return allKinds.some(
    ({ kind, parseQuestion }) => kind.name === question.kind && parseQuestion(question) !== undefined,
  )
}

function editionOf(question: SoundQuestion): string | undefined {
  const { courses } = compile(
    '---\ntitle: R\nsummary: R\nminutes: 3\nobjectives: { name: N }\n---\n',
    writtenQuestion(question),
  )
  return courses[0]?.lessons[0]?.quiz?.questions[0]?.edition
}

test('an edition is that of what was asked: not of feedback and explanation, but of every option and of the key', () => {
  fc.assert(
    fc.property(soundQuestion, fc.nat(), (question, nth) => {
      const { options, right } = question
      const edition = editionOf(question)
      const at = nth % options.length
      expect(edition).toMatch(/^[0-9a-f]{16}$/)
      expect(editionOf({ ...question, feedback: 'other', explanation: 'another' })).toBe(edition)
      expect(editionOf({ ...question, options: options.with(at, 'somethingelse') })).not.toBe(edition)
      expect(editionOf({ ...question, right: (right + 1) % options.length })).not.toBe(edition)
    }),
    { numRuns: often(25) },
  )
})

/** What a page shows without being asked a question. */
function shown(block: LessonBlock): string {
  return block.type === 'check' ? '' : JSON.stringify(block)
}

test('however the lines that make blocks are broken, no answer becomes prose', () => {
  fc.assert(
    fc.property(withBrokenFences(lessonText), (lesson) => {
      const { courses, findings } = compile(lesson)
      const blocks = courses.flatMap(({ lessons }) =>
        lessons.flatMap(({ opening, sections }) => [
          ...opening,
          ...sections.flatMap((section) => section.blocks),
        ]),
      )
      const leaks = blocks.map(shown).some((text) => text.includes(secret))
      // Where nothing is left of a block's lines, its author is at least told of what is, and the build fails on it.
      if (leaks) expect(findings.map(({ code }) => code)).toSatisfy(tellsOfBlock)
    }),
    { numRuns: often(100) },
  )
})
