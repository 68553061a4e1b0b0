import { fieldOf } from '../question/response-shapes.ts'
import { markedAmong } from '../question/marking.ts'
import { objectiveInCourse } from './course-quiz.ts'
import { isPageData, type PageData } from './page-data.ts'

/** A lesson whose quiz a course's quiz draws from, and where the data file of that quiz lies. */
export interface GatheredPart {
  readonly lesson: string
  readonly href: string
}

/**
 * The data file of a course's quiz. It holds no question: those lie in the data files of its lessons' quizzes, which a
 * device with the course has anyway, and are gathered from there.
 */
export interface GatheredData {
  readonly format: 'blowback/gathered-data'
  readonly version: 1
  readonly page: Omit<PageData, 'questions'>
  readonly parts: readonly GatheredPart[]
}

/** What is written for a course's quiz, given where the questions of its lessons lie. */
export function spread(
  { questions: _questions, ...page }: PageData,
  parts: GatheredData['parts'],
): GatheredData {
  return { format: 'blowback/gathered-data', version: 1, page, parts }
}

/** Whether this is such a file; like `isPageData`, by its tag and version. */
export function isGatheredData(data: unknown): data is GatheredData {
  return fieldOf(data, 'format') === 'blowback/gathered-data' && fieldOf(data, 'version') === 1
}

/**
 * The data of a course's quiz, from the files of its lessons in the order of its parts: every question that counts, each
 * under its lesson's objective. Undefined when one of the files is not a page's data.
 */
export function gather({ page, parts }: GatheredData, files: readonly unknown[]): PageData | undefined {
  const lessons = files.filter(isPageData)
  if (lessons.length !== parts.length) return undefined
  return {
    ...page,
    questions: lessons.flatMap(({ lesson, questions }) =>
      markedAmong(questions).map((question) => ({
        ...question,
        objective: objectiveInCourse(lesson, question.objective),
      })),
    ),
  }
}
