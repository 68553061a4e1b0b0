import type { Course, Lesson } from '../../domain/lesson/lesson.ts'
import type { CourseAdvice } from '../advice/course-advice.ts'
import { reportYamlWords } from '../advice/yaml-rules.ts'
import { courseFields } from '../field-schemas.ts'
import { readFields } from '../fields.ts'
import type { Finding } from '../finding.ts'
import { nearest } from '../nearest.ts'
import { readYaml, type Yaml } from '../yaml-reading.ts'
import { openFile, type OpenFile, type SourceFile } from './source-file.ts'

export interface CourseFile {
  readonly course?: Omit<Course, 'reference'>
  readonly file: OpenFile
  readonly yaml: Yaml
  readonly advice: CourseAdvice
  /** Words for how well a claim is supported, the least first. */
  readonly scale?: readonly string[]
}

/** Reads a course.yaml; undefined when it is no YAML. */
export function readCourseFile(slug: string, file: SourceFile, findings: Finding[]): CourseFile | undefined {
  const opened = openFile(file, findings, false)
  if (!opened) return undefined
  const { source, report } = opened
  const yaml = readYaml(source, { start: 0, end: source.text.length }, report)
  if (!yaml) return undefined
  const fields = readFields(courseFields, yaml, [], 'The file', report)
  if (!fields) return { file: opened, yaml, advice: {} }
  const { advice = {}, scale, ...course } = fields
  reportYamlWords(yaml, ['title', 'summary'], advice, report)
  return { course: { slug, ...course }, file: opened, yaml, advice, ...(scale ? { scale } : {}) }
}

/** Whether the course's own quiz has as many questions as it draws. Questions with errors would make it look as if not. */
export function checkCourseQuiz({ course, file, yaml }: CourseFile, lessons: readonly Lesson[]): void {
  if (!course?.quiz) return
  const questions = lessons.reduce((sum, { quiz }) => sum + (quiz?.questions.length ?? 0), 0)
  const { draw } = course.quiz
  if (questions === 0) file.report('quiz-without-questions', yaml.keyAt(['quiz']), {})
  else if (draw > questions)
    file.report('draw-too-large', yaml.valueAt(['quiz', 'draw']), { draw, questions })
}

/** The lessons in the order of course.yaml. What is listed and is not there, or is there and not listed, is reported. */
export function inCourseOrder(
  { course, file, yaml }: CourseFile,
  folders: readonly string[],
  lessons: ReadonlyMap<string, Lesson>,
  reportUnlisted: (slug: string) => void,
): Lesson[] {
  const listed = new Set<string>()
  const inOrder: Lesson[] = []
  for (const [partIndex, part] of (course?.parts ?? []).entries())
    for (const [index, name] of part.lessons.entries()) {
      const at = yaml.valueAt(['parts', partIndex, 'lessons', index])
      if (listed.has(name)) file.report('lesson-listed-twice', at, { name })
      else if (!folders.includes(name))
        file.report('lesson-not-found', at, { name, near: nearest(name, folders) })
      const lesson = listed.has(name) ? undefined : lessons.get(name)
      if (lesson) inOrder.push(lesson)
      listed.add(name)
    }
  if (course) for (const slug of folders) if (!listed.has(slug)) reportUnlisted(slug)
  return inOrder
}
