import type { Labels } from '../assignment/keyless.ts'
import { ownResponse } from '../assignment/own-response.ts'
import { isSelfMarked } from '../question/marking.ts'
import { shareOf, type GradedVerdict, type Question } from '../question/question.ts'
import type { Kinds, TravellingKind } from '../question/travel.ts'
import { isUnmarked } from '../question/unmarked.ts'
import { unpackResponse } from '../submission/response-codec.ts'
import type { Submission, SubmittedAnswer } from '../submission/submission.ts'
import type { AskedItem } from './asked-item.ts'

/** What the desk makes of one answer. Only `graded` and `unanswered` are final; the others are questions to the teacher. */
export type ItemResult =
  /** `earned` and `possible` are points; the verdict has the kind's own marks. `response` is to the question as set. */
  | {
      readonly state: 'graded'
      readonly earned: number
      readonly possible: number
      readonly verdict: GradedVerdict
      readonly response: unknown
    }
  /** Nothing was given, or only begun: no points of those possible. */
  | {
      readonly state: 'unanswered'
      readonly earned: 0
      readonly possible: number
      readonly response?: unknown
    }
  /** A text that a person has to read. */
  | { readonly state: 'to-mark'; readonly possible: number; readonly response: unknown }
  /** A question that counts in nothing. */
  | { readonly state: 'unmarked' }
  /** The learner's app asked another edition than was set. What she gave is there as far as it can be read. */
  | {
      readonly state: 'unknown-edition'
      readonly possible: number
      readonly edition: string
      readonly response?: unknown
    }
  /** The desk does not have the question as it was set. */
  | { readonly state: 'no-question'; readonly possible: number }
  /** It says it is an answer and is none to this question. */
  | { readonly state: 'unreadable'; readonly possible: number }

/** What grades submissions of one assignment, with what they have in common worked out once. */
export type Grader = (submission: Pick<Submission, 'answers'>) => ItemResult[]

/**
 * One result for each item, in the assignment's order. The responses are graded here, by the questions as set; no verdict is taken
 * from anybody.
 */
export function graderOf(asked: readonly AskedItem[], kinds: Kinds): Grader {
  const graders = asked.map((each) => answerGrader(each, kinds))
  return ({ answers }) => graders.map((grade, index) => grade(answers[index] ?? {}))
}

function answerGrader(
  { item, question, labels = {} }: AskedItem,
  kinds: Kinds,
): (answer: SubmittedAnswer) => ItemResult {
  const possible = item.points
  const known = question && kinds(question.kind)
  if (question && isUnmarked(question.kind)) return () => ({ state: 'unmarked' })
  const readOwn = question && known && ownReader({ item, labels }, question, known)
  return ({ packed, edition }) => {
    if (edition !== undefined) return ofOtherEdition(edition, packed, possible)
    if (!packed) return { state: 'unanswered', earned: 0, possible }
    if (!readOwn) return { state: 'no-question', possible }
    const response = readOwn(packed)
    if (response === undefined) return { state: 'unreadable', possible }
    return judged(question, known, response, possible)
  }
}

function judged(
  question: Question,
  { kind }: TravellingKind,
  response: unknown,
  possible: number,
): ItemResult {
  const verdict = kind.grade(question, response)
  if (isSelfMarked(question.kind)) {
    // What learners gave themselves is theirs; a text is incomplete only where nothing was written.
    const isEmpty = verdict.state === 'incomplete' && verdict.remarks.includes('empty')
    return isEmpty
      ? { state: 'unanswered', earned: 0, possible, response }
      : { state: 'to-mark', possible, response }
  }
  if (verdict.state === 'incomplete') return { state: 'unanswered', earned: 0, possible, response }
  return { state: 'graded', earned: shareOf(verdict) * possible, possible, verdict, response }
}

/** Reads a response to the question as set, with its own keys; undefined for what is none of its kind. */
function ownReader(
  { item, labels }: { readonly item: AskedItem['item']; readonly labels: Labels },
  question: Question,
  { kind, travel }: TravellingKind,
): (packed: Uint8Array) => unknown {
  // Any order will do: responses are packed by the order of their keys.
  const prompt = item.as === 'keyless' ? item.prompt : kind.promptFor(question, question.id)
  const shapes = travel.shapesOf(prompt)
  return (packed) => {
    const given = unpackResponse(shapes, packed)
    return kind.readResponse(item.as === 'keyless' ? ownResponse(labels, shapes, given) : given)
  }
}

/** Without the question as it was asked, only what came as JSON can be read; that is how an answer to another edition is sent. */
function ofOtherEdition(edition: string, packed: Uint8Array | undefined, possible: number): ItemResult {
  const response = packed && unpackResponse([], packed)
  return { state: 'unknown-edition', possible, edition, ...(response !== undefined && { response }) }
}

/** The points of those results that are final. */
export function totalOf(results: readonly ItemResult[]): {
  readonly earned: number
  readonly possible: number
  /** How many wait for the teacher. */
  readonly open: number
} {
  let [earned, possible, open] = [0, 0, 0]
  for (const result of results) {
    if (result.state === 'graded' || result.state === 'unanswered') {
      earned += result.earned
      possible += result.possible
    } else if (result.state !== 'unmarked') open += 1
  }
  return { earned, possible, open }
}
