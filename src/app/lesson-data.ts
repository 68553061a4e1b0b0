import { citedIn, hiddenTexts } from '../domain/question/question-texts.ts'
import type { Lesson } from '../domain/lesson/lesson.ts'
import type { PageData } from '../domain/lesson/page-data.ts'
import type { Question } from '../domain/question/question.ts'
import { seeOf } from './page-texts.ts'
import type { Site, SiteCourse } from './pages/site.ts'

/** The page's data file: all that its islands need and its HTML does not hold. */
export function dataOf(
  site: Site,
  { course }: SiteCourse,
  lesson: Lesson,
  questions: readonly Question[],
  part: 'checks' | 'quiz',
  cited: readonly string[],
): PageData {
  const later = citedIn(questions.flatMap(hiddenTexts)).filter((source) => !cited.includes(source))
  const home = part === 'checks' ? '' : site.addresses.lesson(course.slug, lesson.slug)
  return {
    format: 'blowback/page-data',
    version: 1,
    course: course.slug,
    lesson: lesson.slug,
    part,
    order: lesson.quiz?.order ?? 'file',
    ...(part === 'quiz' && typeof lesson.quiz?.draw === 'number' ? { draw: lesson.quiz.draw } : {}),
    // What a question demands is for its teacher; where it is answered stands in the list below, as an address.
    questions: questions.map(({ demand: _demand, see: _see, ...asked }) => asked),
    objectives: part === 'quiz' ? lesson.objectives : [],
    sources: part === 'checks' ? later : cited,
    see: Object.fromEntries(questions.flatMap((question) => seeOf(question, lesson, home, part === 'quiz'))),
  }
}
