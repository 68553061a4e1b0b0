import type { EventEnvelope, LearningEvent } from './learning-event.ts'
import { placeKey } from './progress.ts'

/** What an event takes from the one before it: the draft of a question, the place in a lesson. Empty where it takes nothing. */
function slotOf(event: LearningEvent): string {
  if (event.type === 'place-kept') return placeKey(event.course, event.lesson)
  if (event.type === 'question-opened') return event.type
  if ('question' in event) return (event.type === 'answer-given' ? 'draft-kept' : event.type) + event.question
  return ''
}

/**
 * Those events of a strand that still count: without drafts that were answered or kept anew, and without hints, flags,
 * places and questions opened that later ones replaced. Replaying these yields the same progress as replaying all, and does so together
 * with any other events, earlier or later: an event only ever gives way to a later one, and nothing undoes that.
 *
 * @param strand in order
 */
export function whatCounts(strand: readonly EventEnvelope[]): EventEnvelope[] {
  const taken = new Set<string>()
  const counting = strand.toReversed().filter(({ event }) => {
    const slot = slotOf(event)
    const isReplaced = taken.has(slot)
    if (slot !== '') taken.add(slot)
    return event.type === 'answer-given' || !isReplaced
  })
  return counting.reverse()
}
