import type { LearningEvent, RunScope } from './learning-event.ts'

/**
 * What stands for the course in the scope of a run that a teacher set. No course can be called so, since the app has a page at that
 * address; so such a run never counts as one of a lesson.
 */
export const assignedCourse = 'assigned'

/** Where the runs of an assignment belong: to this very edition of it, and to one learner on this device (`KeptAssignment.id`). */
export const assignedScope = (kept: string): RunScope => ({
  course: assignedCourse,
  lesson: kept,
  part: 'quiz',
})

export const isAssigned = ({ course }: Pick<RunScope, 'course'>): boolean => course === assignedCourse

/** The event as one of an assignment. Others, and those that say already of which, stay as they are. */
export function taggedEvent(event: LearningEvent, digest: string): LearningEvent {
  return 'assignment' in event && event.assignment === null ? { ...event, assignment: digest } : event
}
