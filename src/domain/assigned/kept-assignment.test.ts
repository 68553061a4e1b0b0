import { describe, expect, test } from 'vitest'
import {
  digestOf,
  isFurther,
  keptAssignmentChain,
  keptForAnother,
  newlyKept,
  timesHandedIn,
  withHandedIn,
  type HandedIn,
  type KeptAssignment,
} from './kept-assignment.ts'

const digest = 'a'.repeat(32)
const opened = () => newlyKept(digest, 'QmE', '2026-11-26T12:00:00.000+00:00')
const handedIn = (state: HandedIn['state'], run = 'r', packet = 'QnM'): HandedIn => ({
  run,
  at: '2026-11-26T12:05:00.000+00:00',
  state,
  packet,
})

describe('handing in', () => {
  test('again keeps both', () => {
    const both = withHandedIn(withHandedIn(opened(), handedIn('handed-in')), handedIn('handed-in', 's'))
    expect(both.handedIn.map(({ run }) => run)).toEqual(['r', 's'])
    expect(timesHandedIn(both)).toBe(2)
  })

  test('part-way keeps only the last of a run', () => {
    const saved = [
      handedIn('part-way', 'r', 'QQ'),
      handedIn('part-way', 's', 'Qg'),
      handedIn('part-way', 'r', 'Qw'),
    ]
    const after = saved.reduce(withHandedIn, withHandedIn(opened(), handedIn('handed-in')))
    expect(after.handedIn.map(({ state, packet }) => `${state} ${packet}`)).toEqual([
      'handed-in QnM',
      'part-way Qg',
      'part-way Qw',
    ])
    expect(timesHandedIn(after)).toBe(1)
  })

  test('whole keeps what was saved on the way: it may have reached the teacher already', () => {
    const both = withHandedIn(withHandedIn(opened(), handedIn('part-way')), handedIn('handed-in'))
    expect(both.handedIn.map(({ state }) => state)).toEqual(['part-way', 'handed-in'])
  })

  test('more often than a record holds drops the oldest, and the record can still be read', () => {
    const all = Array.from({ length: 201 }, (_, index) => handedIn('handed-in', `r${index}`))
    const kept = all.reduce(withHandedIn, opened())
    expect(kept.handedIn).toEqual(all.slice(1))
    expect(keptAssignmentChain.read(kept).ok).toBe(true)
  })
})

test('for somebody else on this device it is the same assignment, and nothing of the one before', () => {
  const kept = opened()
  const learner = { name: { as: 'name', name: 'Amina' }, mark: '00000001' } as const
  const hers = withHandedIn({ ...kept, learner }, handedIn('handed-in'))
  const next = keptForAnother(hers, '0a1b2c3d', '2026-11-27T12:00:00.000+00:00')
  expect(next).toEqual(newlyKept(`${kept.id}-0a1b2c3d`, kept.packet, '2026-11-27T12:00:00.000+00:00'))
  expect(digestOf(next)).toBe(kept.id)
  expect([kept, next].map(isFurther)).toEqual([false, true])
  expect(keptForAnother(next, '99999999', next.keptAt).id, 'and so on').toBe(`${kept.id}-99999999`)
})

const gap = (why: string) => ({ why, at: 1_000, by: -10 })
const timed = (more: object) => ({
  time: { run: 'r', startedAt: 0, used: 1, gaps: [], lastWall: 0, seen: {}, ...more },
})
const by = (name: object, mark = '0a1b2c3d') => ({ learner: { name, mark } })
const named = { as: 'name', name: 'Amina' }

describe('a record', () => {
  test.each<[string, Partial<KeptAssignment>]>([
    ['that was just made', {}],
    ['of somebody with a name', { learner: { name: { as: 'name', name: 'Amina' }, mark: '0a1b2c3d' } }],
    ['of somebody with a number', { learner: { name: { as: 'number', number: 1 }, mark: '0a1b2c3d' } }],
    ['of a further learner', { id: `${digest}-0a1b2c3d` }],
    ['of what was handed in', { handedIn: [handedIn('part-way'), handedIn('handed-in')] }],
    [
      'of time with every gap',
      {
        time: {
          ...{ run: 'r', startedAt: 5, used: 7, lastWall: 12, seen: { q: 3 } },
          gaps: [
            { why: 'away', at: 8, by: 100 },
            { why: 'still', at: 9, by: 200 },
            { why: 'set', at: 10, by: -300 },
          ],
        },
      },
    ],
  ])('%s comes back as it was written', (_, more) => {
    const value = { ...opened(), ...more }
    expect(keptAssignmentChain.read(JSON.parse(JSON.stringify(value)))).toEqual({ ok: true, value })
  })

  test.each<[string, object]>([
    ['that has a name of nobody', by({ as: 'name', name: '' })],
    ['that has a number which nobody has', by({ as: 'number', number: 0 })],
    ['that has a name of another sort', by({ as: 'mark', name: 'Amina' })],
    ['that has a mark too short', by(named, '0a1b2c3')],
    ['that has a mark with more behind it', by(named, '0a1b2c3d0')],
    ['that has a mark with more before it', by(named, '00a1b2c3d')],
    ['that has a mark of other letters', by(named, 'ABCDEFGH')],
    ['that has a packet of no bytes', { packet: 'a?' }],
    ['that has time which ran backwards', timed({ used: -1 })],
    ['that has a gap for a reason nobody knows', timed({ gaps: [gap('away'), gap('lost')] })],
    ['that has a gap of no length', timed({ gaps: [{ why: 'away', at: 1_000 }] })],
    [
      'that was handed in in a state nobody knows',
      { handedIn: [{ ...handedIn('handed-in'), state: 'lost' }] },
    ],
    ['that has an id which is no digest', { id: '../a' }],
    ['that has more before its digest', { id: `../${digest}` }],
    ['that has an id with a mark too short', { id: `${digest}-0a1b2c3` }],
    ['that has more behind its mark', { id: `${digest}-0a1b2c3d-0a1b2c3d` }],
  ])('%s is refused', (_, change) => {
    expect(keptAssignmentChain.read({ ...opened(), ...change }).ok).toBe(false)
  })
})
