import type { EventEnvelope, LearningEvent, PlaceKept, RunStarted } from './learning-event.ts'
import type { RunProgress } from './progress.ts'

/** Every event but those of reading belongs to a run. */
type RunEvent = Exclude<LearningEvent, PlaceKept>
type RunEvents = { readonly [E in RunEvent as E['type']]: E }
type RunEventOf<T extends RunEvent['type']> = { readonly [K in T]: { readonly type: K } & RunEvents[K] }[T]
type Stamp = Pick<EventEnvelope, 'at' | 'logical'>

/** What each event does to its run. A new type of event does not compile until it stands here. */
const reducers: {
  readonly [T in RunEvent['type']]: (run: RunProgress, event: RunEvents[T], stamp: Stamp) => RunProgress
} = {
  // The first start is where the run came from; another one under the same name changes nothing.
  'run-started': (run) => run,
  'question-opened': (run, { question }) => ({ ...run, current: question }),
  'draft-kept': (run, { question, edition, response }) => ({
    ...run,
    drafts: new Map(run.drafts).set(question, { edition, response }),
  }),
  'hint-taken': (run, { question }) => ({ ...run, hints: withMember(run.hints, question, true) }),
  'flag-set': (run, { question, flagged }) => ({ ...run, flags: withMember(run.flags, question, flagged) }),
  'answer-given': (run, answer, { at, logical }) => {
    const drafts = new Map(run.drafts)
    drafts.delete(answer.question)
    const earlier = run.answers.get(answer.question) ?? []
    const answers = new Map(run.answers).set(answer.question, [...earlier, { ...answer, at, logical }])
    return { ...run, drafts, answers }
  },
  'run-finished': (run, _, { at }) => (run.finishedAt === undefined ? { ...run, finishedAt: at } : run),
}

/** A run after one more event of it, which must be later than all before. */
export function applyToRun<T extends RunEvent['type']>(
  run: RunProgress,
  event: RunEventOf<T>,
  stamp: Stamp,
): RunProgress {
  return reducers[event.type](run, event, stamp)
}

/** A run from all its events, in order; undefined as long as its start is not among them. */
export function replayRun(strand: readonly EventEnvelope[]): RunProgress | undefined {
  let run = firstStart(strand)
  if (run === undefined) return undefined
  for (const { event, at, logical } of strand) {
    if (event.type !== 'place-kept') run = applyToRun(run, event, { at, logical })
  }
  return run
}

function firstStart(strand: readonly EventEnvelope[]): RunProgress | undefined {
  for (const { event, at, logical } of strand) {
    if (event.type === 'run-started') return startedRun(event, { at, logical })
  }
  return undefined
}

const startedRun = (
  { run, scope, seed, questions, assignment }: RunStarted,
  { at, logical }: Stamp,
): RunProgress => ({
  run,
  scope,
  seed,
  questions,
  current: undefined,
  drafts: new Map(),
  answers: new Map(),
  hints: new Set(),
  flags: new Set(),
  startedAt: at,
  startedLogical: logical,
  assignment,
})

function withMember(set: ReadonlySet<string>, member: string, present: boolean): ReadonlySet<string> {
  const changed = new Set(set)
  if (present) changed.add(member)
  else changed.delete(member)
  return changed
}
