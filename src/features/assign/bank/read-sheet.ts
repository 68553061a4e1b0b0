import type { Question } from '../../../domain/question/question.ts'

/** A remark about a sheet, for the teacher who writes it. Its line is that of the field. */
export interface SheetFinding {
  readonly line: number
  readonly message: string
  readonly hint?: string
  readonly source?: string
  /** The question is left out until it is mended. */
  readonly isError: boolean
}

export interface SheetReading {
  readonly questions: readonly Question[]
  readonly findings: readonly SheetFinding[]
}

const quiz = 'own/sheet/quiz.md'
const head = '---\ntitle: Own questions\n---\n'
const headLines = head.split('\n').length - 1

/** What a sheet would be as the quiz of a lesson in a course of its own: so it is read by the very rules that lessons are. */
export async function readSheet(text: string): Promise<SheetReading> {
  const { readCourses } = await import('../../../format/read-courses.ts')
  const { courses, findings } = readCourses([
    { path: 'own/course.yaml', text: course },
    { path: 'own/sheet/lesson.md', text: lessonFor(text) },
    { path: quiz, text: head + text },
  ])
  return {
    questions: courses[0]?.lessons[0]?.quiz?.questions ?? [],
    findings: findings
      .filter(({ path }) => path === quiz)
      .map(({ line, message, hint, source, severity }) => ({
        line: Math.max(1, line - headLines),
        message,
        ...(hint === undefined ? {} : { hint }),
        ...(source === undefined ? {} : { source }),
        isError: severity === 'error',
      })),
  }
}

const course = `title: Own questions
summary: A teacher’s own questions.
language: en
licence: CC0-1.0
parts:
  - title: All
    lessons: [sheet]
`

/** A teacher’s questions may be for whatever she calls it: each word that she gives is an objective. */
function lessonFor(text: string): string {
  const named = [...text.matchAll(/\bobjective=([a-z][a-z0-9-]{0,60})/gu)].map(([, name]) => name ?? '')
  const objectives = [...new Set(['own', ...named])].map((name) => `  ${name}: ${name}\n`).join('')
  return `---\ntitle: Own questions\nsummary: A teacher’s own questions.\nminutes: 5\nobjectives:\n${objectives}---\n\nOwn questions.\n`
}
