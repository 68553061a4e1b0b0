import { describe, expect, test } from 'vitest'
import { type KeptAssignment, newlyKept, withHandedIn } from '../domain/assigned/kept-assignment.ts'
import type { AssignedStorage } from './assigned-storage.ts'
import type { StorageTrouble } from './journal.ts'
import { valueIn } from './journal-contract.ts'

/** A device: what its tabs open, and what a test puts on its disk behind their backs. */
export interface AssignedWorld {
  readonly open: () => AssignedStorage
  readonly plant: (record: { readonly id: string }) => Promise<unknown>
}

const id = (digit: string): string => digit.repeat(32)
const quiz = (digit = 'a'): KeptAssignment => newlyKept(id(digit), 'QmE', '2026-11-26T12:00:00.000+00:00')
const amina = { name: { as: 'name', name: 'Amina' }, mark: '0a1b2c3d' } as const
const named = (learner: KeptAssignment['learner']) => (before: KeptAssignment | undefined) => ({
  ...(before ?? quiz()),
  learner,
})

/** What every storage of assignments has to do. */
export function assignedContract(makeWorld: () => AssignedWorld): void {
  test('keeps an assignment, and gives it to the next page', async () => {
    const world = makeWorld()
    expect(valueIn(await world.open().change(id('a'), () => quiz()))).toEqual(quiz())
    expect(valueIn(await world.open().readAll())).toEqual({ kept: [quiz()], unreadable: 0 })
  })

  test('changes what lies there, and not what a tab remembers of it', async () => {
    const { open } = makeWorld()
    const [here, there] = [open(), open()]
    await here.change(id('a'), () => quiz())
    const handedIn = {
      run: 'r',
      at: '2026-11-26T12:05:00.000+00:00',
      state: 'handed-in',
      packet: 'QnM',
    } as const
    await Promise.all([
      here.change(id('a'), (before) => withHandedIn(before ?? quiz(), handedIn)),
      there.change(id('a'), named(amina)),
    ])
    expect(valueIn(await open().readAll()).kept).toEqual([
      { ...quiz(), learner: amina, handedIn: [handedIn] },
    ])
  })

  test('stores what a view has wrapped as the plain thing that it is', async () => {
    const { open } = makeWorld()
    const wrapped = new Proxy(quiz(), {})
    expect(valueIn(await open().change(id('a'), () => wrapped))).toEqual(quiz())
  })

  describe('a record that cannot be read', () => {
    test.each<[string, object, StorageTrouble]>([
      ['is damaged', { format: 'blowback/kept-assignment', version: 1 }, 'broken'],
      ['is newer', { format: 'blowback/kept-assignment', version: 2 }, 'newer'],
    ])('because it %s is counted, left as it is, and never written over', async (_, body, trouble) => {
      const world = makeWorld()
      await world.plant({ id: id('a'), ...body })
      const storage = world.open()
      expect(valueIn(await storage.readAll())).toEqual({ kept: [], unreadable: 1 })
      expect(await storage.change(id('a'), () => quiz())).toEqual({ ok: false, trouble })
      expect(valueIn(await storage.readRecords())).toEqual([{ id: id('a'), ...body }])
    })
  })

  test('refuses what it could not read again', async () => {
    const storage = makeWorld().open()
    const outcome = await storage.change(id('a'), () => ({ ...quiz(), packet: '?' }))
    expect(outcome).toEqual({ ok: false, trouble: 'broken' })
    expect(valueIn(await storage.readRecords())).toEqual([])
  })

  test('merges what a backup brings: what is here stays as it is', async () => {
    const storage = makeWorld().open()
    await storage.change(id('a'), named(amina))
    expect(valueIn(await storage.merge([quiz('a'), quiz('b'), { of: 'nobody' }]))).toEqual({
      added: 1,
      known: 1,
    })
    const { kept } = valueIn(await storage.readAll())
    expect(kept.map(({ id: each, learner }) => [each, learner])).toEqual([
      [id('a'), amina],
      [id('b'), null],
    ])
  })

  test('writes nothing once somebody else has deleted everything', async () => {
    const storage = makeWorld().open()
    storage.end()
    expect(await storage.change(id('a'), () => quiz())).toEqual({ ok: false, trouble: 'cleared' })
  })

  test('deletes everything, and writes nothing from then on', async () => {
    const world = makeWorld()
    const storage = world.open()
    await storage.change(id('a'), () => quiz())
    valueIn(await storage.clear())
    expect(await storage.change(id('b'), () => quiz('b'))).toEqual({ ok: false, trouble: 'cleared' })
    expect(valueIn(await world.open().readAll()).kept).toEqual([])
  })
}
