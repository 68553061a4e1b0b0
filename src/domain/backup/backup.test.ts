import { describe, expect, test } from 'vitest'
import { sampleEnvelope, sampleEvents, sampleId } from '../learning/sample-events.ts'
import { backupChain, readBackup, writeBackup, type BackedUp } from './backup.ts'
import { fingerprint } from './fingerprint.ts'

const at = '2026-11-22T17:05:09.120+05:00'
const events = Object.values(sampleEvents).map((event, index) => sampleEnvelope(event, index + 1))
const shown = [
  { format: 'blowback/shown-question', version: 1, id: 'q1', edition: 'e1', prompt: { kind: 'song' } },
]
const later = { id: sampleId(78), format: 'blowback/event', version: 99, event: { type: 'song-sung' } }
const assigned = [{ format: 'blowback/kept-assignment', version: 1, id: 'a'.repeat(32) }]
const records = { events, shown, setAside: [later, { id: sampleId(79), of: 'nobody' }], assigned }

/** The text of a backup of the records, some of them changed; its fingerprint fits. */
const written = (changed: Partial<BackedUp> = {}, when = at): string =>
  writeBackup({ ...records, ...changed }, when).text
/** A backup in which something was changed afterwards. */
const changedTo = (changed: object): string => JSON.stringify({ ...JSON.parse(written()), ...changed })

test('a backup comes back as it was, records that nobody can read included', () => {
  expect(readBackup(written())).toEqual({
    ok: true,
    value: { format: 'blowback/backup', version: 2, at, ...records, fingerprint: expect.any(String) },
  })
})

test('it may be laid out anew on its way', () => {
  expect(readBackup(JSON.stringify(JSON.parse(written()), null, 2))).toMatchObject({ ok: true })
})

test('a time has room for forty characters, more than any clock writes', () => {
  expect(readBackup(written({}, '0'.repeat(40)))).toMatchObject({ ok: true })
  expect(readBackup(written({}, '0'.repeat(41)))).toEqual({ ok: false, problem: 'damaged' })
})

test('a file far longer than any record is not even looked at', () => {
  expect(readBackup(written().padEnd(200_000_001))).toEqual({ ok: false, problem: 'foreign' })
})

describe('a backup from before there were assignments', () => {
  const lists = { events, shown, setAside: records.setAside }
  const first = () => ({
    ...{ format: 'blowback/backup', version: 1, at, ...lists },
    fingerprint: fingerprint(JSON.stringify([lists.events, lists.shown, lists.setAside])),
  })

  test('brings back all that it holds, and nothing that a teacher set', () => {
    const value = { ...first(), version: 2, assigned: [] }
    expect(readBackup(JSON.stringify(first()))).toEqual({ ok: true, value })
  })

  test('is told from one that was changed on the way', () => {
    const changed = { ...first(), shown: [] }
    expect(readBackup(JSON.stringify(changed))).toEqual({ ok: false, problem: 'damaged' })
  })

  test('is of the version before what teachers set came in', () => {
    expect(backupChain.steps).toEqual([{ to: 2, changed: 'what teachers set' }])
  })
})

test('an empty record has a backup too', () => {
  const empty = { events: [], shown: [], setAside: [], assigned: [] }
  expect(readBackup(writeBackup(empty, at).text)).toMatchObject({ ok: true, value: empty })
})

test('what no file can hold is counted and left out', () => {
  const strange = { id: sampleId(80), at: new Date(0) }
  const more = {
    events: [...events, strange],
    shown: [...shown, strange],
    setAside: [later, strange, null],
    assigned: [strange, ...assigned, strange],
  }
  const backup = writeBackup(more, at)
  expect(backup).toMatchObject({ events: events.length, leftOut: 6 })
  expect(readBackup(backup.text)).toMatchObject({
    ok: true,
    value: { events, shown, setAside: [later], assigned },
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
    value: { events, shown, setAside: [{ id: sampleId(79), of: 'nobody' }, later], assigned: [] },
  })
})

test('what the repair page saved is left out where it is no record', () => {
  const tooDeep: unknown = JSON.parse('['.repeat(40) + ']'.repeat(40))
  const stores = {
    events: [{ key: 'k', value: null }],
    shown: [{ key: 'k', value: 7 }],
    'set-aside': [{ key: 'k', value: { record: tooDeep } }],
  }
  const lost = { ...rawRecord, stores }
  expect(readBackup(JSON.stringify(lost))).toEqual({
    ok: true,
    value: { events: [], shown: [], setAside: [], assigned: [] },
  })
})

describe('a file that is none, or no longer, is told', () => {
  const raw = (changed: object = {}): string => JSON.stringify({ ...rawRecord, ...changed })
  test.each<[string, () => string, string]>([
    ['of something else', () => 'Dear Sir or Madam', 'foreign'],
    ['that speaks of ours further down', () => `${'Dear Sir, '.repeat(20)}blowback/backup`, 'foreign'],
    ['empty', () => '', 'foreign'],
    ['JSON of something else', () => '{"format":"other/backup","version":1}', 'foreign'],
    ['a list', () => '[]', 'foreign'],
    ['one event alone', () => JSON.stringify(events[0]), 'foreign'],
    ['cut', () => written().slice(0, -20), 'damaged'],
    ['of the repair page, and cut', () => raw().slice(0, -20), 'damaged'],
    ['of the repair page, and changed', () => raw({ stores: 7 }), 'damaged'],
    ['of a newer repair page', () => raw({ version: 2 }), 'newer'],
    ['changed on the way', () => written().replace('"earned":1', '"earned":2'), 'damaged'],
    ['without a list', () => changedTo({ shown: undefined }), 'damaged'],
    ['with what is no list', () => changedTo({ events: 7 }), 'damaged'],
    ['with an event that is none', () => written({ events: [...events, { id: 'x' }] }), 'damaged'],
    ['of a newer version', () => changedTo({ version: 3 }), 'newer'],
    ['without what teachers set', () => changedTo({ assigned: undefined }), 'damaged'],
    ['in which that was changed', () => written().replace('kept-assignment', 'kept-something'), 'damaged'],
    ['with an event of a newer version', () => written({ events: [later] }), 'newer'],
  ])('%s', (_, file, problem) => {
    expect(file()).not.toBe(written())
    expect(readBackup(file())).toEqual({ ok: false, problem })
  })
})
