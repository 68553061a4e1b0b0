import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import type { DeskRecord } from '../domain/desk/desk-backup.ts'
import { newKeyRing, type KeyRing } from '../domain/desk/key-ring.ts'
import { openKeyFile } from '../domain/sealing/key-file.ts'
import type { DeskStorage } from './desk-storage.ts'
import { valueIn } from './journal-contract.ts'

/** One device, with whatever lies in its storage. */
export interface DeskWorld {
  /** Another tab. */
  open(): DeskStorage
  /** Lays a record there, past the desk. */
  plant(record: DeskRecord): Promise<unknown>
  /** Makes the next change fail, as late as this adapter can. */
  failNextWrite(): void
}

const seed = new Uint8Array(32).fill(7)
const ring = newKeyRing(openKeyFile(seed), seed)
const nothing = { records: [], unreadable: 0, newer: 0 }

/** What every adapter promises. `makeWorld` makes a device whose storage is empty. */
export function deskContract(makeWorld: () => DeskWorld): void {
  let world: DeskWorld
  let desks: DeskStorage[]
  const open = (): DeskStorage => {
    const desk = world.open()
    desks.push(desk)
    return desk
  }
  beforeEach(() => {
    world = makeWorld()
    desks = []
  })
  afterEach(() => desks.forEach((desk) => desk.close()))

  const keep = async (desk: DeskStorage, put: KeyRing = ring) =>
    valueIn(await desk.write([{ shelf: 'keys', put }]))

  test('an empty desk is no trouble', async () => {
    expect(valueIn(await open().read('keys'))).toEqual(nothing)
  })

  test('keeps what the next visit reads, and the last of what was put', async () => {
    const desk = open()
    await keep(desk)
    await keep(desk, { ...ring, isSaved: true })
    expect(valueIn(await open().read('keys'))).toEqual({
      ...nothing,
      records: [{ ...ring, isSaved: true }],
    })
  })

  test('takes a record out of whatever a view has wrapped it in', async () => {
    const desk = open()
    await keep(desk, new Proxy({ ...ring, others: new Proxy([], {}) }, {}))
    expect(valueIn(await desk.read('keys')).records).toEqual([ring])
  })

  test('what is removed is gone, and removing what is not there is no trouble', async () => {
    const desk = open()
    await keep(desk)
    for (let time = 0; time < 2; time += 1) valueIn(await desk.write([{ shelf: 'keys', remove: 'this' }]))
    expect(valueIn(await desk.read('keys'))).toEqual(nothing)
  })

  test('keeps all changes or none, and works again afterwards', async () => {
    const desk = open()
    await keep(desk)
    world.failNextWrite()
    const both = [
      { shelf: 'keys', remove: 'this' },
      { shelf: 'keys', put: { ...ring, isSaved: true } },
    ] as const
    expect(await desk.write(both)).toMatchObject({ ok: false })
    expect(valueIn(await desk.read('keys')).records).toEqual([ring])
    valueIn(await desk.write(both))
    expect(valueIn(await desk.read('keys')).records).toEqual([{ ...ring, isSaved: true }])
  })

  test('refuses what could not be read again', async () => {
    const desk = open()
    const nameless = { ...ring, others: [{ name: '', key: 'AA' }] }
    expect(await desk.write([{ shelf: 'keys', put: nameless }])).toEqual({ ok: false, trouble: 'broken' })
    expect(valueIn(await desk.read('keys'))).toEqual(nothing)
  })

  describe('a record that cannot be read', () => {
    const half = { shelf: 'keys', id: 'half', value: { format: 'blowback/key-ring', version: 1 } }
    const later = { shelf: 'keys', id: 'later', value: { format: 'blowback/key-ring', version: 99 } }

    test('is counted, stays where it is, and goes along with a backup', async () => {
      const desk = open()
      await keep(desk)
      await world.plant(half)
      await world.plant(later)
      expect(valueIn(await desk.read('keys'))).toEqual({ records: [ring], unreadable: 2, newer: 1 })
      expect(valueIn(await desk.readRecords())).toHaveLength(3)
      expect(valueIn(await desk.readRecords())).toEqual(expect.arrayContaining([half, later]))
    })
  })

  describe('as a whole', () => {
    test('comes back on another device, whole, and twice is as once', async () => {
      const desk = open()
      await keep(desk)
      const records = valueIn(await desk.readRecords())
      world = makeWorld()
      const other = open()
      expect(valueIn(await other.merge(records))).toEqual({ added: 1, known: 0 })
      expect(valueIn(await other.merge(records))).toEqual({ added: 0, known: 1 })
      expect(valueIn(await other.read('keys')).records).toEqual([ring])
    })

    test('is merged into what is there, which stays as it is', async () => {
      const desk = open()
      await keep(desk)
      const other = { shelf: 'elsewhere', id: 'b', value: { anything: [1] } }
      const changed = { shelf: 'keys', id: 'this', value: { ...ring, isSaved: true, others: [] } }
      const outcome = await desk.merge([other, { ...changed, value: null }])
      expect(valueIn(outcome)).toEqual({ added: 1, known: 1 })
      expect(valueIn(await desk.read('keys')).records).toEqual([ring])
      expect(valueIn(await desk.readRecords())).toContainEqual(other)
    })

    test('is gone after it was cleared, and neither tab writes it anew', async () => {
      const [here, there] = [open(), open()]
      await keep(here)
      valueIn(await there.read('keys'))
      valueIn(await here.clear())
      const cleared = { ok: false, trouble: 'cleared' }
      await expect.poll(() => there.write([{ shelf: 'keys', put: ring }])).toEqual(cleared)
      expect(await here.write([{ shelf: 'keys', put: ring }])).toEqual(cleared)
      expect(valueIn(await open().read('keys'))).toEqual(nothing)
    })

    test('a desk that was told that everything was deleted writes nothing more', async () => {
      const desk = open()
      await keep(desk)
      desk.end()
      expect(await desk.write([{ shelf: 'keys', put: ring }])).toEqual({ ok: false, trouble: 'cleared' })
    })
  })

  test('tabs hear of each other’s changes and not of their own', async () => {
    const [here, there] = [open(), open()]
    const heard: string[] = []
    here.onChanged(() => heard.push('here'))
    const stop = there.onChanged(() => heard.push('there'))
    await keep(here)
    await expect.poll(() => heard).toEqual(['there'])
    stop()
    await keep(here)
    await keep(there)
    await expect.poll(() => heard).toEqual(['there', 'here'])
  })
}
