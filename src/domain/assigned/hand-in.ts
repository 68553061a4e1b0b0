import { shortEdition, type Assignment, type AssignmentSettings } from '../assignment/assignment.ts'
import { secondOf } from '../assignment/minutes.ts'
import type { Prompt } from '../question/question.ts'
import type { Kinds } from '../question/travel.ts'
import { isUnmarked } from '../question/unmarked.ts'
import { packResponse } from '../submission/response-codec.ts'
import type { ClockRemark, Submission, SubmittedAnswer } from '../submission/submission.ts'
import type { AskedItem } from './delivery.ts'
import type { RunTime, Writer } from './kept-assignment.ts'
import { timeLeft } from './time-counted.ts'

/** An answer as it stands on screen. */
export interface GivenAnswer {
  readonly asked: AskedItem
  readonly prompt: Prompt
  readonly response: unknown
}

export interface HandInParts {
  readonly assignment: Pick<Assignment, 'id' | 'items'>
  readonly settings: AssignmentSettings
  readonly digest: string
  readonly writer: Writer
  readonly state: Submission['state']
  readonly attempt: number
  readonly seed: string
  /** Both by the wall clock, in milliseconds since 1970. */
  readonly startedAt: number
  readonly now: number
  readonly given: readonly GivenAnswer[]
  readonly time: RunTime | null
}

/** What is handed in: the responses as they stand, in the assignment's order, and nothing that the learner was given. */
export function submissionOf(parts: HandInParts, kinds: Kinds): Submission {
  const { assignment, digest, writer, state, attempt, seed, given, time, settings } = parts
  const byPlace = new Map(given.map((answer) => [answer.asked.place, answer]))
  const started = Math.floor(parts.startedAt / 1_000)
  return {
    assignment: assignment.id,
    digest,
    learner: writer.name,
    writer: writer.mark,
    state,
    attempt,
    startedAt: secondOf(started),
    // A clock that was put back meanwhile must not make it end before it began.
    handedInAt: secondOf(Math.max(started, Math.floor(parts.now / 1_000))),
    seed,
    answers: assignment.items.map((_, place) => submitted(byPlace.get(place), time, kinds)),
    clock: clockRemarks(time, settings.timeLimit),
  }
}

function submitted(answer: GivenAnswer | undefined, time: RunTime | null, kinds: Kinds): SubmittedAnswer {
  if (!answer) return {}
  const { asked, prompt, response } = answer
  const known = kinds(prompt.kind)
  const isGiven = known && JSON.stringify(response) !== JSON.stringify(known.kind.blankResponse(prompt))
  const seen = time?.seen[asked.question.id]
  return {
    ...(isGiven &&
      !isUnmarked(prompt.kind) && { packed: packResponse(known.travel.shapesOf(prompt), response) }),
    ...(seen !== undefined && { seconds: Math.round(seen / 1_000) }),
    ...(asked.isOtherEdition && { edition: shortEdition(asked.question.edition) }),
  }
}

/** In the order in which it happened; a device that slept and a page that was closed are one to a teacher. */
function clockRemarks(time: RunTime | null, timeLimit: number | undefined): ClockRemark[] {
  if (!time) return []
  const over = timeLimit === undefined ? 0 : Math.round(timeLeft(time, timeLimit).over / 1_000)
  return [
    ...time.gaps.map(({ by }): ClockRemark => ({
      code: by < 0 ? 'set-back' : 'slept',
      seconds: Math.round(Math.abs(by) / 1_000),
    })),
    ...(over > 0 ? [{ code: 'time-was-up', seconds: over } as const] : []),
  ]
}
