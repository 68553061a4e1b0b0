import type { EventEnvelope } from '../../domain/learning/learning-event.ts'
import { sortRecords } from '../sort-records.ts'

const format = 'blowback/appended'
const version = 1

/** What a journal tells the other tabs of this device; `journal` is the database's name. */
export const appendedMessage = (journal: string, events: readonly EventEnvelope[]) => ({
  format,
  version,
  journal,
  events,
})

/** What it tells them when everything was deleted. */
export const clearedMessage = (journal: string) => ({ format: 'blowback/cleared', version, journal })

export function isCleared(message: unknown, journal: string): boolean {
  if (typeof message !== 'object' || message === null) return false
  if (!('format' in message) || message.format !== 'blowback/cleared') return false
  return 'journal' in message && message.journal === journal
}

/**
 * The events in a message from another tab. None when it is about something else or from a newer version of the app, and
 * nothing is lost by that: they lie in the journal.
 */
export function readAppended(message: unknown, journal: string): readonly EventEnvelope[] {
  if (typeof message !== 'object' || message === null) return []
  if (!('format' in message) || message.format !== format) return []
  if (!('version' in message) || message.version !== version) return []
  if (!('journal' in message) || message.journal !== journal) return []
  return 'events' in message && Array.isArray(message.events) ? sortRecords(message.events).events : []
}
