/** Zip files, written the same way on every machine. */
import { crc32 } from 'node:zlib'

/** A file to be packed: its path inside, with slashes, and its bytes. */
export interface ZipEntry {
  readonly path: string
  readonly bytes: Uint8Array
}

const localHeader = 0x04034b50
const centralHeader = 0x02014b50
const endOfFile = 0x06054b50
/** Version 2.0 of the format, and names in UTF-8. */
const needs = 20
const inUtf8 = 0x0800
/** Made on Unix, where a file is a file that everybody may read. */
const madeBy = (3 << 8) | needs
const rights = 0o100644 * 0x10000
/** The first day that the format knows: when a file was built says nothing about what is in it. */
const midnight = 0
const firstDay = (1 << 5) | 1

/**
 * The entries as one zip, in the order given. They are stored and not compressed: compressors differ between versions of
 * Node and between processors, and the same build should be the same zip everywhere.
 */
export function zipOf(entries: readonly ZipEntry[]): Buffer {
  if (entries.length > 0xffff) throw new Error(`A zip holds 65535 files; these are ${entries.length}.`)
  const heads: Buffer[] = []
  const bodies: Buffer[] = []
  let offset = 0
  for (const { path, bytes } of entries) {
    const name = Buffer.from(path)
    const facts = factsOf(bytes, name)
    const local = Buffer.alloc(30)
    local.writeUInt32LE(localHeader, 0)
    facts.copy(local, 4)
    const central = Buffer.alloc(46)
    central.writeUInt32LE(centralHeader, 0)
    central.writeUInt16LE(madeBy, 4)
    facts.copy(central, 6)
    central.writeUInt32LE(rights, 38)
    central.writeUInt32LE(offset, 42)
    heads.push(central, name)
    bodies.push(local, name, Buffer.from(bytes))
    offset += local.length + name.length + bytes.byteLength
    if (offset > 0xffffffff) throw new Error('A zip of this form holds 4 GiB, and the site is larger.')
  }
  const directory = Buffer.concat(heads)
  const end = Buffer.alloc(22)
  end.writeUInt32LE(endOfFile, 0)
  end.writeUInt16LE(entries.length, 8)
  end.writeUInt16LE(entries.length, 10)
  end.writeUInt32LE(directory.length, 12)
  end.writeUInt32LE(offset, 16)
  return Buffer.concat([...bodies, directory, end])
}

/** What stands alike before each file and in the directory at the end. */
function factsOf(bytes: Uint8Array, name: Buffer): Buffer {
  const facts = Buffer.alloc(26)
  facts.writeUInt16LE(needs, 0)
  facts.writeUInt16LE(inUtf8, 2)
  facts.writeUInt16LE(midnight, 6)
  facts.writeUInt16LE(firstDay, 8)
  facts.writeUInt32LE(crc32(bytes), 10)
  facts.writeUInt32LE(bytes.byteLength, 14)
  facts.writeUInt32LE(bytes.byteLength, 18)
  facts.writeUInt16LE(name.length, 22)
  return facts
}
