import { outcomeOf } from '../question/question.ts'
import type { AnswerRecord, RunProgress } from './progress.ts'
import { marked } from './run-route.ts'

export type TryOutcome = 'right' | 'partly' | 'wrong' | 'unanswered'
export type Tally = Readonly<Record<TryOutcome, number>>

export interface Tries {
  readonly firstTry: Tally
  readonly lastTry: Tally
}

/** A question that was not right at the first try. */
export interface Miss {
  readonly question: string
  /** Undefined when the lesson no longer has the question. */
  readonly objective: string | undefined
  readonly firstTry: TryOutcome
  readonly lastTry: TryOutcome
}

export interface RunSummary extends Tries {
  /** In the order in which the questions were delivered. */
  readonly objectives: readonly (Tries & { readonly objective: string })[]
  readonly misses: readonly Miss[]
}

export const firstAnswer = (run: RunProgress, question: string): AnswerRecord | undefined =>
  run.answers.get(question)?.at(0)

export const lastAnswer = (run: RunProgress, question: string): AnswerRecord | undefined =>
  run.answers.get(question)?.at(-1)

function outcome(answer: AnswerRecord | undefined): TryOutcome {
  const told = answer && outcomeOf(answer.marks)
  return told === undefined || told === 'unmarked' ? 'unanswered' : told
}

/**
 * How a run went, over the questions that were delivered and have marks. `questions` says what each is for; a question
 * that the lesson has gained since does not count, one that it has lost counts without an objective.
 */
export function summarise(
  run: RunProgress,
  questions: readonly { readonly id: string; readonly objective: string }[],
): RunSummary {
  const objectives = new Map(questions.map(({ id, objective }) => [id, objective]))
  const results = marked(run).map(({ id }): Miss => ({
    question: id,
    objective: objectives.get(id),
    firstTry: outcome(firstAnswer(run, id)),
    lastTry: outcome(lastAnswer(run, id)),
  }))
  const named = new Set(results.flatMap(({ objective }) => objective ?? []))
  return {
    ...tally(results),
    objectives: [...named].map((objective) => ({
      objective,
      ...tally(results.filter((result) => result.objective === objective)),
    })),
    misses: results.filter(({ firstTry }) => firstTry !== 'right'),
  }
}

const tally = (results: readonly Miss[]): Tries => ({
  firstTry: count(results.map(({ firstTry }) => firstTry)),
  lastTry: count(results.map(({ lastTry }) => lastTry)),
})

function count(outcomes: readonly TryOutcome[]): Tally {
  const of = (wanted: TryOutcome) => outcomes.filter((each) => each === wanted).length
  return { right: of('right'), partly: of('partly'), wrong: of('wrong'), unanswered: of('unanswered') }
}

/** The mean share of marks at the first try, from 0 to 1, every question weighing the same; unanswered earns nothing. */
export function firstTryShare(run: RunProgress): number {
  const shares = marked(run).map(({ id }) => {
    const { earned, possible } = firstAnswer(run, id)?.marks ?? { earned: 0, possible: 1 }
    return possible > 0 ? Math.min(earned / possible, 1) : 0
  })
  return shares.length === 0 ? 0 : shares.reduce((sum, share) => sum + share, 0) / shares.length
}

/** Of the finished runs, given newest first: the newest, and the one with the best share at the first try. */
export function bestAndLatest(runs: readonly RunProgress[]): {
  readonly best: RunProgress | undefined
  readonly latest: RunProgress | undefined
} {
  const finished = runs.filter((run) => run.finishedAt !== undefined)
  const [latest] = finished
  const best = finished.reduce<RunProgress | undefined>(
    (leader, run) => (leader && firstTryShare(leader) >= firstTryShare(run) ? leader : run),
    undefined,
  )
  return { best, latest }
}
