import { migrationChain, type Reading } from '../envelope/migration-chain.ts'
import { parseBySchema } from '../envelope/parse-by-schema.ts'
import { eventVersion1, shownQuestionVersion1 } from './event-schema.ts'
import type { EventEnvelope, ShownQuestion } from './learning-event.ts'

export const eventChain = migrationChain('blowback/event', parseBySchema(eventVersion1))

export const shownQuestionChain = migrationChain(
  'blowback/shown-question',
  parseBySchema(shownQuestionVersion1),
)

/** An event from storage, another tab or a file, in today's shape. */
export function readEvent(data: unknown): Reading<EventEnvelope> {
  return eventChain.read(data)
}

/** A question as it was shown, from storage or a file, in today's shape. */
export function readShownQuestion(data: unknown): Reading<ShownQuestion> {
  return shownQuestionChain.read(data)
}
