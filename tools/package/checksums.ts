/** Lists of SHA-256 sums, in the form that `sha256sum -c` reads. */
import { createHash } from 'node:crypto'

/** Under this name the list lies in the zip, and on a host that serves the whole of it. */
export const checksumsFile = 'SHA256SUMS'

export const sha256 = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex')

/** A line for each file. */
export function checksums(files: readonly { readonly path: string; readonly bytes: Uint8Array }[]): string {
  return files.map(({ path, bytes }) => `${sha256(bytes)}  ${path}\n`).join('')
}

/** The sums of such a list by path; undefined when the text is no such list. */
export function readChecksums(text: string): ReadonlyMap<string, string> | undefined {
  const lines = text.split('\n').filter((line) => line !== '')
  const found = lines.map((line) => /^([0-9a-f]{64}) [ *](\S.*)$/.exec(line.trimEnd()))
  const sums = new Map(found.flatMap((match) => (match?.[1] && match[2] ? [[match[2], match[1]]] : [])))
  return lines.length > 0 && sums.size === lines.length ? sums : undefined
}
