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
  const strands = new Map<string, EventEnvelope[]>()
  for (const envelope of [...events].sort(compareEvents)) {
    const strand = strands.get(strandOf(envelope))
    if (strand === undefined) strands.set(strandOf(envelope), [envelope])
    // Copies of an event stand side by side once sorted.
    else if (strand.at(-1)?.id !== envelope.id) strand.push(envelope)
  }

  const runs = new Map<string, RunProgress>()
  let count = 0
  let logical = 0
  for (const [name, strand] of strands) {
    const run = replayRun(strand)
    if (run !== undefined) runs.set(name, run)
    count += strand.length
    logical = Math.max(logical, strand.at(-1)?.logical ?? 0)
  }
  return { runs, ...replayReading(strands.get(readingStrand) ?? []), events: count, logical, strands }
}

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
    places.set(placeKey(course, lesson), place)
  }
  return { place, places }
}
