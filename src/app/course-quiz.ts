import type { Addresses } from '../domain/lesson/addresses.ts'
import { objectiveInCourse, wholeCourse, type CourseQuiz } from '../domain/lesson/course-quiz.ts'
import type { Lesson, Quiz } from '../domain/lesson/lesson.ts'
import type { PageData } from '../domain/lesson/page-data.ts'
import { markedAmong } from '../domain/question/marking.ts'
import { askedTexts, citedIn } from '../domain/question/question-texts.ts'
import { seeOf } from './page-texts.ts'
import { withAddresses } from './lesson-addresses.ts'
import type { SiteCourse } from './pages/site.ts'

/** The lessons that a course's quiz draws from, with those questions that count: it asks for nobody's opinion. */
export function lessonsWithQuiz({ lessons }: SiteCourse): (Lesson & { readonly quiz: Quiz })[] {
  return lessons.flatMap((lesson) => {
    const { quiz } = lesson
    return quiz ? [{ ...lesson, quiz: { ...quiz, questions: markedAmong(quiz.questions) } }] : []
  })
}

/** How many questions a run of a course's quiz has. */
export function drawnIn(course: SiteCourse, { draw }: CourseQuiz): number {
  const all = lessonsWithQuiz(course).reduce((sum, { quiz }) => sum + quiz.questions.length, 0)
  return Math.min(draw, all)
}

/** The one data file of a course's quiz: every question of its lessons' quizzes, and where each is answered. */
export function courseQuizData(addresses: Addresses, course: SiteCourse, quiz: CourseQuiz): PageData {
  const { slug } = course.course
  const lessons = lessonsWithQuiz(course).map((lesson) => ({
    ...withAddresses(lesson, addresses),
    home: addresses.lesson(slug, lesson.slug),
  }))
  const questions = lessons.flatMap(
    (lesson) =>
      lesson.quiz?.questions.map(({ demand: _demand, see: _see, ...asked }) => ({
        ...asked,
        objective: objectiveInCourse(lesson.slug, asked.objective),
      })) ?? [],
  )
  return {
    format: 'blowback/page-data',
    version: 1,
    course: slug,
    lesson: wholeCourse,
    part: 'quiz',
    order: 'shuffled',
    draw: drawnIn(course, quiz),
    questions,
    objectives: lessons.flatMap((lesson) =>
      lesson.objectives.map(({ id, text }) => ({
        id: objectiveInCourse(lesson.slug, id),
        text,
        lesson: lesson.title,
      })),
    ),
    sources: citedIn(questions.flatMap(askedTexts)),
    see: Object.fromEntries(
      lessons.flatMap((lesson) =>
        (lesson.quiz?.questions ?? []).flatMap((question) => seeOf(question, lesson, lesson.home, true)),
      ),
    ),
  }
}
