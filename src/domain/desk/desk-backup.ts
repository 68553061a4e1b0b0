import * as v from 'valibot'
import { fingerprint } from '../backup/fingerprint.ts'
import type { Entries } from '../envelope/entries.ts'
import { migrationChain } from '../envelope/migration-chain.ts'
import { type Json, readJson } from '../envelope/plain-json.ts'

/** A record of the desk as it lies in storage, whatever it is. */
export interface DeskRecord {
  readonly shelf: string
  readonly id: string
  readonly value: Json
}

/** A teacher's desk as a file, keys included. */
export interface DeskBackup {
  readonly format: 'blowback/desk-backup'
  readonly version: 1
  /** When it was made, by the wall clock. */
  readonly at: string
  readonly records: readonly DeskRecord[]
  /** Of the records. It tells a file that was cut or changed on the way; it keeps nobody from changing one on purpose. */
  readonly fingerprint: string
}

export type DeskBackupReading =
  | { readonly ok: true; readonly value: DeskBackup }
  | { readonly ok: false; readonly problem: 'foreign' | 'damaged' | 'newer' }

/** In characters and values, of one record. */
const room = 4_000_000
/** In characters. A hundred classes with their hand-ins come to a tenth of it. */
const longest = 200_000_000
const format = 'blowback/desk-backup'

const plain = v.pipe(
  v.unknown(),
  v.rawTransform<unknown, Json>(({ dataset, addIssue, NEVER }) => {
    const value = readJson(dataset.value, room)
    if (value !== undefined) return value
    addIssue()
    return NEVER
  }),
)

const version1 = v.object({
  format: v.literal(format),
  version: v.literal(1),
  at: v.pipe(v.string(), v.maxLength(40)),
  records: v.array(
    v.object({
      shelf: v.pipe(v.string(), v.nonEmpty(), v.maxLength(40)),
      id: v.pipe(v.string(), v.nonEmpty(), v.maxLength(200)),
      value: plain,
    } satisfies Entries<DeskRecord>),
  ),
  fingerprint: v.string(),
} satisfies Entries<DeskBackup>)

const fingerprintOf = (records: unknown): string => fingerprint(JSON.stringify(records))

export const deskBackupChain = migrationChain<DeskBackup>(format, (data) => {
  const result = v.safeParse(version1, data)
  return result.success && fingerprintOf(Object(data).records) === result.output.fingerprint
    ? result.output
    : undefined
})

/** The text of a backup file. */
export function writeDeskBackup(records: readonly DeskRecord[], at: string): string {
  const backup: DeskBackup = { format, version: 1, at, records, fingerprint: fingerprintOf(records) }
  return JSON.stringify(backup)
}

/** A file that somebody chose. Nothing of it is trusted. */
export function readDeskBackup(text: string): DeskBackupReading {
  if (text.length > longest) return { ok: false, problem: 'foreign' }
  // A file that was cut is no JSON any more, but begins as ours do.
  const isOurs = text.slice(0, 200).includes(format)
  const reading = deskBackupChain.read(jsonIn(text))
  if (reading.ok) return reading
  if (!isOurs) return { ok: false, problem: 'foreign' }
  return { ok: false, problem: reading.problem === 'newer' ? 'newer' : 'damaged' }
}

function jsonIn(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}
