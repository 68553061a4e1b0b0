import { expect, test } from 'vitest'
import type { Json } from '../envelope/plain-json.ts'
import { readDeskBackup, writeDeskBackup, type DeskRecord } from './desk-backup.ts'

const at = '2026-11-26T14:30:00.000+05:00'
const records: DeskRecord[] = [
  { shelf: 'keys', id: 'this', value: { format: 'blowback/key-ring', version: 1 } },
  { shelf: 'of a newer app', id: 'x', value: ['whatever', { it: 1 }] },
]
const written = () => writeDeskBackup(records, at)

test('a backup brings back what went in, also what this app does not know', () => {
  const reading = readDeskBackup(written())
  expect(reading.ok && reading.value.records).toEqual(records)
})

test.each<[what: string, of: (text: string) => string, problem: string]>([
  ['an empty file', () => '', 'foreign'],
  ['any text', () => 'hello', 'foreign'],
  ['a backup of a learner', () => '{"format":"blowback/backup","version":1}', 'foreign'],
  ['a letter that has one further down', (text) => `${'Dear colleague, '.repeat(20)}${text}`, 'foreign'],
  ['one that was cut', (text) => text.slice(0, -5), 'damaged'],
  ['one that was changed', (text) => text.replace('whatever', 'something'), 'damaged'],
  ['one of a newer app', (text) => text.replace('"version":1,"at"', '"version":2,"at"'), 'newer'],
])('%s is refused', (_, of, problem) => {
  expect(readDeskBackup(of(written()))).toEqual({ ok: false, problem })
})

test('a record that nests without end is refused, though its fingerprint fits', () => {
  const value = Array.from({ length: 40 }).reduce<Json>((inner) => [inner], [])
  const deep = writeDeskBackup([{ shelf: 'keys', id: 'this', value }], at)
  expect(readDeskBackup(deep)).toEqual({ ok: false, problem: 'damaged' })
})

test('a file of more than two hundred million characters is not even looked at', () => {
  expect(readDeskBackup(written().padEnd(200_000_001))).toEqual({ ok: false, problem: 'foreign' })
})
