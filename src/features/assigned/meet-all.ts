import type { useRun } from '../../stores/run.ts'
import type { AskedQuestion } from './asked-question.ts'

/** Those questions of the run on screen that are here, in its order. */
export function deliveredIn(
  { run }: Pick<ReturnType<typeof useRun>, 'run'>,
  questions: readonly AskedQuestion[],
): AskedQuestion[] {
  return (run?.questions ?? []).flatMap(
    ({ id }) => questions.find(({ question }) => question.id === id) ?? [],
  )
}

/** Questions wake in the order that the run recorded, as far as they were answered. */
export function meetAll(store: ReturnType<typeof useRun>, questions: readonly AskedQuestion[]): void {
  const { run } = store
  if (!run) return
  // From here on it is this run, also when it is finished and no run is open any more.
  store.chosenRun = run.run
  for (const { question, live } of deliveredIn(store, questions)) {
    store.meet(question, live.kind, `${run.seed}:${question.id}`)
    store.restore(question.id)
  }
}
