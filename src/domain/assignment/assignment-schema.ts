import * as v from 'valibot'
import type { Entries } from '../envelope/entries.ts'
import { fieldOf } from '../question/response-shapes.ts'
import { keySchema } from '../question/question-schema.ts'
import type { Prompt, Question } from '../question/question.ts'
import type { Kinds } from '../question/travel.ts'
import { fromBase32 } from '../transport/base32.ts'
import { fromBase64url } from '../transport/base64url.ts'
import {
  feedbackTimes,
  idSize,
  type AssignedItem,
  type Assignment,
  type AssignmentSettings,
  type CarriedItem,
  type KeylessItem,
  type KnownItem,
} from './assignment.ts'
import { minutesOf } from './minutes.ts'

/** Far more than a lesson holds; they keep a hostile assignment from filling a page. */
export const assignmentBounds = {
  items: 200,
  title: 200,
  note: 4_000,
  name: 100,
  points: 1_000,
  roster: 500,
} as const

const text = (most: number) => v.pipe(v.string(), v.maxLength(most))
const name = v.pipe(keySchema, v.maxLength(100))
const count = (most: number) => v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(most))
const minute = v.pipe(
  v.string(),
  v.check((value) => minutesOf(value) !== undefined),
)
const publicKey = v.pipe(
  v.string(),
  v.check((value) => fromBase64url(value)?.length === 32),
)

/** Settings, as a draft at the desk has them too. */
export const settingsSchema = v.object({
  opens: v.exactOptional(minute),
  due: v.exactOptional(minute),
  closes: v.exactOptional(minute),
  attempts: count(100),
  shuffle: v.boolean(),
  oneAtATime: v.boolean(),
  help: v.boolean(),
  feedback: v.picklist(feedbackTimes),
  timeLimit: v.exactOptional(v.pipe(count(10_000), v.minValue(1))),
  roster: v.variant('as', [
    v.object({ as: v.literal('none') }),
    v.object({ as: v.literal('names') }),
    v.object({ as: v.literal('numbers'), count: v.pipe(count(assignmentBounds.roster), v.minValue(1)) }),
  ]),
} satisfies Entries<AssignmentSettings>)

/** Whatever kind it says it is reads it; undefined for a kind that this app does not have. */
const read = <T>(parse: (data: unknown) => T | undefined): v.GenericSchema<unknown, T> =>
  v.pipe(
    v.unknown(),
    v.rawTransform(({ dataset, addIssue, NEVER }) => {
      const value = parse(dataset.value)
      if (value !== undefined) return value
      addIssue()
      return NEVER
    }),
  )

const kindIn = (kinds: Kinds, data: unknown) => kinds(String(fieldOf(data, 'kind')))

const place = {
  points: v.pipe(v.number(), v.minValue(0), v.maxValue(assignmentBounds.points)),
  section: v.exactOptional(text(assignmentBounds.title)),
} satisfies Entries<Pick<AssignedItem, 'points' | 'section'>>

const known = {
  as: v.literal('known'),
  course: name,
  lesson: name,
  part: v.picklist(['checks', 'quiz']),
  question: name,
  edition: v.pipe(
    v.string(),
    v.check((value) => /^[0-9a-f]{8}$/u.test(value)),
  ),
} satisfies Entries<KnownItem>

/** An assignment of today's shape, from the desk's storage or out of a packet. */
export function assignmentSchema(kinds: Kinds): v.GenericSchema<unknown, Assignment> {
  const question = read<Question>((data) => kindIn(kinds, data)?.parseQuestion(data))
  const prompt = read<Prompt>((data) => kindIn(kinds, data)?.travel.parsePrompt(data))
  const item = v.variant('as', [
    v.object({ ...place, ...known }),
    v.object({ ...place, as: v.literal('carried'), question } satisfies Entries<
      CarriedItem & Pick<AssignedItem, 'points' | 'section'>
    >),
    v.object({ ...place, as: v.literal('keyless'), prompt } satisfies Entries<
      KeylessItem & Pick<AssignedItem, 'points' | 'section'>
    >),
  ])
  return v.object({
    id: v.pipe(
      v.string(),
      v.check((value) => fromBase32(value)?.length === idSize),
    ),
    edition: v.pipe(count(1_000_000), v.minValue(1)),
    title: text(assignmentBounds.title),
    note: text(assignmentBounds.note),
    setBy: text(assignmentBounds.name),
    items: v.pipe(v.array(item), v.maxLength(assignmentBounds.items)),
    settings: settingsSchema,
    recipients: v.pipe(v.array(publicKey), v.minLength(1), v.maxLength(2)),
    signer: publicKey,
  } satisfies Entries<Assignment>)
}
