import { describe, expect, it } from 'vitest'
import type { Lesson } from '../src/domain/lesson/lesson.ts'
import { plainText, type Block } from '../src/domain/lesson/rich-text.ts'
import { citedIn } from '../src/domain/question/question-texts.ts'
import type { Question } from '../src/domain/question/question.ts'
import { readCourses } from '../src/format/read-courses.ts'
import { readLessonFiles } from '../tools/lesson-files.ts'

/* Reading a source is learnt on sources: some questions of each quiz show a piece of one and ask what it says. */

const { courses } = readCourses(readLessonFiles('lessons'))
const lessons = courses
  .filter(({ course }) => course.slug === 'blowback')
  .flatMap(({ lessons: all }) => all)
  .filter(({ quiz }) => quiz)

const questionsOf = (lesson: Lesson): readonly Question[] => lesson.quiz?.questions ?? []

/** What these kinds ask for goes beyond a text that is shown: other sources, a place, a view, words of one’s own. */
const beyond = ['claim-rating', 'corroboration', 'map-point', 'opinion', 'free-response']

const shown = ({ stem }: Question): readonly Block[] =>
  stem.filter(({ type }) => type === 'quote' || type === 'table')

/** Whoever reads a text that was made up for a question is told so. */
const isMadeUp = ({ stem }: Question): boolean => /\b(?:invented|composed)\b/iu.test(plainText(stem))

/** A piece of a source that a reader can look up; in one kind it stands beside the question and not in it. */
const isOnAnExcerpt = (question: Question): boolean =>
  !beyond.includes(question.kind) &&
  !isMadeUp(question) &&
  (shown(question).length > 0 || question.kind === 'highlight') &&
  citedIn([question.stem]).length > 0

describe.each(lessons)('the quiz of $slug', (lesson) => {
  const excerpts = questionsOf(lesson).filter(isOnAnExcerpt)

  it('asks twice or more about an excerpt that it shows, with its source', () => {
    expect(excerpts.map(({ id }) => id).length).toBeGreaterThanOrEqual(2)
  })

  it('shows excerpts that are short', () => {
    for (const question of excerpts)
      expect(plainText(shown(question)).split(/\s+/u).length, question.id).toBeLessThanOrEqual(60)
  })

  it('says of everything that it quotes where it comes from, or that it is made up', () => {
    // A table of sources cites them in its heads.
    const quoting = questionsOf(lesson).filter(
      (question) => shown(question).length > 0 && question.kind !== 'corroboration',
    )
    for (const question of quoting)
      expect(isMadeUp(question) || citedIn([question.stem]).length > 0, question.id).toBe(true)
  })
})
