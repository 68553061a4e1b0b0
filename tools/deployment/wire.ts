/** What is said of a file as it travels: its type, and whether it is packed. */
import { extname } from 'node:path'
import { named, type Answer } from './answer.ts'
import { advice, error, type Remark } from './remark.ts'

interface Expected {
  readonly types: readonly string[]
  /** What happens with another type. Without it, nothing does, and the type is only untidy. */
  readonly breaks?: string
}

const scripts = ['text/javascript', 'application/javascript', 'application/x-javascript']
const byExtension: Readonly<Record<string, Expected>> = {
  '': { types: ['text/html'], breaks: 'browsers show its source, or offer to download it' },
  '.html': { types: ['text/html'], breaks: 'browsers show its source, or offer to download it' },
  '.js': { types: scripts, breaks: 'browsers refuse to run it' },
  '.css': { types: ['text/css'], breaks: 'browsers refuse to use it' },
  '.json': { types: ['application/json'] },
  '.webmanifest': { types: ['application/manifest+json', 'application/json'] },
  '.woff2': { types: ['font/woff2', 'application/font-woff2'] },
  '.svg': { types: ['image/svg+xml'], breaks: 'browsers do not draw it' },
}

/** Whether a file has the type that its name promises. */
export function checkType(answer: Answer): Remark[] {
  const expected = byExtension[extname(answer.path)]
  if (expected === undefined) return []
  const type = (answer.headers.get('content-type') ?? '').split(';')[0]?.trim().toLowerCase() ?? ''
  if (expected.types.includes(type)) return []
  const sent = type === '' ? 'without a type' : `as ${type}`
  const wish = `It should be ${expected.types[0] ?? ''}`
  return expected.breaks === undefined
    ? [advice(`${named(answer.path)} is sent ${sent}. ${wish}.`)]
    : [error(`${named(answer.path)} is sent ${sent}: ${expected.breaks}. ${wish}.`)]
}

/** Below this nothing is won: it travels in one packet anyway. */
const worthPacking = 1_400

/** Whether a text travels packed, and caches on the way are told. */
export function checkPacked(answer: Answer): Remark[] {
  if (answer.body.byteLength < worthPacking) return []
  const encoding = answer.headers.get('content-encoding')
  if (encoding === null || encoding === 'identity')
    return [
      advice(
        `${named(answer.path)} is sent unpacked, ${answer.body.byteLength} bytes. Compress text with brotli or gzip: it is a third or a quarter then.`,
      ),
    ]
  const vary = answer.headers.get('vary') ?? ''
  return /accept-encoding|\*/i.test(vary)
    ? []
    : [
        advice(
          `${named(answer.path)} is packed and does not say Vary: Accept-Encoding; a cache on the way may give it to a browser that cannot unpack it.`,
        ),
      ]
}
