import type { EventEnvelope } from '../domain/learning/learning-event.ts'
import { type DeviceRecord } from './device-record.ts'
import type { Merged, ReadRecords } from './journal.ts'
import { keyOfRecord, type SetAside, sortRecords } from './sort-records.ts'

/** What is to be written so that a journal holds the records of another as well. */
export interface Merging {
  readonly events: readonly EventEnvelope[]
  readonly setAside: readonly (readonly [key: string, record: SetAside])[]
  readonly merged: Merged
}

/** Records that are here already, by their keys. */
export interface KnownKeys {
  readonly events: ReadonlySet<unknown>
  readonly setAside: ReadonlySet<unknown>
}

export function mergeRecords(records: ReadRecords, known: KnownKeys, at: string): Merging {
  const events = [...new Map(records.events.map((event) => [event.id, event])).values()]
  const fresh = events.filter(({ id }) => !known.events.has(id))
  const { refused } = sortRecords(records.setAside)
  const aside = refused.flatMap(({ record, problem }) => {
    const key = keyOfRecord(record)
    if (key === undefined || known.events.has(key) || known.setAside.has(key)) return []
    return [[key, { record, problem, at }] as const]
  })
  const added = fresh.length + aside.length
  return {
    events: fresh,
    setAside: aside,
    merged: { added, known: events.length + records.setAside.length - added },
  }
}

/** The device's record after a merge: what it gives next is later than all, and has a number of its own. */
export function countPast(device: DeviceRecord, events: readonly EventEnvelope[]): DeviceRecord {
  let { sequence, logical } = device
  for (const event of events) {
    logical = Math.max(logical, event.logical)
    if (event.device === device.device) sequence = Math.max(sequence, event.sequence)
  }
  return { ...device, sequence, logical }
}
