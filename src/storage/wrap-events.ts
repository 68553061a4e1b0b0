import type { EventEnvelope, LearningEvent, ShownQuestion } from '../domain/learning/learning-event.ts'
import { readEvent, readShownQuestion } from '../domain/learning/read-event.ts'
import type { DeviceRecord } from './device-record.ts'
import type { JournalSurroundings } from './journal.ts'
import { StorageFault } from './storage-fault.ts'

/**
 * Events in their envelopes, numbered on from `last`, and the device's record after them. Each is read back as it will be
 * on the next start: what could not be read then must not be called saved now.
 */
export function wrapEvents(
  events: readonly LearningEvent[],
  last: DeviceRecord,
  { now, newId, learner }: JournalSurroundings,
): { readonly envelopes: readonly EventEnvelope[]; readonly last: DeviceRecord } {
  const at = now()
  const envelopes = events.map((event, index) => {
    const reading = readEvent({
      format: 'blowback/event',
      version: 1,
      id: newId(),
      learner,
      device: last.device,
      sequence: last.sequence + index + 1,
      logical: last.logical + index + 1,
      at,
      event,
    })
    if (!reading.ok) throw new StorageFault('broken', `${event.type} would not be readable again`)
    return reading.value
  })
  const count = events.length
  return { envelopes, last: { ...last, sequence: last.sequence + count, logical: last.logical + count } }
}

/** A question as shown, as it will be read back. */
export function checkShown(shown: ShownQuestion): ShownQuestion {
  const reading = readShownQuestion(shown)
  if (!reading.ok) throw new StorageFault('broken', `${shown.id} as shown would not be readable again`)
  return reading.value
}
