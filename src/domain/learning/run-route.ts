import type { RunProgress } from './progress.ts'

/** The questions that count, in the order delivered: all but those without marks. */
export function marked(run: RunProgress): RunProgress['questions'] {
  return run.questions.filter(({ unmarked }) => unmarked !== true)
}

/** How many of the questions that count are still to be answered. */
export function toGo(run: RunProgress): { readonly left: number; readonly count: number } {
  const counting = marked(run)
  return { left: counting.filter(({ id }) => !run.answers.has(id)).length, count: counting.length }
}

/** The questions without an answer yet, in the order delivered. A draft is not an answer. */
export function unanswered(run: RunProgress): readonly string[] {
  return run.questions.map(({ id }) => id).filter((id) => !run.answers.has(id))
}

/** The questions that the learner marked to come back to, in the order delivered. */
export function flagged(run: RunProgress): readonly string[] {
  return run.questions.map(({ id }) => id).filter((id) => run.flags.has(id))
}

/** The next unanswered question after this one, going round past the end; undefined when there is no other. */
export function nextUnanswered(run: RunProgress, after: string): string | undefined {
  const ids = run.questions.map(({ id }) => id)
  const here = ids.indexOf(after)
  const around = [...ids.slice(here + 1), ...ids.slice(0, Math.max(here, 0))]
  return around.find((id) => !run.answers.has(id))
}

/** Where a run goes on: at the question opened last, else at the first unanswered, else at the first. */
export function resumeAt(run: RunProgress): string | undefined {
  const delivered = run.questions.find(({ id }) => id === run.current)
  return delivered?.id ?? unanswered(run)[0] ?? run.questions[0]?.id
}
