import { readFileSync } from 'node:fs'

/** A PNG's `WIDTHxHEIGHT`, from its header, as a web manifest gives sizes. */
export function pngSize(path: string): string {
  const header = readFileSync(path).subarray(0, 24)
  if (header.toString('latin1', 12, 16) !== 'IHDR') throw new Error(`${path} is no PNG`)
  return `${header.readUInt32BE(16)}x${header.readUInt32BE(20)}`
}
