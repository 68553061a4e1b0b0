import type { Course, Lesson } from '../domain/lesson/lesson.ts'
import { withoutAllowed } from './advice/exceptions.ts'
import { checkCourseQuiz, inCourseOrder, readCourseFile } from './course/course-file.ts'
import { newClaims } from './course/claims.ts'
import { newLessonLinks } from './course/lesson-links.ts'
import { reportUnpublished } from './course/published.ts'
import { readFolder, type Folder } from './course/read-folder.ts'
import { readGuide } from './course/read-guide.ts'
import { readMethod } from './course/read-method.ts'
import { readReference } from './course/reference-lists.ts'
import type { SourceFile } from './course/source-file.ts'
import { reportUnexpected } from './course/unexpected-files.ts'
import { inReadingOrder, type Finding } from './finding.ts'
import { newIds, type Ids } from './ids.ts'
import { fileOfList } from './names.ts'
import { reportInto } from './report.ts'
import { sourceText } from './source-text.ts'

export type { SourceFile } from './course/source-file.ts'

export interface CompiledCourse {
  readonly course: Course
  /** In the order of course.yaml; without those that could not be made into a lesson. */
  readonly lessons: readonly Lesson[]
}

/**
 * The files of a folder of courses, as courses. Total: whatever is in the files, the result is what could be read and a
 * finding for all that is wrong. The same files give the same result, in whatever order they come.
 */
export function readCourses(files: readonly SourceFile[]): {
  readonly courses: readonly CompiledCourse[]
  readonly findings: readonly Finding[]
} {
  const findings: Finding[] = []
  const ids = newIds()
  const courses: CompiledCourse[] = []
  const sorted = [...files].sort((a, b) => (a.path < b.path ? -1 : 1))
  for (const [slug, folder] of byFirstStep(sorted)) {
    const course = readCourse(slug, folder, ids, findings)
    if (course) courses.push(course)
  }
  return { courses, findings: inReadingOrder(withoutAllowed(sorted, findings)) }
}

function readCourse(
  slug: string,
  folder: ReadonlyMap<string, SourceFile>,
  ids: Ids,
  findings: Finding[],
): CompiledCourse | undefined {
  const folders = byFirstStep([...folder].map(([path, file]) => ({ ...file, inside: path })))
  const direct = new Map([...folder].filter(([path]) => !path.includes('/')))
  const courseYaml = direct.get('course.yaml')
  const lessonFolders = new Map(
    [...folders].filter(([, inside]) => inside.has('lesson.md') || inside.has('quiz.md')),
  )
  const first = [...folder.values()].find((file) => !('binary' in file))
  if (!courseYaml && !(first && (lessonFolders.size > 0 || folders.has('reference')))) return undefined
  if (!courseYaml && first && !('binary' in first))
    reportInto(findings, sourceText(first.path, first.text))(
      'course-file-missing',
      { start: 0, end: 0 },
      { folder: slug },
    )

  const courseFile = courseYaml && readCourseFile(slug, courseYaml, findings)
  const { reference, names, lessonsNamed } = readReference(
    folders.get('reference') ?? new Map<string, SourceFile>(),
    findings,
    courseFile?.advice,
  )
  const links = newLessonLinks()
  for (const named of lessonsNamed) links.note({ from: '', fragment: '', ...named })
  reportUnexpected(direct, () => false, findings, courseFiles)
  const lists = Object.values(fileOfList)
  reportUnexpected(folders.get('reference') ?? new Map<string, SourceFile>(), () => false, findings, lists)

  const claims = newClaims(reference.claims.map(({ id }) => id))
  const setting = {
    course: slug,
    language: courseFile?.course?.language ?? 'en',
    names,
    ids,
    links,
    claims,
    scale: courseFile?.scale,
    verdicts: new Map(reference.claims.map(({ id, verdict }) => [id, verdict])),
    advice: courseFile?.advice ?? {},
    sources: reference.sources,
  }
  const lessons = new Map<string, Lesson>()
  for (const [name, inside] of lessonFolders) {
    const lesson = readFolder(name, inside, setting, findings)
    if (lesson) lessons.set(name, lesson)
  }
  reportUnpublished(direct.get('published.yaml'), ids.all, findings)
  const present = [...lessonFolders].flatMap(([name, inside]) => (inside.has('lesson.md') ? [name] : []))
  links.follow(new Set(courseFile?.course?.parts.flatMap((part) => part.lessons) ?? present))
  claims.follow()
  if (!courseFile) return undefined
  const inOrder = inCourseOrder(courseFile, present, lessons, (name) =>
    reportUnlisted(lessonFolders.get(name), name, findings),
  )
  const isSound = !findings.some(({ path, severity }) => severity === 'error' && path.startsWith(`${slug}/`))
  if (isSound) checkCourseQuiz(courseFile, inOrder)
  const listed = (courseFile.course?.parts ?? []).flatMap((part) => part.lessons)
  const shown = listed.filter((name) => present.includes(name))
  const guide = readGuide(direct.get('guide.yaml'), { shown, present }, setting.advice, findings)
  const method = readMethod(direct.get('method.yaml'), shown, setting.advice, findings)
  const course = courseFile.course && {
    ...courseFile.course,
    reference,
    ...(guide ? { guide } : {}),
    ...(method ? { method } : {}),
  }
  return course && { course, lessons: inOrder }
}

/** What lies in a course's folder itself. */
const courseFiles = ['course.yaml', 'published.yaml', 'guide.yaml', 'method.yaml']

function reportUnlisted(folder: Folder | undefined, name: string, findings: Finding[]): void {
  const file = folder?.get('lesson.md')
  if (!file || 'binary' in file) return
  reportInto(findings, sourceText(file.path, file.text))('lesson-not-listed', { start: 0, end: 0 }, { name })
}

/** Files by the first step of their path, and there by the rest of it. */
function byFirstStep(
  files: readonly (SourceFile & { readonly inside?: string })[],
): ReadonlyMap<string, ReadonlyMap<string, SourceFile>> {
  const folders = new Map<string, Map<string, SourceFile>>()
  for (const { inside, ...file } of files) {
    const path = inside ?? file.path
    const slash = path.indexOf('/')
    if (slash <= 0) continue
    const folder = folders.get(path.slice(0, slash)) ?? new Map<string, SourceFile>()
    folder.set(path.slice(slash + 1), file)
    folders.set(path.slice(0, slash), folder)
  }
  return folders
}
