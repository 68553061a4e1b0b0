import * as v from 'valibot'
import { migrationChain } from '../domain/envelope/migration-chain.ts'
import { parseBySchema } from '../domain/envelope/parse-by-schema.ts'
import { compareEvents } from '../domain/learning/event-order.ts'
import type { EventEnvelope } from '../domain/learning/learning-event.ts'
import { eventChain } from '../domain/learning/read-event.ts'
import type { CountingEvents, JournalMark } from './journal.ts'
import { type SortedRecords, sortRecords } from './sort-records.ts'

/**
 * The events that counted when the journal was at its mark: a shortcut, and never the truth. Whatever does not fit leads
 * back to the events themselves.
 */
export interface Snapshot {
  readonly format: 'blowback/snapshot'
  readonly version: 1
  /** The version of the events in it: those of another one are read anew from the journal, which may set them aside. */
  readonly events: number
  readonly mark: JournalMark
  readonly counting: number
  /** The events as JSON, in pages that are quickly read each: a browser copies a text faster than what it says. */
  readonly pages: readonly string[]
}

const count = v.number()
const snapshotVersion1: v.GenericSchema<unknown, Snapshot> = v.object({
  format: v.literal('blowback/snapshot'),
  version: v.literal(1),
  events: v.literal(eventChain.version),
  mark: v.object({
    device: v.string(),
    sequence: count,
    events: count,
    setAside: count,
    newer: count,
  }),
  counting: count,
  pages: v.array(v.string()),
})

export const snapshotChain = migrationChain('blowback/snapshot', parseBySchema(snapshotVersion1))

/** More that came since are not worth telling apart from the rest. */
export const longestTail = 4_000
const pageSize = 250

type Pause = (() => Promise<void>) | undefined

/** Everything that was read from the events themselves, with a mark if nothing stands in its way and there is anything. */
export function withMark(
  contents: Pick<CountingEvents, 'pages' | 'setAside' | 'newer'>,
  isSettled = true,
): CountingEvents {
  const { pages, ...counts } = contents
  const all = pages.flat()
  const last = all.reduce<EventEnvelope | undefined>(
    (latest, event) => (latest && compareEvents(event, latest) < 0 ? latest : event),
    undefined,
  )
  const begun = last && isSettled ? { ...counts, device: last.device, sequence: 0, events: 0 } : undefined
  return { ...contents, fresh: all.length, mark: begun && markAfter(begun, all) }
}

/** The mark once these events have come as well. */
const markAfter = (mark: JournalMark, events: readonly EventEnvelope[]): JournalMark => ({
  ...mark,
  events: mark.events + events.length,
  sequence: events.reduce(
    (greatest, { device, sequence }) => (device === mark.device ? Math.max(greatest, sequence) : greatest),
    mark.sequence,
  ),
})

/** A page is made in one go; between pages there is a pause. */
export async function makeSnapshot(
  events: Iterable<readonly EventEnvelope[]>,
  mark: JournalMark,
  pause: Pause,
): Promise<Snapshot> {
  const pages: string[] = []
  let page: EventEnvelope[] = []
  let counting = 0
  const turn = async () => {
    pages.push(JSON.stringify(page))
    counting += page.length
    page = []
    await pause?.()
  }
  for (const some of events) for (const event of some) if (page.push(event) === pageSize) await turn()
  await turn()
  return { format: 'blowback/snapshot', version: 1, events: eventChain.version, mark, counting, pages }
}

/** The snapshot in a record; undefined for what is none, is damaged, or was made by another version. */
export function readSnapshot(record: unknown): Snapshot | undefined {
  const reading = snapshotChain.read(record)
  return reading.ok ? reading.value : undefined
}

/** The snapshot's events and those appended since. Undefined, or rejects, when they are not the whole. */
export async function withTail(
  { mark, counting, pages }: Snapshot,
  { events, refused }: SortedRecords,
  now: { readonly events: number; readonly setAside: number },
  pause: Pause,
): Promise<CountingEvents | undefined> {
  const after = markAfter(mark, events)
  if (refused.length > 0 || now.events !== after.events || now.setAside !== mark.setAside) return undefined
  const read = [events]
  let found = 0
  for (const page of pages) {
    const records: unknown = JSON.parse(page)
    const sorted = sortRecords(Array.isArray(records) ? records : [records])
    if (sorted.refused.length > 0) return undefined
    read.push(sorted.events)
    found += sorted.events.length
    await pause?.()
  }
  if (found !== counting) return undefined
  return { pages: read, setAside: mark.setAside, newer: mark.newer, fresh: events.length, mark: after }
}
