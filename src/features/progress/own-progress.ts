import { isAssigned } from '../../domain/learning/assigned-scope.ts'
import { objectiveHistory, type Score } from '../../domain/learning/objective-history.ts'
import { placeKey, type Progress, type RunProgress } from '../../domain/learning/progress.ts'
import { runsOf } from '../../domain/learning/runs.ts'
import type { CourseIndex } from '../../domain/lesson/course-index.ts'

/** What the record holds of one lesson, with the words that its course has for it. */
export interface LessonProgress {
  readonly key: string
  readonly title: string
  /** Undefined where the course no longer has the lesson, or is not on the device. */
  readonly href: string | undefined
  /** When it was read last. */
  readonly readAt: string | undefined
  /** Quiz runs, newest first. */
  readonly runs: readonly RunProgress[]
  readonly objectives: readonly { readonly text: string; readonly best: Score; readonly latest: Score }[]
}

/** One question of a run, as a result shows it. */
export interface ResultRow {
  readonly key: string
  /** What was asked; empty where it was never answered, so that nothing of it was kept. */
  readonly asked: string
  readonly isKnown: boolean
  /** Its marks are those that the learner gave herself. */
  readonly isSelfMarked: boolean
  readonly first: 'right' | 'partly' | 'wrong' | 'unanswered'
  readonly last: 'right' | 'partly' | 'wrong' | 'unanswered'
}

/**
 * Every lesson that the record knows, in the order of its course; last those that no index has. `href` says where a
 * lesson's page is.
 */
export function lessonsIn(
  progress: Progress,
  indexes: readonly CourseIndex[],
  href: (course: string, lesson: string) => string,
): readonly LessonProgress[] {
  const met = new Map<string, { readonly course: string; readonly lesson: string }>()
  const scopes = [...progress.runs.values()].map(({ scope }) => scope)
  // What a teacher set is no lesson; it has a page of its own.
  for (const each of [...progress.places.values(), ...scopes].filter((scope) => !isAssigned(scope)))
    met.set(placeKey(each.course, each.lesson), { course: each.course, lesson: each.lesson })
  const listed = indexes.flatMap(({ course, lessons }) =>
    lessons.map(({ slug }) => ({ course, lesson: slug })),
  )
  const inOrder = listed.filter(({ course, lesson }) => met.delete(placeKey(course, lesson)))
  return [...inOrder, ...met.values()].map((each) => lessonOf(progress, indexes, href, each))
}

function lessonOf(
  progress: Progress,
  indexes: readonly CourseIndex[],
  href: (course: string, lesson: string) => string,
  { course, lesson }: { readonly course: string; readonly lesson: string },
): LessonProgress {
  const key = placeKey(course, lesson)
  const place = progress.places.get(key)
  const indexed = indexes
    .find((index) => index.course === course)
    ?.lessons.find(({ slug }) => slug === lesson)
  const runs = runsOf(progress, { course, lesson, part: 'quiz' })
  const textOf = (id: string): string => indexed?.objectives.find((each) => each.id === id)?.text ?? id
  return {
    key,
    title: indexed?.title ?? place?.title ?? lesson,
    href: indexed && href(course, lesson),
    readAt: place?.at,
    runs,
    objectives: objectiveHistory(runs, indexed?.questions ?? []).map(({ objective, best, latest }) => ({
      text: textOf(objective),
      best,
      latest,
    })),
  }
}
