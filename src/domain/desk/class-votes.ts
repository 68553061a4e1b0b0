import * as v from 'valibot'
import type { Entries } from '../envelope/entries.ts'
import { migrationChain } from '../envelope/migration-chain.ts'
import { parseBySchema } from '../envelope/parse-by-schema.ts'

/** How a class voted on the questions of one assignment, by hand or on paper, as the teacher counted. */
export interface ClassVotes {
  readonly format: 'blowback/class-votes'
  readonly version: 1
  /** The assignment. */
  readonly id: string
  readonly votes: readonly Vote[]
}

/** One vote on one question. A class may vote again after it has talked. */
export interface Vote {
  /** The question's place in the assignment, from 0. */
  readonly question: number
  /** 1 for the first. */
  readonly round: number
  /** By the label of what could be voted for: A, B, C … */
  readonly counts: Readonly<Record<string, number>>
}

/** More hands than a hall has. */
export const mostHands = 999

const count = (least: number, most: number) =>
  v.pipe(v.number(), v.integer(), v.minValue(least), v.maxValue(most))
const text = (most: number) => v.pipe(v.string(), v.nonEmpty(), v.maxLength(most))

export const classVotesChain = migrationChain(
  'blowback/class-votes',
  parseBySchema<ClassVotes>(
    v.object({
      format: v.literal('blowback/class-votes'),
      version: v.literal(1),
      id: text(20),
      votes: v.pipe(
        v.array(
          v.object({
            question: count(0, 1_000),
            round: count(1, 100),
            counts: v.record(text(10), count(0, mostHands)),
          } satisfies Entries<Vote>),
        ),
        v.maxLength(5_000),
      ),
    } satisfies Entries<ClassVotes>),
  ),
)

export const noVotes = (id: string): ClassVotes => ({
  format: 'blowback/class-votes',
  version: 1,
  id,
  votes: [],
})

/** The votes on a question, the first round first. */
export const votesOn = ({ votes }: ClassVotes, question: number): Vote[] =>
  votes.filter((vote) => vote.question === question).sort((a, b) => a.round - b.round)

/** With a vote as it now is; the same round of the same question only once. */
export const withVote = (book: ClassVotes, vote: Vote): ClassVotes => ({
  ...book,
  votes: [
    ...book.votes.filter(({ question, round }) => question !== vote.question || round !== vote.round),
    vote,
  ],
})

/** Hands for a label, one more or less, within what there can be. */
export function withHands(vote: Vote, label: string, hands: number): Vote {
  const whole = Math.min(mostHands, Math.max(0, Math.round(hands) || 0))
  return { ...vote, counts: { ...vote.counts, [label]: whole } }
}

export const handsIn = ({ counts }: Vote): number =>
  Object.values(counts).reduce((sum, hands) => sum + hands, 0)
