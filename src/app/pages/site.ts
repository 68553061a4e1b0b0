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

/** Where the page about the app lives. Apart from `addressesBelow`, which every lesson page carries as script. */
export const aboutAddress = (base: string): string => `${base}about/`

/** Where a course's own quiz lives, beside those of its lessons. */
export const courseQuizAddress = (addresses: Addresses, course: string): string =>
  `${addresses.course(course)}quiz/`

/** Where a course is searched. The first part is what all pages lie below. */
export const searchAddress = (base: string, course: string): string => `${base}${course}/search/`

/** Where teachers find how to hold a course, and where it says how it was checked. */
export const guideAddress = (addresses: Addresses, course: string): string =>
  `${addresses.course(course)}guide/`
export const methodAddress = (addresses: Addresses, course: string): string =>
  `${addresses.course(course)}method/`

/** Where a course's sheets of paper are made. */
export const printAddress = (base: string, course: string): string => `${base}${course}/print/`

/** What figures of a name are drawn from, beside the course's pages. */
export const figureDataAddress = (addresses: Addresses, course: string, name: string): string =>
  `${addresses.course(course)}figures/${name}.json`

/** Where the person's own page lives, and the statement that belongs to it. No course may be called like one of the three. */
export const ownAddress = (base: string): string => `${base}mine/`
export const statementAddress = (base: string): string => `${base}privacy/`

/** The set in which these two are kept on a device, with the code that no other page needs. */
export const ownSet = 'mine'

/** Where learners open what a teacher set; kept in the same set, so that it is there without a network once a course is. */
export const assignedAddress = (base: string): string => `${base}assigned/`

/** The set in which the reader of codes is kept, where a browser has none and somebody may scan. */
export const scanSet = 'scan'

/** Where a teacher assigns and collects, and the set in which that is kept on her device. */
export const deskAddress = (base: string): string => `${base}${deskSet}/`
export const deskSet = 'teach'

/** The guide to the desk, which belongs to the same set. */
export const teachingAddress = (base: string): string => `${deskAddress(base)}guide/`

/** Where the build writes the licences (tools/licences). */
export const licencesAddress = (base: string): string => `${base}licences.txt`

/** Which build of the app somebody has before them. */
export interface Release {
  readonly version: string
  /** The fingerprint of this build: it changes with every page, script and style. */
  readonly edition: string
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
