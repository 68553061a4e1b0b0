import * as v from 'valibot'
import type { Entries } from '../envelope/entries.ts'
import { migrationChain } from '../envelope/migration-chain.ts'
import { type Json, readJson } from '../envelope/plain-json.ts'
import type { EventEnvelope, ShownQuestion } from '../learning/learning-event.ts'
import { readEvent, readShownQuestion } from '../learning/read-event.ts'

/**
 * The database as the repair page saves it (`src/app/repair.js`): every store as it lies there, unread, since that page has
 * to work when nothing else does.
 */
export interface RawRecord {
  readonly format: 'blowback/raw-record'
  readonly version: 1
  /** When it was saved, by the wall clock. */
  readonly at: string
  /** The version of the database. */
  readonly database: number
  readonly stores: Readonly<Record<string, readonly { readonly key: unknown; readonly value: unknown }[]>>
}

const rawRecordVersion1 = v.object({
  format: v.literal('blowback/raw-record'),
  version: v.literal(1),
  at: v.string(),
  database: v.number(),
  stores: v.record(v.string(), v.array(v.object({ key: v.unknown(), value: v.unknown() }))),
} satisfies Entries<RawRecord>)

export const rawRecordChain = migrationChain<RawRecord>('blowback/raw-record', (data) => {
  const result = v.safeParse(rawRecordVersion1, data)
  return result.success ? result.output : undefined
})

export interface RecordsFromFile {
  readonly events: readonly EventEnvelope[]
  readonly shown: readonly ShownQuestion[]
  readonly setAside: readonly Json[]
}

/**
 * What of it a journal can take in: what can be read, and set aside whatever else has an id.
 *
 * @param room how long one record may be, in characters
 */
export function recordsIn({ stores }: RawRecord, room: number): RecordsFromFile {
  const valuesOf = (store: string): unknown[] => (stores[store] ?? []).map(({ value }) => value)
  const events: EventEnvelope[] = []
  const unread: unknown[] = valuesOf('set-aside').map((aside) => Object(aside).record)
  for (const value of valuesOf('events')) {
    const reading = readEvent(value)
    if (reading.ok) events.push(reading.value)
    else unread.push(value)
  }
  const shown = valuesOf('shown').flatMap((value) => {
    const reading = readShownQuestion(value)
    return reading.ok ? [reading.value] : []
  })
  return { events, shown, setAside: unread.flatMap((value) => (value ? (readJson(value, room) ?? []) : [])) }
}
