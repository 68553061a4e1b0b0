import { markedAmong } from '../question/marking.ts'
import type { PageData } from './page-data.ts'

/** An objective of a lesson among those of other lessons, which may have one of the same id. */
export const objectiveInCourse = (lesson: string, objective: string): string => `${lesson}/${objective}`

/** A lesson's quiz as its own page has it, with what the lesson is called. */
export interface QuizOfLesson {
  readonly title: string
  readonly quiz: PageData
}

/**
 * The data of a course's quiz with every question of its lessons' quizzes that counts: it asks for nobody's opinion. The
 * lessons' own files are read as they are, so a question has one text and one edition wherever it is met.
 */
export function composeCourseQuiz(own: PageData, lessons: readonly QuizOfLesson[]): PageData {
  const { lessons: _lessons, ...rest } = own
  const questions = lessons.flatMap(({ quiz }) =>
    markedAmong(quiz.questions).map((question) => ({
      ...question,
      objective: objectiveInCourse(quiz.lesson, question.objective),
    })),
  )
  return {
    ...rest,
    questions,
    objectives: lessons.flatMap(({ title, quiz }) =>
      quiz.objectives.map(({ id, text }) => ({
        id: objectiveInCourse(quiz.lesson, id),
        text,
        lesson: title,
      })),
    ),
    sources: [...new Set(lessons.flatMap(({ quiz }) => quiz.sources))],
    see: Object.fromEntries(lessons.flatMap(({ quiz }) => Object.entries(quiz.see))),
  }
}
