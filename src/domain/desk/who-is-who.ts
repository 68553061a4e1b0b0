import * as v from 'valibot'
import type { Entries } from '../envelope/entries.ts'
import { migrationChain } from '../envelope/migration-chain.ts'
import { parseBySchema } from '../envelope/parse-by-schema.ts'
import { submissionBounds, type LearnerName } from '../submission/submission.ts'

/** Whom the teacher said the learners of one assignment are. Nothing else ever puts two of them together. */
export interface WhoIsWho {
  readonly format: 'blowback/who-is-who'
  readonly version: 1
  /** The assignment. */
  readonly id: string
  readonly said: readonly Said[]
}

/** What a learner calls herself on one device (`learnerIdOf`), and who that is. */
export interface Said {
  readonly learner: string
  readonly is: LearnerName
}

const text = (most: number) => v.pipe(v.string(), v.nonEmpty(), v.maxLength(most))

const name = v.variant('as', [
  v.object({ as: v.literal('name'), name: text(submissionBounds.name) }),
  v.object({ as: v.literal('number'), number: v.pipe(v.number(), v.integer(), v.minValue(0)) }),
])

export const whoIsWhoChain = migrationChain(
  'blowback/who-is-who',
  parseBySchema<WhoIsWho>(
    v.object({
      format: v.literal('blowback/who-is-who'),
      version: v.literal(1),
      id: text(20),
      said: v.pipe(
        v.array(v.object({ learner: text(400), is: name } satisfies Entries<Said>)),
        v.maxLength(20_000),
      ),
    } satisfies Entries<WhoIsWho>),
  ),
)

export const nobodySaid = (id: string): WhoIsWho => ({
  format: 'blowback/who-is-who',
  version: 1,
  id,
  said: [],
})

/** With these learners being that person, whatever was said of them before. */
export const withPerson = (book: WhoIsWho, learners: readonly string[], is: LearnerName): WhoIsWho => ({
  ...book,
  said: [...without(book, learners), ...learners.map((learner) => ({ learner, is }))],
})

/** With each of these learners being whoever they say they are. */
export const withSplit = (book: WhoIsWho, learners: readonly string[]): WhoIsWho => ({
  ...book,
  said: without(book, learners),
})

const without = ({ said }: WhoIsWho, learners: readonly string[]): Said[] =>
  said.filter(({ learner }) => !learners.includes(learner))
