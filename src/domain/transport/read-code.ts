import { packetKindOf } from '../packing/packet.ts'
import { fromBase45 } from './base45.ts'
import { frameCatcher, type Caught } from './catch-frames.ts'
import { isFrame } from './frame.ts'

export type CaughtCode =
  /** A whole packet, out of one code or of many. */
  | { readonly outcome: 'whole'; readonly bytes: Uint8Array; readonly transfer?: string }
  | Extract<Caught, { readonly outcome: 'progress' | 'refused' }>
  /** A link, or something of somebody else's. */
  | { readonly outcome: 'text'; readonly text: string }

/** More than a QR code can hold. */
const mostText = 8_000

/** Takes the texts of codes as they are seen, whatever stands in them, and gives each packet when it is whole. */
export function codeCatcher(): { take(text: string): CaughtCode } {
  const frames = frameCatcher()
  return {
    take(text) {
      const bytes = text.length > mostText ? undefined : fromBase45(text)
      if (bytes && isFrame(bytes)) return frames.take(bytes)
      return bytes && packetKindOf(bytes) ? { outcome: 'whole', bytes } : { outcome: 'text', text }
    },
  }
}
