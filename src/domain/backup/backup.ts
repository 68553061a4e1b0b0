import * as v from 'valibot'
import type { Entries } from '../envelope/entries.ts'
import { migrationChain, type Parse } from '../envelope/migration-chain.ts'
import { type Json, readJson } from '../envelope/plain-json.ts'
import type { EventEnvelope, ShownQuestion } from '../learning/learning-event.ts'
import { readEvent, readShownQuestion } from '../learning/read-event.ts'
import { fingerprint } from './fingerprint.ts'
import { rawRecordChain, type RecordsFromFile, recordsIn } from './raw-record.ts'

/** A learner's record as a file: the envelopes as they lie in the journal, and the questions as they were shown. */
interface BackupOfVersion1 {
  readonly format: 'blowback/backup'
  readonly version: 1
  /** When it was made, by the wall clock. */
  readonly at: string
  readonly events: readonly EventEnvelope[]
  readonly shown: readonly ShownQuestion[]
  /** Records that the journal could not read, as they were found: a newer version of the app may. */
  readonly setAside: readonly Json[]
  /** Of the lists. It tells a file that was cut or changed on the way; it keeps nobody from changing one on purpose. */
  readonly fingerprint: string
}

/** With what teachers set, and what was handed in of it. */
export interface Backup extends Omit<BackupOfVersion1, 'version'> {
  readonly version: 2
  /** As they were found; whoever takes them in reads them. */
  readonly assigned: readonly Json[]
}

/** What lies in a journal, as it lies there. */
export interface RawRecords {
  readonly events: readonly unknown[]
  readonly shown: readonly unknown[]
  readonly setAside: readonly unknown[]
}

/** All that a backup holds. */
export interface BackedUp extends RawRecords {
  readonly assigned: readonly unknown[]
}

export type BackupReading =
  | { readonly ok: true; readonly value: RecordsFromFile & Pick<Backup, 'assigned'> }
  /** Not a backup of this app; one that was cut or changed; one that a newer version of the app wrote. */
  | { readonly ok: false; readonly problem: 'foreign' | 'damaged' | 'newer' }

/** Of one record; far above what the app writes. */
const room = 2_000_000
/** In characters. Ten years of daily quizzes come to a tenth of it. */
const longest = 200_000_000
const format = 'blowback/backup'
const formats = [format, rawRecordChain.format]

const listOf = <T>(parse: Parse<T>): v.GenericSchema<unknown, readonly T[]> =>
  v.pipe(
    v.array(v.unknown()),
    v.rawTransform(({ dataset, addIssue, NEVER }) => {
      const values: T[] = []
      for (const each of dataset.value) {
        const value = parse(each)
        if (value === undefined) {
          addIssue()
          return NEVER
        }
        values.push(value)
      }
      return values
    }),
  )

const parseEvent: Parse<EventEnvelope> = (data) => {
  const reading = readEvent(data)
  return reading.ok ? reading.value : undefined
}
const parseShown: Parse<ShownQuestion> = (data) => {
  const reading = readShownQuestion(data)
  return reading.ok ? reading.value : undefined
}

const lists = {
  events: listOf(parseEvent),
  shown: listOf(parseShown),
  setAside: listOf((data) => readJson(data, room)),
}
const backupVersion1 = v.object({
  format: v.literal(format),
  version: v.literal(1),
  at: v.pipe(v.string(), v.maxLength(40)),
  ...lists,
  fingerprint: v.string(),
} satisfies Entries<BackupOfVersion1>)
const backupVersion2 = v.object({
  ...backupVersion1.entries,
  version: v.literal(2),
  assigned: listOf((data) => readJson(data, room)),
} satisfies Entries<Backup>)

const parsed =
  <T>(schema: v.GenericSchema<unknown, T>): Parse<T> =>
  (data) => {
    const result = v.safeParse(schema, data)
    return result.success && isWhole(data) ? result.output : undefined
  }

export const backupChain = migrationChain<BackupOfVersion1>(format, parsed(backupVersion1)).step<Backup>(
  2,
  'what teachers set',
  parsed(backupVersion2),
  (before) => ({ ...before, version: 2, assigned: [] }),
)

/** The lists are looked at as they stand in the file: an older version's records have another shape once they are read. */
function isWhole(data: unknown): boolean {
  const { fingerprint: said, ...parts } = Object(data)
  return said === fingerprintOf(parts)
}

/** Version 1 knew three lists. */
const fingerprintOf = ({ events, shown, setAside, assigned }: RawRecords & Partial<BackedUp>): string =>
  fingerprint(JSON.stringify([events, shown, setAside, ...(assigned === undefined ? [] : [assigned])]))

export interface WrittenBackup {
  readonly text: string
  readonly events: number
  /** Records that no file can hold. They stay where they are. */
  readonly leftOut: number
}

/** The text of a backup file. */
export function writeBackup(records: BackedUp, at: string): WrittenBackup {
  const plain = (list: readonly unknown[]): Json[] => list.flatMap((each) => readJson(each, room) ?? [])
  const kept = {
    events: plain(records.events),
    shown: plain(records.shown),
    setAside: plain(records.setAside),
    assigned: plain(records.assigned),
  }
  const count = (lists: BackedUp): number =>
    lists.events.length + lists.shown.length + lists.setAside.length + lists.assigned.length
  return {
    text: JSON.stringify({ format, version: 2, at, ...kept, fingerprint: fingerprintOf(kept) }),
    events: kept.events.length,
    leftOut: count(records) - count(kept),
  }
}

/** A file that somebody chose: a backup, or what the repair page saved. Nothing of it is trusted. */
export function readBackup(text: string): BackupReading {
  if (text.length > longest) return { ok: false, problem: 'foreign' }
  const data = jsonIn(text)
  // A file that was cut is no JSON any more, but begins as ours do.
  if (data === undefined)
    return {
      ok: false,
      problem: formats.some((ours) => text.slice(0, 200).includes(ours)) ? 'damaged' : 'foreign',
    }
  const raw = rawRecordChain.read(data)
  if (raw.ok) return { ok: true, value: { ...recordsIn(raw.value, room), assigned: [] } }
  if (Object(data).format === rawRecordChain.format)
    return { ok: false, problem: raw.problem === 'newer' ? 'newer' : 'damaged' }
  const reading = backupChain.read(data)
  if (reading.ok) return reading
  if (Object(data).format !== format) return { ok: false, problem: 'foreign' }
  const isNewer = reading.problem === 'newer' || (isWhole(data) && holdsNewer(Object(data)))
  return { ok: false, problem: isNewer ? 'newer' : 'damaged' }
}

const holdsNewer = ({ events, shown }: Partial<Record<'events' | 'shown', unknown>>): boolean =>
  [...listed(events).map(readEvent), ...listed(shown).map(readShownQuestion)].some(
    (reading) => !reading.ok && reading.problem === 'newer',
  )

const listed = (data: unknown): readonly unknown[] => (Array.isArray(data) ? data : [])

function jsonIn(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}
