import type { Lesson } from '../domain/lesson/lesson.ts'
import type { Question } from '../domain/question/question.ts'
import type { Finding } from './finding.ts'
import { readCourses, type SourceFile } from './read-courses.ts'

const frontMatter = `---
title: Rivers
summary: How rivers are named.
minutes: 3
objectives:
  name: Name a river
---
`

const files: Readonly<Record<string, string>> = {
  'rivers/course.yaml': `title: Rivers of the world
summary: A course for tests.
language: en
licence: CC-BY-4.0
parts:
  - title: First part
    lessons: [names]
`,
  'rivers/reference/glossary.yaml':
    '- { id: estuary, term: estuary, definition: Where a river meets the tide. }\n',
  'rivers/reference/sources.yaml':
    '- { id: atlas, title: The atlas, publisher: Its makers, kind: reference, confidence: high }\n',
}

/** The first line of a body that `lessonFile` or `quizFile` makes a file of. */
export const firstBodyLine = 9

/** A lesson.md around a text. */
export function lessonFile(body: string): string {
  return `${frontMatter}\n${body}`
}

/** The lines of a question, also with more in its braces. */
type QuestionText = string | { readonly attributes: string; readonly body: string }

/** A quiz.md around questions, each given without the lines that open and close it. */
export function quizFile(...bodies: readonly QuestionText[]): string {
  const questions = bodies.map((each, index) => {
    const { attributes, body } = typeof each === 'string' ? { attributes: '', body: each } : each
    return `:::question{#q${index + 1} objective=name ${attributes}}\n${body}\n:::\n`
  })
  return `---\ntitle: The quiz\n---\n\n\n\n\n\n${questions.join('\n')}`
}

/** What becomes of a small course with these files in place of its own. */
export function courseWith(changes: Readonly<Record<string, string | Uint8Array>>): {
  readonly lesson: Lesson | undefined
  readonly findings: readonly Finding[]
} {
  const all: Readonly<Record<string, string | Uint8Array>> = {
    'rivers/names/lesson.md': lessonFile(''),
    ...files,
    ...changes,
  }
  const sources = Object.entries(all).map(([path, text]): SourceFile =>
    typeof text === 'string' ? { path, text } : { path, binary: true, bytes: text.length },
  )
  const { courses, findings } = readCourses(sources)
  const compiled = courses.find(({ course }) => course.slug === 'rivers')
  return { lesson: compiled?.lessons[0], findings }
}

/** The questions of a quiz, and the findings that are errors. */
export function questionsOf(...bodies: readonly QuestionText[]): {
  readonly questions: readonly Question[]
  readonly errors: readonly string[]
} {
  const { lesson, findings } = courseWith({ 'rivers/names/quiz.md': quizFile(...bodies) })
  const errors = findings.filter(({ severity }) => severity === 'error').map(({ code }) => code)
  return { questions: lesson?.quiz?.questions ?? [], errors }
}

/** Findings in short: `line:column code`. */
export function inShort(findings: readonly Finding[]): string[] {
  return findings.map(({ line, column, code }) => `${line}:${column} ${code}`)
}
