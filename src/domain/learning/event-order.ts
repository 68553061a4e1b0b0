import type { EventEnvelope } from './learning-event.ts'

/**
 * The one order in which events count, whenever and from wherever they arrive: Lamport's total order (1978), logical time
 * first and the device to break ties; sequence and id for events that a restored backup numbered twice. Wall-clock
 * time plays no part: a person's clock may be wrong.
 */
export function compareEvents(a: EventEnvelope, b: EventEnvelope): number {
  return (
    a.logical - b.logical ||
    compareText(a.device, b.device) ||
    a.sequence - b.sequence ||
    compareText(a.id, b.id)
  )
}

/** By code units, so that it is the same in every language and browser. */
const compareText = (a: string, b: string) => (a < b ? -1 : Number(a > b))
