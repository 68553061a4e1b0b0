import type { EventEnvelope, LearningEvent, PlaceKept, RunStarted } from './learning-event.ts'
import type { AnswerRecord, Draft, RunProgress } from './progress.ts'

/** Every event but those of reading belongs to a run. */
type RunEvent = Exclude<LearningEvent, PlaceKept>
type RunEvents = { readonly [E in RunEvent as E['type']]: E }
type RunEventOf<T extends RunEvent['type']> = { readonly [K in T]: { readonly type: K } & RunEvents[K] }[T]
type Stamp = Pick<EventEnvelope, 'at' | 'logical'>

/** A run on its way, changed in place: copying it for each event would cost the square of the events. */
interface OpenRun extends RunProgress {
  current: string | undefined
  finishedAt?: string
  readonly drafts: Map<string, Draft>
  readonly answers: Map<string, AnswerRecord[]>
  readonly hints: Set<string>
  readonly flags: Set<string>
}

/** What each event does to its run. A new type of event does not compile until it stands here. */
const reducers: {
  readonly [T in RunEvent['type']]: (run: OpenRun, event: RunEvents[T], stamp: Stamp) => void
} = {
  // The first start is where the run came from; another one under the same name changes nothing.
  'run-started': () => undefined,
  'question-opened': (run, { question }) => (run.current = question),
  'draft-kept': ({ drafts }, { question, edition, response }) => {
    // What was kept last stands last, whatever came before it: see `what-counts.ts`.
    drafts.delete(question)
    drafts.set(question, { edition, response })
  },
  'hint-taken': ({ hints }, { question }) => {
    hints.delete(question)
    hints.add(question)
  },
  'flag-set': ({ flags }, { question, flagged }) => {
    flags.delete(question)
    if (flagged) flags.add(question)
  },
  'answer-given': ({ drafts, answers }, answer, { at, logical }) => {
    drafts.delete(answer.question)
    const tries = answers.get(answer.question) ?? []
    tries.push({ ...answer, at, logical })
    answers.set(answer.question, tries)
  },
  'run-finished': (run, _, { at }) => (run.finishedAt ??= at),
}

function apply<T extends RunEvent['type']>(run: OpenRun, event: RunEventOf<T>, stamp: Stamp): void {
  reducers[event.type](run, event, stamp)
}

/** A run after one more event of it, which must be later than all before. */
export function applyToRun(run: RunProgress, event: RunEvent, stamp: Stamp): RunProgress {
  const copy = {
    ...run,
    drafts: new Map(run.drafts),
    answers: new Map([...run.answers].map(([question, tries]) => [question, [...tries]])),
    hints: new Set(run.hints),
    flags: new Set(run.flags),
  }
  apply(copy, event, stamp)
  return copy
}

/** A run from all its events, in order; undefined as long as its start is not among them. */
export function replayRun(strand: readonly EventEnvelope[]): RunProgress | undefined {
  const run = firstStart(strand)
  if (run === undefined) return undefined
  for (const { event, at, logical } of strand) {
    if (event.type !== 'place-kept') apply(run, event, { at, logical })
  }
  return run
}

function firstStart(strand: readonly EventEnvelope[]): OpenRun | undefined {
  for (const { event, at, logical } of strand) {
    if (event.type === 'run-started') return startedRun(event, { at, logical })
  }
  return undefined
}

const startedRun = (
  { run, scope, seed, questions, assignment }: RunStarted,
  { at, logical }: Stamp,
): OpenRun => ({
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
