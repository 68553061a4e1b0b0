import type { Place } from '../../questions/material.ts'
import { decodedFragment } from '../lesson/decoded-fragment.ts'
import { nearest } from '../nearest.ts'
import type { Report } from '../report.ts'

/** A link `lesson:strategic-depth#fragment` as it stands in a file. */
export interface LessonLink {
  /** The lesson in whose files it stands. */
  readonly from: string
  readonly lesson: string
  /** Empty for the top of the lesson. */
  readonly fragment: string
  readonly at: Place
  readonly report: Report
}

/** The links between a course's lessons. They are followed when all of them have been read. */
export interface LessonLinks {
  note(link: LessonLink): void
  /** A lesson's fragments; undefined when its file could not be read. */
  knowLesson(slug: string, fragments: ReadonlySet<string> | undefined): void
  /** Reports every link that leads nowhere. `shown` are the lessons that get a page. */
  follow(shown: ReadonlySet<string>): void
}

export function newLessonLinks(): LessonLinks {
  const links: LessonLink[] = []
  const lessons = new Map<string, ReadonlySet<string> | undefined>()
  return {
    note: (link) => void links.push(link),
    knowLesson: (slug, fragments) => void lessons.set(slug, fragments),
    follow(shown) {
      for (const { from, lesson, fragment, at, report } of links) {
        // What nobody sees yet may lead to what nobody sees yet.
        const among = shown.has(from)
          ? [...lessons.keys()].filter((slug) => shown.has(slug))
          : [...lessons.keys()]
        const fragments = lessons.get(lesson)
        if (!among.includes(lesson))
          report('unknown-lesson', at, { name: lesson, near: nearest(lesson, among) })
        else if (fragment !== '' && fragments && !fragments.has(decodedFragment(fragment)))
          report('unknown-lesson-fragment', at, {
            name: fragment,
            lesson,
            near: nearest(fragment, fragments),
          })
      }
    },
  }
}
