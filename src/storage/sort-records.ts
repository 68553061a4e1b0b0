import { compareEvents } from '../domain/learning/event-order.ts'
import type { EventEnvelope } from '../domain/learning/learning-event.ts'
import { readEvent } from '../domain/learning/read-event.ts'

export interface RefusedRecord {
  readonly record: unknown
  readonly problem: 'newer' | 'unreadable'
}

/** An event that could not be read, kept as it was found, under the key it had. */
export interface SetAside extends RefusedRecord {
  /** When it was set aside. */
  readonly at: string
}

export interface SortedRecords {
  readonly events: readonly EventEnvelope[]
  readonly refused: readonly RefusedRecord[]
}

/** Raw records of events, told apart: what can be read, in its order, and what cannot. */
export function sortRecords(records: readonly unknown[]): SortedRecords {
  const events: EventEnvelope[] = []
  const refused: RefusedRecord[] = []
  for (const record of records) {
    const reading = readEvent(record)
    if (reading.ok) events.push(reading.value)
    else refused.push({ record, problem: reading.problem })
  }
  return { events: events.sort(compareEvents), refused }
}

/** The key of an event's record, also of one that cannot be read otherwise. */
export function keyOfRecord(record: unknown): string | undefined {
  if (typeof record !== 'object' || record === null || !('id' in record)) return undefined
  return typeof record.id === 'string' ? record.id : undefined
}

export const countNewer = (refused: readonly RefusedRecord[]) =>
  refused.filter(({ problem }) => problem === 'newer').length
