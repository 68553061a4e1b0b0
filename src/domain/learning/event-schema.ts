import * as v from 'valibot'
import { readJson } from '../envelope/plain-json.ts'
import type { EventEnvelope, ShownQuestion } from './learning-event.ts'

/*
 * The shapes of version 1. Bounds are far above what the app writes; they keep a damaged or hostile record from filling
 * memory. A field that is not known here is dropped from what is read, and the stored record stays as it is: refusing it
 * would hide a learner's answer for one superfluous word, and passing it on would carry unbounded data to a teacher.
 * A field that matters raises the version.
 *
 * `check` rather than valibot's readier rules, of which a learner's page would load one by one what is one line here.
 */

const text = v.pipe(
  v.string(),
  v.check((value) => value.length <= 200),
)
const name = v.pipe(
  text,
  v.check((value) => value !== ''),
)
const key = v.pipe(
  v.string(),
  v.check((value) => /^[0-9a-f]{32}$/.test(value)),
)
const time = v.pipe(
  v.string(),
  v.check((value) => /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}[+-]\d\d:\d\d$/.test(value)),
)
const counted = v.pipe(
  v.number(),
  v.check((value) => Number.isSafeInteger(value) && value >= 1),
)
const amount = v.pipe(
  v.number(),
  v.check((value) => Number.isFinite(value) && value >= 0),
)
const json = (room: number) =>
  v.pipe(
    v.unknown(),
    v.transform((value) => readJson(value, room)),
    v.check((copy) => copy !== undefined),
  )

/** The first page of an essay, about; no kind's response comes near it. */
const response = json(20_000)

const event = v.variant('type', [
  v.object({
    type: v.literal('run-started'),
    run: name,
    scope: v.object({ course: name, lesson: name, part: v.picklist(['checks', 'quiz']) }),
    seed: name,
    questions: v.pipe(
      v.array(v.object({ id: name, edition: name, unmarked: v.exactOptional(v.literal(true)) })),
      v.check((questions) => questions.length <= 1_000),
    ),
    assignment: v.nullable(name),
  }),
  v.object({ type: v.literal('question-opened'), run: name, question: name }),
  v.object({ type: v.literal('draft-kept'), run: name, question: name, edition: name, response }),
  v.object({ type: v.literal('hint-taken'), run: name, question: name }),
  v.object({ type: v.literal('flag-set'), run: name, question: name, flagged: v.boolean() }),
  v.object({
    type: v.literal('answer-given'),
    run: name,
    question: name,
    edition: name,
    response,
    seed: name,
    attempt: counted,
    timeTaken: amount,
    help: v.object({ hint: v.boolean() }),
    marks: v.object({ earned: amount, possible: amount }),
    confidence: v.nullable(amount),
    assignment: v.nullable(name),
  }),
  v.object({ type: v.literal('run-finished'), run: name }),
  v.object({ type: v.literal('place-kept'), course: name, lesson: name, section: text, title: text }),
])

export const eventVersion1: v.GenericSchema<unknown, EventEnvelope> = v.object({
  format: v.literal('blowback/event'),
  version: v.literal(1),
  id: key,
  learner: name,
  device: name,
  sequence: counted,
  logical: counted,
  at: time,
  event,
})

export const shownQuestionVersion1: v.GenericSchema<unknown, ShownQuestion> = v.object({
  format: v.literal('blowback/shown-question'),
  version: v.literal(1),
  id: name,
  edition: name,
  prompt: json(1_000_000),
})
