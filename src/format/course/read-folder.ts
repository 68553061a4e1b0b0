import type { Lesson } from '../../domain/lesson/lesson.ts'
import type { Source } from '../../domain/lesson/reference.ts'
import { reportOrigins } from '../advice/origins.ts'
import type { FindingCode } from '../finding-codes.ts'
import type { Finding } from '../finding.ts'
import { idFrom, slugPattern } from '../keys.ts'
import type { Report } from '../report.ts'
import { reportUnexpected } from './unexpected-files.ts'
import { openFile, type OpenFile, type SourceFile } from './source-file.ts'
import { readLesson, readQuiz, type LessonSetting } from './read-lesson.ts'
import { compareOutlines } from './translations.ts'
import type { Outline } from '../lesson/outline.ts'

/** What is the same for all lessons of a course. */
export type CourseSetting = Pick<
  LessonSetting,
  'course' | 'language' | 'names' | 'ids' | 'links' | 'claims' | 'scale' | 'advice' | 'verdicts'
> & {
  readonly sources: readonly Source[]
}

/** A lesson's folder: its files by name. */
export type Folder = ReadonlyMap<string, SourceFile>

const translation = /^(lesson|quiz)\.([a-z]{2,3}(?:-[A-Za-z0-9]+)*)\.md$/u

/** Pages that a course has itself, below its address: no lesson can have theirs. */
const pagesOfCourse = [
  'glossary',
  'print',
  'sources',
  'quiz',
  'figures',
  'timeline',
  'map',
  'people',
  'claims',
  'guide',
  'method',
  'search',
]

/** Reads the files of a lesson's folder; undefined when they do not make a lesson. */
export function readFolder(
  slug: string,
  folder: Folder,
  course: CourseSetting,
  findings: Finding[],
): Lesson | undefined {
  const pictures = new Set([...folder].flatMap(([name, file]) => ('binary' in file ? [name] : [])))
  const setting = { ...course, slug, pictures }
  const lessonFile = opened(folder.get('lesson.md'), findings)
  const quizFile = opened(folder.get('quiz.md'), findings)
  const first = lessonFile ?? quizFile
  if (first && !slugPattern.test(slug))
    first.report('malformed-id', { start: 0, end: 0 }, { name: slug, instead: idFrom(slug) })
  if (pagesOfCourse.includes(slug)) first?.report('reserved-folder', { start: 0, end: 0 }, { name: slug })
  if (quizFile && !folder.has('lesson.md'))
    quizFile.report('lesson-file-missing', { start: 0, end: 0 }, { folder: slug })

  const read = lessonFile && readLesson(lessonFile, setting)
  if (lessonFile) course.links.knowLesson(slug, read?.fragments)
  const served = (folder.has('lesson.md') ? read : undefined) ?? {}
  const quizRead = quizFile && readQuiz(quizFile, setting, served)
  reportUnexpected(folder, (name) => translation.test(name), findings)
  for (const [name, file] of folder) {
    const [, part, language] = translation.exec(name) ?? []
    const open = language === undefined ? undefined : opened(file, findings, isAboutOriginal)
    if (!open || language === undefined) continue
    const own = withoutIds(setting, language)
    if (part === 'lesson') compare(open, readLesson(open, own).outline, read?.outline, lessonFile)
    else compare(open, readQuiz(open, own, served).outline, quizRead?.outline, quizFile)
  }
  if (!read?.lesson) return undefined
  const lesson = quizRead?.quiz ? { ...read.lesson, quiz: quizRead.quiz } : read.lesson
  if (lessonFile && read.titleAt)
    reportOrigins(lesson, course.sources, course.advice, lessonFile.report, read.titleAt)
  return lesson
}

/** Advice on how a lesson is built is for its original; its translations follow. */
const isAboutOriginal = (code: FindingCode) => code === 'no-check-in-section'

function opened(
  file: SourceFile | undefined,
  findings: Finding[],
  isIdle: (code: FindingCode) => boolean = () => false,
): OpenFile | undefined {
  const open = file && openFile(file, findings, false)
  if (!open) return undefined
  const report: Report = (code, at, values) => {
    if (!isIdle(code)) open.report(code, at, values)
  }
  return { ...open, report }
}

function withoutIds({ ids: _, ...setting }: LessonSetting, language: string): LessonSetting {
  return { ...setting, language }
}

function compare(
  file: OpenFile,
  outline: Outline,
  original: Outline | undefined,
  originalFile: OpenFile | undefined,
): void {
  if (original && originalFile) compareOutlines(file, outline, original, originalFile.source.path)
}
