import type { HandedOut } from '../../../domain/desk/desk-assignment.ts'
import { armoured } from '../../../domain/transport/armour.ts'
import { fromBase64url } from '../../../domain/transport/base64url.ts'
import { linkTo } from '../../../domain/transport/link.ts'
import { mostInOneCode } from '../../../domain/transport/send-frames.ts'

/** Every form in which one edition leaves the desk. */
export interface WaysOut {
  readonly bytes: Uint8Array<ArrayBuffer>
  /** Everything stands behind the `#`, which no browser sends to a server. */
  readonly link: string
  /** What one code says; absent where it would be too fine for the cameras of a class. */
  readonly code?: string
  readonly text: string
  readonly fileName: string
}

export function waysOut({ packet, draft: { title } }: HandedOut, site: string): WaysOut {
  const bytes = Uint8Array.from(fromBase64url(packet) ?? [])
  const link = linkTo(`${site}assigned/`, bytes)
  return {
    bytes,
    link,
    // The link and not the bare bytes: the camera of any phone opens it, also one that has never seen the app.
    ...(bytes.length <= mostInOneCode ? { code: link } : {}),
    text: armoured(bytes),
    fileName: `${plainName(title)}.blowback`,
  }
}

/** Letters and digits of any script; what a file's name may not hold anywhere is among the rest. */
function plainName(title: string): string {
  const plain = title.replace(/[^\p{L}\p{M}\p{N}]+/gu, '-').replace(/^-|-$/gu, '')
  return plain === '' ? 'quiz' : plain.slice(0, 60)
}
