import * as v from 'valibot'
import type { Entries } from '../envelope/entries.ts'
import { migrationChain } from '../envelope/migration-chain.ts'
import { parseBySchema } from '../envelope/parse-by-schema.ts'
import type { LearnerName, Submission } from '../submission/submission.ts'
import { fromBase64url } from '../transport/base64url.ts'
import type { TimeCounted, TimeGap } from './time-counted.ts'

/** An assignment as it lies on a learner's device, with what was handed in of it. The answers lie in the journal, as of any quiz. */
export interface KeptAssignment {
  readonly format: 'blowback/kept-assignment'
  readonly version: 1
  /**
   * The assignment's digest: a new edition of it is kept beside the old one. For each further learner on the same device a
   * hyphen and eight digits follow, so that each has answers of her own.
   */
  readonly id: string
  /** The bytes that were handed out, in base64url: what is shown is read from them anew each time. */
  readonly packet: string
  /** When it was opened here first, by the wall clock with its offset. */
  readonly keptAt: string
  /** Who answers it here; null until somebody has said. */
  readonly learner: Writer | null
  /** How long the run under way has been worked on. */
  readonly time: RunTime | null
  /** Everything that was handed in or saved, oldest first. */
  readonly handedIn: readonly HandedIn[]
}

/** A learner, and what tells her from another of the same name: drawn once, so that the teacher sees one who tries again as one. */
export interface Writer {
  readonly name: LearnerName
  /** Four random bytes in eight digits. */
  readonly mark: string
}

export interface RunTime extends TimeCounted {
  readonly run: string
  /** How long each question was on screen alone, in milliseconds, by its id. */
  readonly seen: Readonly<Record<string, number>>
}

export interface HandedIn {
  readonly run: string
  /** When, by the wall clock with its offset. */
  readonly at: string
  readonly state: Submission['state']
  /** The sealed bytes, in base64url. Not even this device can open them. */
  readonly packet: string
}

export const longestName = 100
/** Far more than anybody hands in. */
const mostHandedIn = 200
/** Far above what an assignment weighs that is read at all. */
const longestPacket = 1_000_000

const time = v.pipe(v.string(), v.maxLength(40))
const name = v.pipe(v.string(), v.minLength(1), v.maxLength(200))
const bytes = v.pipe(
  v.string(),
  v.maxLength(longestPacket),
  v.check((text) => fromBase64url(text) !== undefined),
)
const amount = v.pipe(v.number(), v.finite())

const gap = v.object({
  why: v.picklist(['away', 'still', 'set']),
  at: amount,
  by: amount,
} satisfies Entries<TimeGap>)

const keptAssignmentVersion1 = v.object({
  format: v.literal('blowback/kept-assignment'),
  version: v.literal(1),
  id: v.pipe(
    v.string(),
    v.check((value) => /^[0-9a-f]{32}(?:-[0-9a-f]{8})?$/u.test(value)),
  ),
  packet: bytes,
  keptAt: time,
  learner: v.nullable(
    v.object({
      name: v.variant('as', [
        v.object({
          as: v.literal('name'),
          name: v.pipe(v.string(), v.minLength(1), v.maxLength(longestName)),
        }),
        v.object({ as: v.literal('number'), number: v.pipe(v.number(), v.integer(), v.minValue(1)) }),
      ]),
      mark: v.pipe(
        v.string(),
        v.check((value) => /^[0-9a-f]{8}$/u.test(value)),
      ),
    } satisfies Entries<Writer>),
  ),
  time: v.nullable(
    v.object({
      run: name,
      startedAt: amount,
      used: v.pipe(amount, v.minValue(0)),
      gaps: v.pipe(v.array(gap), v.maxLength(100)),
      lastWall: amount,
      seen: v.record(name, v.pipe(amount, v.minValue(0))),
    } satisfies Entries<RunTime>),
  ),
  handedIn: v.pipe(
    v.array(
      v.object({
        run: name,
        at: time,
        state: v.picklist(['part-way', 'handed-in']),
        packet: bytes,
      } satisfies Entries<HandedIn>),
    ),
    v.maxLength(mostHandedIn),
  ),
} satisfies Entries<KeptAssignment>)

export const keptAssignmentChain = migrationChain<KeptAssignment>(
  'blowback/kept-assignment',
  parseBySchema(keptAssignmentVersion1),
)

/** An assignment that was opened here just now. */
export const newlyKept = (id: string, packet: string, keptAt: string): KeptAssignment => ({
  format: 'blowback/kept-assignment',
  version: 1,
  id,
  packet,
  keptAt,
  learner: null,
  time: null,
  handedIn: [],
})

/** Which assignment, and which edition of it, whoever answers it here. */
export const digestOf = ({ id }: Pick<KeptAssignment, 'id'>): string => id.slice(0, 32)

/** Whether the one who answers it is not the first on this device. */
export const isFurther = (kept: Pick<KeptAssignment, 'id'>): boolean => kept.id !== digestOf(kept)

/** The same, for somebody else on this device: nothing of the one before is in it. */
export const keptForAnother = (kept: KeptAssignment, mark: string, keptAt: string): KeptAssignment =>
  newlyKept(`${digestOf(kept)}-${mark}`, kept.packet, keptAt)

/**
 * One more that was handed in. What was handed in before stays; of a run only the last that was saved on the way does, since
 * each holds all that the one before held.
 */
export function withHandedIn(kept: KeptAssignment, next: HandedIn): KeptAssignment {
  const before = kept.handedIn.filter(
    ({ run, state }) => !(next.state === 'part-way' && state === 'part-way' && run === next.run),
  )
  return { ...kept, handedIn: [...before, next].slice(-mostHandedIn) }
}

/** How often it was handed in, whole: what the number of attempts is counted by. */
export const timesHandedIn = ({ handedIn }: Pick<KeptAssignment, 'handedIn'>): number =>
  handedIn.filter(({ state }) => state === 'handed-in').length
