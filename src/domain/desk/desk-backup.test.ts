import { expect, test } from 'vitest'
import { readDeskBackup, writeDeskBackup, type DeskRecord } from './desk-backup.ts'

const at = '2026-11-26T14:30:00.000+05:00'
const records: DeskRecord[] = [
  { shelf: 'keys', id: 'this', value: { format: 'blowback/key-ring', version: 1 } },
  { shelf: 'of a newer app', id: 'x', value: ['whatever', { it: 1 }] },
]
const text = writeDeskBackup(records, at)

test('a backup brings back what went in, also what this app does not know', () => {
  const reading = readDeskBackup(text)
  expect(reading.ok && reading.value.records).toEqual(records)
})

test.each([
  ['', 'foreign'],
  ['hello', 'foreign'],
  ['{"format":"blowback/backup","version":1}', 'foreign'],
  [text.slice(0, -5), 'damaged'],
  [text.replace('whatever', 'something'), 'damaged'],
  [text.replace('"version":1,"at"', '"version":2,"at"'), 'newer'],
])('%.40s… is refused', (given, problem) => {
  expect(readDeskBackup(given)).toEqual({ ok: false, problem })
})
