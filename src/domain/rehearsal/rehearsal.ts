import * as v from 'valibot'
import type { Entries } from '../envelope/entries.ts'
import { migrationChain } from '../envelope/migration-chain.ts'
import { parseBySchema } from '../envelope/parse-by-schema.ts'
import { mostSubmission, submissionDigest } from '../submission/submission-packet.ts'
import { fromBase64url, toBase64url } from '../transport/base64url.ts'

/** A pretend class for one assignment: what it hands in. Whatever the desk collects of it is marked as practice. */
export interface Rehearsal {
  readonly format: 'blowback/rehearsal'
  readonly version: 1
  /** The assignment. */
  readonly id: string
  /** When it was made, by the wall clock. */
  readonly at: string
  readonly packets: readonly PretendPacket[]
}

export interface PretendPacket {
  /** The fingerprint of its bytes. */
  readonly digest: string
  readonly name: string
  /** The very bytes, base64url. */
  readonly packet: string
}

const text = (most: number) => v.pipe(v.string(), v.nonEmpty(), v.maxLength(most))

export const rehearsalChain = migrationChain(
  'blowback/rehearsal',
  parseBySchema<Rehearsal>(
    v.object({
      format: v.literal('blowback/rehearsal'),
      version: v.literal(1),
      id: text(20),
      at: text(40),
      packets: v.pipe(
        v.array(
          v.object({
            digest: text(64),
            name: text(200),
            packet: text(Math.ceil((mostSubmission * 4) / 3)),
          } satisfies Entries<PretendPacket>),
        ),
        v.maxLength(100),
      ),
    } satisfies Entries<Rehearsal>),
  ),
)

export const newRehearsal = (
  id: string,
  at: string,
  made: readonly { readonly name: string; readonly bytes: Uint8Array }[],
): Rehearsal => ({
  format: 'blowback/rehearsal',
  version: 1,
  id,
  at,
  packets: made.map(({ name, bytes }) => ({
    digest: submissionDigest(bytes),
    name,
    packet: toBase64url(bytes),
  })),
})

export const pretendBytes = ({ packet }: PretendPacket): Uint8Array =>
  fromBase64url(packet) ?? new Uint8Array()
