import * as v from 'valibot'
import { assignmentBounds, settingsSchema } from '../assignment/assignment-schema.ts'
import { readAssignment, type AssignmentReading } from '../assignment/assignment-packet.ts'
import type { Labels } from '../assignment/keyless.ts'
import type { Entries } from '../envelope/entries.ts'
import { migrationChain, type MigrationChain } from '../envelope/migration-chain.ts'
import { parseBySchema } from '../envelope/parse-by-schema.ts'
import type { Kinds } from '../question/travel.ts'
import { fromBase64url } from '../transport/base64url.ts'
import type { Draft, DraftItem, ItemSource } from './draft.ts'
import { questionByKind } from './question-by-kind.ts'

/** One assignment on the desk: what is being composed, and all that went out under its id. */
export interface DeskAssignment {
  readonly format: 'blowback/desk-assignment'
  readonly version: 1
  /** That of the assignment, the same for all its editions. */
  readonly id: string
  /** When it was last changed, by the wall clock. */
  readonly at: string
  /** What will be handed out next; absent while nothing is being changed. */
  readonly draft?: Draft
  /** What was handed out, the oldest first. Frozen. */
  readonly handedOut: readonly HandedOut[]
  /** The names of the class, where the teacher gave any; they never leave the desk. */
  readonly names: readonly string[]
  readonly isArchived: boolean
}

/** One edition as it went out, and what the desk needs to mark what comes back to it, whatever becomes of the course. */
export interface HandedOut {
  readonly edition: number
  readonly at: string
  /** The very bytes, base64url. */
  readonly packet: string
  /** What it was made of: the questions as set, keys included, in the order of its items. */
  readonly draft: Draft
  /** By the id of a question that went without its key: what its parts were called on the way. */
  readonly labels: Readonly<Record<string, Labels>>
}

/** What learners were handed. */
export function assignmentIn({ packet }: HandedOut, kinds: Kinds): AssignmentReading {
  return readAssignment(fromBase64url(packet) ?? new Uint8Array(), kinds)
}

const text = (most: number) => v.pipe(v.string(), v.maxLength(most))
const name = v.pipe(v.string(), v.nonEmpty(), v.maxLength(200))

const source = v.variant('in', [
  v.object({
    in: v.literal('course'),
    course: name,
    lesson: name,
    part: v.picklist(['checks', 'quiz']),
  } satisfies Entries<Extract<ItemSource, { in: 'course' }>>),
  v.object({ in: v.literal('bank') }),
])

/** A chain for the kinds of question that this app has. */
export function deskAssignmentChain(kinds: Kinds): MigrationChain<DeskAssignment> {
  const question = questionByKind(kinds)
  const draft = v.object({
    title: text(assignmentBounds.title),
    note: text(assignmentBounds.note),
    setBy: text(assignmentBounds.name),
    items: v.array(
      v.object({
        points: v.pipe(v.number(), v.minValue(0), v.maxValue(assignmentBounds.points)),
        section: v.exactOptional(text(assignmentBounds.title)),
        from: source,
        question,
      } satisfies Entries<DraftItem>),
    ),
    settings: settingsSchema,
    isKeyless: v.boolean(),
  } satisfies Entries<Draft>)
  const handedOut = v.object({
    edition: v.pipe(v.number(), v.integer(), v.minValue(1)),
    at: text(40),
    packet: text(1_000_000),
    draft,
    labels: v.record(name, v.record(name, v.string())),
  } satisfies Entries<HandedOut>)
  return migrationChain(
    'blowback/desk-assignment',
    parseBySchema<DeskAssignment>(
      v.object({
        format: v.literal('blowback/desk-assignment'),
        version: v.literal(1),
        id: v.pipe(v.string(), v.nonEmpty(), v.maxLength(20)),
        at: text(40),
        draft: v.exactOptional(draft),
        handedOut: v.array(handedOut),
        names: v.pipe(v.array(text(assignmentBounds.name)), v.maxLength(assignmentBounds.roster)),
        isArchived: v.boolean(),
      } satisfies Entries<DeskAssignment>),
    ),
  )
}

/** A record for a draft that was never handed out. */
export const newDeskAssignment = (id: string, draft: Draft, at: string): DeskAssignment => ({
  format: 'blowback/desk-assignment',
  version: 1,
  id,
  at,
  draft,
  handedOut: [],
  names: [],
  isArchived: false,
})
