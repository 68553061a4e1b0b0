import * as v from 'valibot'
import { migrationChain } from '../domain/envelope/migration-chain.ts'
import { parseBySchema } from '../domain/envelope/parse-by-schema.ts'

/** Who this device is, and how far it has counted. The one record that changes; every append writes it anew. */
export interface DeviceRecord {
  readonly format: 'blowback/device'
  readonly version: 1
  readonly device: string
  /** The sequence number given last. */
  readonly sequence: number
  /** Lamport's clock (1978): the greatest logical time given or seen. */
  readonly logical: number
}

const count = v.pipe(
  v.number(),
  v.check((value) => Number.isSafeInteger(value) && value >= 0),
)

const deviceVersion1: v.GenericSchema<unknown, DeviceRecord> = v.object({
  format: v.literal('blowback/device'),
  version: v.literal(1),
  device: v.pipe(
    v.string(),
    v.check((value) => value !== '' && value.length <= 200),
  ),
  sequence: count,
  logical: count,
})

export const deviceChain = migrationChain('blowback/device', parseBySchema(deviceVersion1))

/**
 * The first record of a device. Also where the record was lost or damaged: a new name then, so that no sequence number
 * is given twice, and a clock past every event that is there.
 */
export function firstDeviceRecord(
  device: string,
  events: readonly { readonly logical: number }[],
): DeviceRecord {
  const logical = events.reduce((greatest, event) => Math.max(greatest, event.logical), 0)
  return { format: 'blowback/device', version: 1, device, sequence: 0, logical }
}
