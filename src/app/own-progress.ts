import { createSSRApp, h, shallowRef, watch } from 'vue'
import { keepName, keptName } from '../device/kept-name.ts'
import { isAssigned } from '../domain/learning/assigned-scope.ts'
import { askedIn } from '../domain/learning/asked.ts'
import type { RunProgress } from '../domain/learning/progress.ts'
import { marked } from '../domain/learning/run-route.ts'
import { summarise } from '../domain/learning/run-summary.ts'
import { type CourseIndex, isCourseIndex } from '../domain/lesson/course-index.ts'
import { isSelfMarked } from '../domain/question/marking.ts'
import { lessonsIn, type LessonProgress, type ResultRow } from '../features/progress/own-progress.ts'
import OwnProgress from '../features/progress/OwnProgress.vue'
import RunResult from '../features/progress/RunResult.vue'
import { isKindName } from '../questions/kind-names.ts'
import { useOwn } from '../stores/own.ts'
import { openOwn } from './own-journal.ts'
import { addresses, pinia } from './shared.ts'

interface Result {
  readonly title: string
  readonly at: string
  readonly rows: readonly ResultRow[]
}

/** What was read and answered, and any finished quiz as a result to show. */
export async function wakeOwnProgress(element: HTMLElement): Promise<void> {
  const own = useOwn(pinia)
  const lessons = shallowRef<readonly LessonProgress[]>([])
  const result = shallowRef<Result | null>(null)
  const indexes = new Map<string, Promise<CourseIndex | undefined>>()
  createSSRApp({
    render: () =>
      result.value
        ? h(RunResult, {
            ...result.value,
            keptName: keptName(),
            onName: keepName,
            onPrint: () => print(),
            onClose: () => (result.value = null),
          })
        : h(OwnProgress, { lessons: lessons.value, onShow: (run, title) => void show(run, title) }),
  }).mount(element)
  await openOwn()
  watch(() => own.progress, list, { immediate: true })

  async function list(): Promise<void> {
    const { progress } = own
    const courses = [
      ...[...progress.places.values()].map(({ course }) => course),
      ...[...progress.runs.values()].map(({ scope }) => scope.course),
    ].filter((course) => !isAssigned({ course }))
    const known = await Promise.all([...new Set(courses)].map(indexOfCourse))
    lessons.value = lessonsIn(
      progress,
      known.filter((index) => index !== undefined),
      addresses.lesson,
    )
  }

  /** Undefined for a course that is neither on the device nor to be had. */
  function indexOfCourse(course: string): Promise<CourseIndex | undefined> {
    const known = indexes.get(course) ?? fetchIndex(course)
    indexes.set(course, known)
    return known
  }

  async function show(run: RunProgress, title: string): Promise<void> {
    const { misses } = summarise(run, [])
    // What has no marks is nobody else's, and a result is made to be shown.
    const rows = marked(run).map(async ({ id, edition }): Promise<ResultRow> => {
      const miss = misses.find(({ question }) => question === id)
      const shown = await own.shown(id, run.answers.get(id)?.at(0)?.edition ?? edition)
      const asked = shown.ok && shown.value ? askedIn(shown.value) : undefined
      return {
        key: id,
        asked: asked?.text ?? '',
        isKnown: asked === undefined || isKindName(asked.kind),
        isSelfMarked: isSelfMarked(asked?.kind ?? ''),
        first: miss?.firstTry ?? 'right',
        last: miss?.lastTry ?? 'right',
      }
    })
    result.value = { title, at: run.finishedAt ?? run.startedAt, rows: await Promise.all(rows) }
  }
}

async function fetchIndex(course: string): Promise<CourseIndex | undefined> {
  try {
    // A name from the record is no address: whoever edited it by hand must not send the page elsewhere.
    const response = await fetch(`${addresses.course(encodeURIComponent(course))}lessons.json`)
    const data: unknown = await response.json()
    return isCourseIndex(data) ? data : undefined
  } catch {
    return undefined
  }
}
