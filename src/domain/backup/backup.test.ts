import { describe, expect, test } from 'vitest'
import { sampleEnvelope, sampleEvents, sampleId } from '../learning/sample-events.ts'
import { readBackup, writeBackup } from './backup.ts'

const at = '2026-11-22T17:05:09.120+05:00'
const events = Object.values(sampleEvents).map((event, index) => sampleEnvelope(event, index + 1))
const shown = [
  { format: 'blowback/shown-question', version: 1, id: 'q1', edition: 'e1', prompt: { kind: 'song' } },
]
const later = { id: sampleId(78), format: 'blowback/event', version: 99, event: { type: 'song-sung' } }
const records = { events, shown, setAside: [later, { id: sampleId(79), of: 'nobody' }] }
const { text } = writeBackup(records, at)

/** A file with one thing in it changed, and its fingerprint made to fit again. */
function rewritten(changed: Partial<typeof records>): string {
  return writeBackup({ ...records, ...changed }, at).text
}

test('a backup comes back as it was, records that nobody can read included', () => {
  expect(readBackup(text)).toEqual({
    ok: true,
    value: { format: 'blowback/backup', version: 1, at, ...records, fingerprint: expect.any(String) },
  })
})

test('it may be laid out anew on its way', () => {
  expect(readBackup(JSON.stringify(JSON.parse(text), null, 2))).toMatchObject({ ok: true })
})

test('an empty record has a backup too', () => {
  const empty = { events: [], shown: [], setAside: [] }
  expect(readBackup(writeBackup(empty, at).text)).toMatchObject({ ok: true, value: empty })
})

test('what no file can hold is counted and left out', () => {
  const strange = { id: sampleId(80), at: new Date(0) }
  expect(writeBackup({ ...records, setAside: [later, strange, null] }, at)).toMatchObject({
    events: events.length,
    leftOut: 2,
  })
})

const stored = {
  events: [...events, later],
  shown,
  'set-aside': [{ problem: 'unreadable', record: { id: sampleId(79), of: 'nobody' }, at }],
  device: [{ format: 'blowback/device', version: 1 }],
}
/** What the repair page saves of a database. */
const rawRecord = {
  format: 'blowback/raw-record',
  version: 1,
  at,
  database: 2,
  stores: Object.fromEntries(
    Object.entries(stored).map(([name, values]) => [name, values.map((value, key) => ({ key, value }))]),
  ),
}

test('what the repair page saved comes back too, and what nobody can read is set aside again', () => {
  expect(readBackup(JSON.stringify(rawRecord))).toEqual({
    ok: true,
    value: { events, shown, setAside: [{ id: sampleId(79), of: 'nobody' }, later] },
  })
  const lost = {
    ...rawRecord,
    stores: { events: [{ key: 'k', value: null }], shown: [{ key: 'k', value: 7 }] },
  }
  expect(readBackup(JSON.stringify(lost))).toEqual({
    ok: true,
    value: { events: [], shown: [], setAside: [] },
  })
})

describe('a file that is none, or no longer, is told', () => {
  const newerBackup = JSON.stringify({ ...JSON.parse(text), version: 2 })
  const changed = text.replace('"earned":1', '"earned":2')
  test.each([
    ['of something else', 'Dear Sir or Madam', 'foreign'],
    ['empty', '', 'foreign'],
    ['JSON of something else', '{"format":"other/backup","version":1}', 'foreign'],
    ['a list', '[]', 'foreign'],
    ['one event alone', JSON.stringify(events[0]), 'foreign'],
    ['cut', text.slice(0, -20), 'damaged'],
    ['of the repair page, and cut', JSON.stringify(rawRecord).slice(0, -20), 'damaged'],
    ['of the repair page, and changed', JSON.stringify({ ...rawRecord, stores: 7 }), 'damaged'],
    ['of a newer repair page', JSON.stringify({ ...rawRecord, version: 2 }), 'newer'],
    ['changed on the way', changed, 'damaged'],
    ['without a list', JSON.stringify({ ...JSON.parse(text), shown: undefined }), 'damaged'],
    ['with an event that is none', rewritten({ events: [...events, { id: 'x' } as never] }), 'damaged'],
    ['of a newer version', newerBackup, 'newer'],
    ['with an event of a newer version', rewritten({ events: [later as never] }), 'newer'],
  ])('%s', (_, file, problem) => {
    expect(file).not.toBe(text)
    expect(readBackup(file)).toEqual({ ok: false, problem })
  })
})
