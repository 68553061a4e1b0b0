/** Zip files, written the same way on every machine. */
import { zipSync, type ZipOptions } from 'fflate'

/** A file to be packed: its path inside, with slashes, and its bytes. */
export interface ZipEntry {
  readonly path: string
  readonly bytes: Uint8Array
}

/** fflate compresses alike everywhere. Made on Unix, readable for all, on the first day that the format knows. */
const alike: ZipOptions = { level: 9, os: 3, attrs: 0o100644 * 0x10000, mtime: new Date(1980, 0, 1) }

/** The entries as one zip, in the order given. */
export function zipOf(entries: readonly ZipEntry[]): Buffer {
  if (entries.length > 0xffff) throw new Error(`A zip holds 65535 files; these are ${entries.length}.`)
  return Buffer.from(zipSync(Object.fromEntries(entries.map(({ path, bytes }) => [path, bytes])), alike))
}
