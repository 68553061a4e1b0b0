import * as v from 'valibot'
import type { Entries } from '../envelope/entries.ts'
import { migrationChain } from '../envelope/migration-chain.ts'
import { parseBySchema } from '../envelope/parse-by-schema.ts'
import { mostSubmission } from '../submission/submission-packet.ts'
import { fromBase64url, toBase64url } from '../transport/base64url.ts'

/** By what way it came to the desk. */
export type Way = 'code' | 'file' | 'text'

/** One submission as it reached the desk, still sealed: it is opened anew each time, so what lies here is what was handed in. */
export interface Collected {
  readonly format: 'blowback/collected'
  readonly version: 1
  /** The fingerprint of its bytes, so that the same can lie here only once. */
  readonly id: string
  /** The assignment that it says it belongs to. */
  readonly assignment: string
  /** When it came, by the wall clock of the desk. */
  readonly at: string
  readonly way: Way
  /** The very bytes, base64url. */
  readonly packet: string
}

const text = (most: number) => v.pipe(v.string(), v.nonEmpty(), v.maxLength(most))

export const collectedChain = migrationChain(
  'blowback/collected',
  parseBySchema<Collected>(
    v.object({
      format: v.literal('blowback/collected'),
      version: v.literal(1),
      id: text(64),
      assignment: text(20),
      at: text(40),
      way: v.picklist(['code', 'file', 'text']),
      packet: text(Math.ceil((mostSubmission * 4) / 3)),
    } satisfies Entries<Collected>),
  ),
)

export const newCollected = (
  bytes: Uint8Array,
  about: Pick<Collected, 'id' | 'assignment' | 'at' | 'way'>,
): Collected => ({ format: 'blowback/collected', version: 1, ...about, packet: toBase64url(bytes) })

export const packetIn = ({ packet }: Collected): Uint8Array => fromBase64url(packet) ?? new Uint8Array()
