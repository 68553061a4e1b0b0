import { isUnmarked } from '../question/unmarked.ts'
import type { LearningEvent } from './learning-event.ts'

/**
 * Whether an event holds a response that never leaves the learner's own record: an opinion is nobody else's. Whatever is
 * handed in leaves these events out; a backup of the own record keeps them. `kind` is that of the event's question, and
 * where it is not known the response stays, since nobody can say what it is.
 */
export function staysOnDevice(event: LearningEvent, kind: string | undefined): boolean {
  if (!('response' in event)) return false
  return kind === undefined || isUnmarked(kind) || ('marks' in event && event.marks.possible === 0)
}
