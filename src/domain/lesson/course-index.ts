import { fieldOf } from '../question/response-shapes.ts'
import { checksOf, type Course, type Lesson, type Objective } from './lesson.ts'

/**
 * What a course's lessons are called and what their questions are for: all that a page about progress needs, without the
 * questions themselves. It lies beside the course's pages and is on a device when they are.
 */
export interface CourseIndex {
  readonly format: 'blowback/course-index'
  readonly version: 1
  readonly course: string
  readonly title: string
  readonly lessons: readonly IndexedLesson[]
}

export interface IndexedLesson {
  readonly slug: string
  readonly title: string
  readonly hasQuiz: boolean
  readonly objectives: readonly Objective[]
  readonly questions: readonly { readonly id: string; readonly objective: string }[]
}

export function indexOf(course: Pick<Course, 'slug' | 'title'>, lessons: readonly Lesson[]): CourseIndex {
  return {
    format: 'blowback/course-index',
    version: 1,
    course: course.slug,
    title: course.title,
    lessons: lessons.map((lesson) => ({
      slug: lesson.slug,
      title: lesson.title,
      hasQuiz: lesson.quiz !== undefined,
      objectives: lesson.objectives,
      questions: [...checksOf(lesson), ...(lesson.quiz?.questions ?? [])].map(({ id, objective }) => ({
        id,
        objective,
      })),
    })),
  }
}

/** Whether this is a course's index. As with a page's data, its tag is looked at: it comes from the build of the page. */
export function isCourseIndex(data: unknown): data is CourseIndex {
  return fieldOf(data, 'format') === 'blowback/course-index' && fieldOf(data, 'version') === 1
}
