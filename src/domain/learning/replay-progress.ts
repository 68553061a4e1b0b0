import { compareEvents } from './event-order.ts'
import type { EventEnvelope } from './learning-event.ts'
import { type Place, type Progress, placeKey, type RunProgress } from './progress.ts'
import { applyToRun, replayRun } from './replay-run.ts'

/*
 * Events fall into strands that do not touch each other: one for each run, one for reading. So an event that arrives late
 * costs a replay of its own strand, not of everything.
 */
const readingStrand = ''
const strandOf = ({ event }: EventEnvelope) => (event.type === 'place-kept' ? readingStrand : event.run)

/** What a learner's events amount to; the same for any order of arrival and any number of copies of an event. */
export function replay(events: readonly EventEnvelope[]): Progress {
  const steps = replaySteps([events])
  for (;;) {
    const step = steps.next()
    if (step.done) return step.value
  }
}

/** How many events a step replays: a few milliseconds on a phone. */
const stepSize = 1_000

/** The same in steps, between which a page can breathe. A page of events, or a strand, is never divided. */
export function* replaySteps(
  pages: Iterable<readonly EventEnvelope[]>,
): Generator<undefined, Progress, undefined> {
  const found = new Map<string, EventEnvelope[]>()
  let logical = 0
  for (const page of pages) {
    for (const envelope of page) {
      const strand = found.get(strandOf(envelope))
      if (strand === undefined) found.set(strandOf(envelope), [envelope])
      else strand.push(envelope)
      logical = Math.max(logical, envelope.logical)
    }
    yield
  }

  const runs = new Map<string, RunProgress>()
  const strands = new Map<string, readonly EventEnvelope[]>()
  let count = 0
  let left = stepSize
  for (const [name, unsorted] of found) {
    const strand = inOrder(unsorted)
    strands.set(name, strand)
    const run = replayRun(strand)
    if (run !== undefined) runs.set(name, run)
    count += strand.length
    left -= strand.length
    if (left > 0) continue
    left = stepSize
    yield
  }
  return {
    // By when they started, as far as that is known: pages may come in any order.
    runs: new Map([...runs].sort(([, a], [, b]) => a.startedLogical - b.startedLogical)),
    ...replayReading(strands.get(readingStrand) ?? []),
    events: count,
    logical,
    strands,
  }
}

/** In the order of events, each once: copies stand side by side once sorted. */
const inOrder = (events: EventEnvelope[]): readonly EventEnvelope[] =>
  events.sort(compareEvents).filter(({ id }, index, sorted) => sorted[index - 1]?.id !== id)

/** Progress with one more event: as if all had been replayed, at the cost of one run. */
export function extend(progress: Progress, envelope: EventEnvelope): Progress {
  const name = strandOf(envelope)
  const before = progress.strands.get(name) ?? []
  const last = before.at(-1)
  const isLatest = last === undefined || compareEvents(last, envelope) < 0
  if (!isLatest && before.some(({ id }) => id === envelope.id)) return progress

  const strand = isLatest ? [...before, envelope] : [...before, envelope].sort(compareEvents)
  const grown = {
    ...progress,
    events: progress.events + 1,
    logical: Math.max(progress.logical, envelope.logical),
    strands: new Map(progress.strands).set(name, strand),
  }
  if (envelope.event.type === 'place-kept') {
    return { ...grown, ...replayReading(isLatest ? [envelope] : strand, progress.places) }
  }
  const soFar = progress.runs.get(name)
  const run = soFar && isLatest ? applyToRun(soFar, envelope.event, envelope) : replayRun(strand)
  return run === undefined ? grown : { ...grown, runs: new Map(progress.runs).set(name, run) }
}

/** Later places replace earlier ones; `known` are those that came before this strand, or that it holds as well. */
function replayReading(
  strand: readonly EventEnvelope[],
  known: ReadonlyMap<string, Place> = new Map(),
): Pick<Progress, 'place' | 'places'> {
  const places = new Map(known)
  let place: Place | undefined
  for (const { event, at } of strand) {
    if (event.type !== 'place-kept') continue
    const { course, lesson, section, title } = event
    place = { course, lesson, section, title, at }
    const key = placeKey(course, lesson)
    // The place kept last stands last, whatever came before it.
    places.delete(key)
    places.set(key, place)
  }
  return { place, places }
}
