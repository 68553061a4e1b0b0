import { defineStore } from 'pinia'
import { computed, ref, shallowRef } from 'vue'
import type { CourseIndex, IndexedLesson } from '../domain/lesson/course-index.ts'
import type { PageData } from '../domain/lesson/page-data.ts'
import type { Part } from '../domain/desk/draft.ts'

/** Where the questions of courses come from: the data files of their pages, which are on the device with a course. */
export interface CourseSource {
  readonly courses: readonly { readonly slug: string; readonly title: string }[]
  /** Rejects when it cannot be had. */
  readonly index: (course: string) => Promise<CourseIndex>
  readonly questions: (course: string, lesson: string, part: Part) => Promise<PageData>
  /** What each common belief of the course says, by its id. Rejects when it cannot be had. */
  readonly beliefs: (course: string) => Promise<ReadonlyMap<string, string>>
}

export interface DeskCourse {
  readonly slug: string
  readonly title: string
  /** Undefined while it is coming. */
  readonly lessons: readonly IndexedLesson[] | undefined
  /** It is not on this device, and could not be fetched. */
  readonly isMissing: boolean
}

/** The questions of a lesson's page. */
export interface PageQuestions {
  readonly course: string
  readonly lesson: IndexedLesson
  readonly part: Part
  readonly data: PageData
}

/** The courses that questions can be taken from. */
export const useDeskCourses = defineStore('desk-courses', () => {
  const courses = shallowRef<readonly DeskCourse[]>([])
  /** By `COURSE LESSON PART`. */
  const pages = shallowRef<ReadonlyMap<string, PageQuestions>>(new Map())
  const missing = ref<readonly string[]>([])
  const beliefs = shallowRef<ReadonlyMap<string, string>>(new Map())
  let source: CourseSource | undefined

  function begin(given: CourseSource): void {
    source = given
    courses.value = given.courses.map((course) => ({ ...course, lessons: undefined, isMissing: false }))
  }

  /** What the courses hold. What could not be had is tried again by the next call. */
  async function open(): Promise<void> {
    await Promise.all(
      courses.value
        .filter(({ lessons }) => lessons === undefined)
        .map(async ({ slug }) => {
          const index = await source?.index(slug).catch(() => undefined)
          change(slug, { lessons: index?.lessons, isMissing: index === undefined })
        }),
    )
  }

  function change(slug: string, more: Pick<DeskCourse, 'lessons' | 'isMissing'>): void {
    courses.value = courses.value.map((course) => (course.slug === slug ? { ...course, ...more } : course))
  }

  const keyOf = (course: string, lesson: string, part: Part): string => `${course} ${lesson} ${part}`

  /** The questions of a page; undefined when they cannot be had. */
  async function load(course: string, lesson: IndexedLesson, part: Part): Promise<PageQuestions | undefined> {
    const key = keyOf(course, lesson.slug, part)
    const known = pages.value.get(key)
    if (known) return known
    const data = await source?.questions(course, lesson.slug, part).catch(() => undefined)
    if (!data) {
      missing.value = [...new Set([...missing.value, key])]
      return undefined
    }
    const page = { course, lesson, part, data }
    pages.value = new Map([...pages.value, [key, page]])
    missing.value = missing.value.filter((each) => each !== key)
    return page
  }

  /** The words of common beliefs. Without them there are their ids, which say something too. */
  async function openBeliefs(): Promise<void> {
    const found = await Promise.all(
      courses.value.map(async ({ slug }) => [
        ...((await source?.beliefs(slug).catch(() => undefined)) ?? []),
      ]),
    )
    beliefs.value = new Map(found.flat())
  }

  /** All questions that there are, lesson by lesson, as they come. */
  async function loadAll(): Promise<void> {
    await open()
    for (const { slug, lessons = [] } of courses.value)
      for (const lesson of lessons) {
        if (lesson.hasQuiz) await load(slug, lesson, 'quiz')
        await load(slug, lesson, 'checks')
      }
  }

  const isWhole = computed(() => missing.value.length === 0 && courses.value.every((each) => !each.isMissing))

  return { courses, pages, beliefs, isWhole, begin, open, openBeliefs, load, loadAll }
})
