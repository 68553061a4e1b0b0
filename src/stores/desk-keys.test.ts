import { createPinia, setActivePinia } from 'pinia'
import { beforeEach, expect, test } from 'vitest'
import { lockedKeyFile, seedIn } from '../domain/sealing/key-file.ts'
import { publicKeyText } from '../domain/sealing/public-key-text.ts'
import { teacherKeysOf } from '../domain/sealing/teacher-keys.ts'
import { kindsToGrade } from '../questions/grading.ts'
import { deskShelves } from '../storage/desk-shelves.ts'
import { type MemoryDeskDatabase, memoryDeskDatabase, openMemoryDesk } from '../storage/memory/memory-desk.ts'
import { useDeskKeys } from './desk-keys.ts'
import { useDesk } from './desk.ts'

let database: MemoryDeskDatabase
let seeds: number

/** A desk as it is after the page was loaded. */
async function openDesk(on = database) {
  setActivePinia(createPinia())
  const keys = useDeskKeys()
  keys.begin({
    random: (bytes) => new Uint8Array(bytes).fill((seeds += 1)),
    lock: (seed, passphrase) => Promise.resolve(lockedKeyFile(seed, passphrase, new Uint8Array(28), 2 ** 10)),
    unlock: (file, passphrase) => Promise.resolve(seedIn(file, passphrase)),
  })
  await useDesk().open(openMemoryDesk(deskShelves(kindsToGrade), on))
  return keys
}

beforeEach(() => {
  database = memoryDeskDatabase()
  seeds = 0
})

test('keys are made once, are unsaved until she says otherwise, and are there at the next visit', async () => {
  const keys = await openDesk()
  expect(keys.status).toBe('none')
  await keys.create()
  await keys.create()
  expect(seeds).toBe(1)
  expect(keys.status).toBe('unsaved')
  await keys.confirmSaved()
  const again = await openDesk()
  expect(again.status).toBe('open')
  expect(again.keys).toEqual(teacherKeysOf(new Uint8Array(32).fill(1)))
})

test.each(['file', 'lines'] as const)('keys come back on another device from the %s', async (way) => {
  const keys = await openDesk()
  await keys.create()
  const [file, lines, before] = [keys.recoveryFile(), keys.lines.join('\n'), keys.keys]
  const other = await openDesk(memoryDeskDatabase())
  const problem = way === 'file' ? await other.restoreFile(file, '') : await other.restoreLines(lines)
  expect(problem).toBeUndefined()
  expect(other.status).toBe('open')
  expect(other.keys).toEqual(before)
})

test('a file behind a passphrase comes back only with it, and stays behind it', async () => {
  const keys = await openDesk()
  await keys.create()
  await keys.setPassphrase('chalk and talk')
  const file = keys.recoveryFile()
  const elsewhere = memoryDeskDatabase()
  const other = await openDesk(elsewhere)
  expect(other.isLockedFile(file)).toBe(true)
  expect(await other.restoreFile(file, 'chalk')).toBe('passphrase')
  expect(other.status).toBe('none')
  expect(await other.restoreFile(file, 'chalk and talk')).toBeUndefined()
  expect(other.status).toBe('open')
  expect((await openDesk(elsewhere)).status).toBe('locked')
})

test('behind a passphrase, nothing on the device gives the seed away', async () => {
  const keys = await openDesk()
  await keys.create()
  const open = JSON.stringify([...database.records.values()])
  await keys.setPassphrase('chalk and talk')
  const locked = JSON.stringify([...database.records.values()])
  const seed = /"seed":"([^"]+)"/.exec(open)?.[1] ?? ''
  expect(seed.length).toBeGreaterThan(40)
  expect(locked).not.toContain(seed)
  const again = await openDesk()
  expect(again.status).toBe('locked')
  expect(again.keys).toBeUndefined()
  expect(await again.unlock('talk')).toBe(false)
  expect(await again.unlock('chalk and talk')).toBe(true)
  expect(again.keys).toEqual(teacherKeysOf(new Uint8Array(32).fill(1)))
  again.lock()
  expect(again.status).not.toBe('open')
})

test('keys that are here are never replaced by others', async () => {
  const keys = await openDesk()
  await keys.create()
  const before = keys.keys
  const other = await openDesk(memoryDeskDatabase())
  await other.create()
  const [file, lines] = [other.recoveryFile(), other.lines.join('\n')]
  const again = await openDesk()
  expect(await again.restoreFile(file, '')).toBe('other-keys')
  expect(await again.restoreLines(lines)).toBe('other-keys')
  expect(again.keys).toEqual(before)
})

test.each([
  ['', 'foreign'],
  ['{"format":"blowback/teacher-keys","version":1}', 'foreign'],
  ['{"format":"blowback/teacher-keys","version":2}', 'newer'],
])('a file that is none is refused: %s', async (text, problem) => {
  const keys = await openDesk()
  expect(await keys.restoreFile(text, '')).toBe(problem)
  expect(keys.status).toBe('none')
})

test('a slip in a typed line is named by its line', async () => {
  const keys = await openDesk()
  await keys.create()
  const [first = '', second = '', ...rest] = keys.lines
  const typed = [first, `${second.startsWith('Z') ? 'Y' : 'Z'}${second.slice(1)}`, ...rest].join('\n')
  const other = await openDesk(memoryDeskDatabase())
  expect(await other.restoreLines(typed)).toMatchObject({ problem: 'line', line: 2 })
})

test('somebody else is added by the text of their key, and not twice', async () => {
  const keys = await openDesk()
  await keys.create()
  const text = publicKeyText(teacherKeysOf(new Uint8Array(32).fill(8)).sealing.publicKey)
  expect(await keys.addOther('', text)).toBe('nameless')
  expect(await keys.addOther('Farah', text.slice(0, -1))).toBe('unreadable')
  expect(await keys.addOther('Farah', text)).toBeUndefined()
  expect(await keys.addOther('Farah again', text)).toBe('known')
  const own = publicKeyText(keys.keys?.sealing.publicKey ?? new Uint8Array())
  expect(await keys.addOther('Me', own)).toBe('own')
  expect(keys.ring?.others.map(({ name }) => name)).toEqual(['Farah'])
  await keys.removeOther(keys.ring?.others[0]?.key ?? '')
  expect(keys.ring?.others).toEqual([])
})

test('when the device keeps nothing, it says so and nothing is taken for kept', async () => {
  const keys = await openDesk()
  database.trouble = 'full'
  expect(await keys.create()).toBe(false)
  expect(useDesk().trouble).toBe('full')
  expect(keys.status).toBe('none')
})
