import { encode } from 'uqr'
import { toBase45 } from '../../domain/transport/base45.ts'

/** A QR code as one path in a square of `size` units: a shape draws sharper than so many small squares, and prints. */
export interface CodePath {
  readonly size: number
  readonly path: string
}

/** The code of some bytes, in the characters that a QR code has a dense mode for, with the quiet border that readers want. */
export function codePath(bytes: Uint8Array): CodePath {
  const { size, data } = encode(toBase45(bytes), { ecc: 'M', border: 4 })
  return { size, path: data.map(rowPath).join('') }
}

/** What is dark in a row, each run of modules one rectangle. */
function rowPath(row: readonly boolean[], y: number): string {
  let path = ''
  for (let x = 0; x < row.length; x += 1) {
    if (row[x] !== true) continue
    const from = x
    while (row[x + 1] === true) x += 1
    path += `M${from} ${y}h${x + 1 - from}v1H${from}z`
  }
  return path
}
