import { encode } from 'uqr'

/** The light border that a reader needs around a code, in modules (ISO/IEC 18004). */
const border = 4

/** A QR code as one path of an SVG whose view box is so many units wide and high. */
export interface QrPath {
  readonly size: number
  readonly path: string
}

/**
 * A text as a QR code: the smallest that holds it. Of the error correction that costs nothing more in that size, the strongest.
 * Undefined for a text that no code holds.
 */
export function qrPath(text: string): QrPath | undefined {
  try {
    const { data, size } = encode(text, { ecc: 'L', boostEcc: true, border })
    return { size, path: data.map(rowPath).join('') }
  } catch {
    return undefined
  }
}

/** One stroke for each run of dark modules, so that a large code is a short path. */
function rowPath(row: readonly boolean[], y: number): string {
  let path = ''
  for (let x = 0; x < row.length; x += 1) {
    const start = x
    while (row[x]) x += 1
    if (x > start) path += `M${start} ${y}h${x - start}v1h-${x - start}z`
  }
  return path
}
