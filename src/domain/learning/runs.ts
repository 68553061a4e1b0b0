import type { RunScope } from './learning-event.ts'
import type { Progress, RunProgress } from './progress.ts'

const sameScope = (a: RunScope, b: RunScope) =>
  a.course === b.course && a.lesson === b.lesson && a.part === b.part

const newestFirst = (a: RunProgress, b: RunProgress) =>
  b.startedLogical - a.startedLogical || (a.run < b.run ? -1 : 1)

/** The runs through one lesson's checks or quiz, newest first. */
export function runsOf(progress: Progress, scope: RunScope): readonly RunProgress[] {
  return [...progress.runs.values()].filter((run) => sameScope(run.scope, scope)).sort(newestFirst)
}

/** The run to go on with: the newest that is not finished. */
export function openRun(progress: Progress, scope: RunScope): RunProgress | undefined {
  return runsOf(progress, scope).find((run) => run.finishedAt === undefined)
}
