import type { RunProgress } from './progress.ts'
import { summarise } from './run-summary.ts'

/** How many questions were right at the first try, of those that a run asked. */
export interface Score {
  readonly right: number
  readonly count: number
}

export interface ObjectiveHistory {
  readonly objective: string
  readonly best: Score
  readonly latest: Score
}

/**
 * The best and the latest score by objective, over finished runs, given newest first. A run that did not ask for an
 * objective says nothing about it. Objectives come in the order of `questions`.
 */
export function objectiveHistory(
  runs: readonly RunProgress[],
  questions: readonly { readonly id: string; readonly objective: string }[],
): readonly ObjectiveHistory[] {
  const scores = new Map<string, Score[]>()
  for (const run of runs) {
    if (run.finishedAt === undefined) continue
    for (const { objective, firstTry } of summarise(run, questions).objectives) {
      const { right, partly, wrong, unanswered } = firstTry
      const score = { right, count: right + partly + wrong + unanswered }
      scores.set(objective, [...(scores.get(objective) ?? []), score])
    }
  }
  return [...new Set(questions.map(({ objective }) => objective))].flatMap((objective) => {
    const [latest, ...earlier] = scores.get(objective) ?? []
    if (!latest) return []
    const best = earlier.reduce((leader, score) => (share(score) > share(leader) ? score : leader), latest)
    return [{ objective, best, latest }]
  })
}

const share = ({ right, count }: Score): number => right / count
