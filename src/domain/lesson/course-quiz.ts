/** A quiz that draws from the quizzes of all lessons of a course. */
export interface CourseQuiz {
  readonly title: string
  /** How many questions a run draws. */
  readonly draw: number
}

/**
 * What stands for the lesson in the scope of a run, and in a page's data, when the quiz is that of a whole course. No
 * lesson's folder can be called so.
 */
export const wholeCourse = '*'

/** An objective of a lesson among those of other lessons, which may have one of the same id. */
export const objectiveInCourse = (lesson: string, objective: string): string => `${lesson}/${objective}`

/** The lesson of such an objective; of one that stands alone, the objective itself. */
export const lessonOfObjective = (objective: string): string => objective.split('/', 1).join()
