import type { Addresses } from '../../domain/lesson/addresses.ts'
import type { Course, Lesson } from '../../domain/lesson/lesson.ts'

export interface SiteCourse {
  readonly course: Course
  readonly lessons: readonly Lesson[]
}

/** What the pages of one build know of each other. */
export interface Site {
  readonly courses: readonly SiteCourse[]
  readonly addresses: Addresses
}

/** The lesson's number and part, and its neighbours, in the order of course.yaml. */
export function placeInCourse({ course, lessons }: SiteCourse, slug: string) {
  const index = lessons.findIndex((lesson) => lesson.slug === slug)
  const part = course.parts.find(({ lessons: slugs }) => slugs.includes(slug))
  return {
    number: index + 1,
    part: part?.title ?? course.title,
    previous: index > 0 ? lessons[index - 1] : undefined,
    next: lessons[index + 1],
  }
}
