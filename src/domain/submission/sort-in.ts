import type { KeyPair } from '../sealing/hpke.ts'
import type { LearnerName, Submission } from './submission.ts'
import { openSubmission, submissionDigest, type SubmissionReading } from './submission-packet.ts'

/** What the desk knows before it looks at what was handed in. */
export interface DeskKnows {
  readonly keys: readonly KeyPair[]
  /** The digests of each assignment's editions, by its id; the last is the newest. */
  readonly assignments: ReadonlyMap<string, readonly string[]>
  /** What is there already. */
  readonly stored: readonly StoredSubmission[]
}

export interface StoredSubmission {
  /** `submissionDigest` of the bytes. */
  readonly digest: string
  readonly submission: Submission
}

export type SortedIn =
  /** `other-edition`: of an older edition of this assignment, or of one that this desk never made. */
  | {
      readonly outcome: 'new' | 'newer' | 'older' | 'other-edition'
      readonly digest: string
      readonly submission: Submission
      /** Somebody else has the same name or number; the desk asks whether it is one person. */
      readonly namesakes: readonly StoredSubmission[]
    }
  | { readonly outcome: 'duplicate'; readonly digest: string; readonly submission: Submission }
  | { readonly outcome: 'another-assignment' | 'another-key'; readonly assignment: string }
  | { readonly outcome: 'damaged' | 'newer-version' | 'foreign' | 'too-large' }

export interface SorterIn {
  /** One packet, by itself; what it holds is remembered for the next. */
  take(bytes: Uint8Array): SortedIn
}

/** Sorts in whatever comes to the desk, one by one and in any order. Nothing is thrown away: an older one is kept as older. */
export function sorterIn({ keys, assignments, stored }: DeskKnows): SorterIn {
  const seen = new Map<string, Submission>()
  /** By writer and name: the newest of each. */
  const newest = new Map<string, StoredSubmission>()
  /** By name: one of each writer. */
  const named = new Map<string, Map<string, StoredSubmission>>()

  const keep = (one: StoredSubmission) => {
    const { submission } = one
    seen.set(one.digest, submission)
    const name = `${submission.assignment} ${sameLearner(submission.learner)}`
    const who = `${name} ${submission.writer}`
    const before = newest.get(who)
    const isNewest = !before || isNewer(submission, before.submission)
    const writers = named.get(name) ?? new Map<string, StoredSubmission>()
    named.set(name, writers)
    if (isNewest) {
      newest.set(who, one)
      writers.set(submission.writer, one)
    }
    const namesakes = [...writers.values()].filter((other) => other.submission.writer !== submission.writer)
    return { outcome: before ? (isNewest ? 'newer' : 'older') : 'new', namesakes } as const
  }
  for (const one of stored) keep(one)

  return {
    take(bytes) {
      const digest = submissionDigest(bytes)
      const known = seen.get(digest)
      if (known) return { outcome: 'duplicate', digest, submission: known }
      const reading = openSubmission(bytes, keys)
      if (!reading.ok) return refused(reading, assignments)
      const { submission } = reading
      const editions = assignments.get(submission.assignment)
      if (!editions) return { outcome: 'another-assignment', assignment: submission.assignment }
      const { outcome, namesakes } = keep({ digest, submission })
      const isOther = submission.digest !== editions.at(-1)
      return { outcome: isOther ? 'other-edition' : outcome, digest, submission, namesakes }
    },
  }
}

function refused(
  reading: Extract<SubmissionReading, { ok: false }>,
  assignments: DeskKnows['assignments'],
): SortedIn {
  if (reading.problem === 'another-key') {
    const { assignment } = reading
    return { outcome: assignments.has(assignment) ? 'another-key' : 'another-assignment', assignment }
  }
  return { outcome: reading.problem === 'newer' ? 'newer-version' : reading.problem }
}

/** A later attempt counts, then what was handed in before what was saved part-way, then the later time. */
export function isNewer(a: Submission, b: Submission): boolean {
  if (a.attempt !== b.attempt) return a.attempt > b.attempt
  if (a.state !== b.state) return a.state === 'handed-in'
  return a.handedInAt > b.handedInAt
}

/** Two that read alike are the same; what people add to names by accident does not count. */
export function sameLearner(learner: LearnerName): string {
  return learner.as === 'number' ? `#${learner.number}` : foldedName(learner.name)
}

/** A name without case, accents, marks that cannot be seen, and doubled spaces. */
export function foldedName(name: string): string {
  return name
    .normalize('NFKD')
    .replace(/[\p{M}\p{Cf}\p{Cc}]/gu, '')
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()
    .toLowerCase()
}
