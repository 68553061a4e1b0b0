import { expect, test } from 'vitest'
import {
  digestOf,
  isFurther,
  keptAssignmentChain,
  keptForAnother,
  newlyKept,
  timesHandedIn,
  withHandedIn,
  type HandedIn,
} from './kept-assignment.ts'

const kept = newlyKept('a'.repeat(32), 'QmE', '2026-11-26T12:00:00.000+00:00')
const handedIn = (state: HandedIn['state'], run = 'r', packet = 'QnM'): HandedIn => ({
  run,
  at: '2026-11-26T12:05:00.000+00:00',
  state,
  packet,
})

test('handing in again keeps both', () => {
  const both = withHandedIn(withHandedIn(kept, handedIn('handed-in')), handedIn('handed-in', 's'))
  expect(both.handedIn.map(({ run }) => run)).toEqual(['r', 's'])
  expect(timesHandedIn(both)).toBe(2)
})

test('for somebody else on this device it is the same assignment, and nothing of the one before', () => {
  const learner = { name: { as: 'name', name: 'Amina' }, mark: '00000001' } as const
  const hers = withHandedIn({ ...kept, learner }, handedIn('handed-in'))
  const next = keptForAnother(hers, '0a1b2c3d', '2026-11-27T12:00:00.000+00:00')
  expect(next).toEqual(newlyKept(`${kept.id}-0a1b2c3d`, kept.packet, '2026-11-27T12:00:00.000+00:00'))
  expect(digestOf(next)).toBe(kept.id)
  expect([kept, next].map(isFurther)).toEqual([false, true])
  expect(keptForAnother(next, '99999999', next.keptAt).id, 'and so on').toBe(`${kept.id}-99999999`)
})

test('of what was saved on the way of a run, only the last is kept', () => {
  const saved = [
    handedIn('part-way', 'r', 'QQ'),
    handedIn('part-way', 's', 'Qg'),
    handedIn('part-way', 'r', 'Qw'),
  ]
  const after = saved.reduce(withHandedIn, withHandedIn(kept, handedIn('handed-in')))
  expect(after.handedIn.map(({ state, packet }) => `${state} ${packet}`)).toEqual([
    'handed-in QnM',
    'part-way Qg',
    'part-way Qw',
  ])
  expect(timesHandedIn(after)).toBe(1)
})

test.each([
  ['is whole', {}, true],
  ['has a name of nobody', { learner: { name: { as: 'name', name: '' }, mark: '0a1b2c3d' } }, false],
  ['has a packet that is no bytes', { packet: 'a?' }, false],
  [
    'has time that ran backwards',
    { time: { run: 'r', startedAt: 0, used: -1, gaps: [], lastWall: 0, seen: {} } },
    false,
  ],
  ['has an id that is no digest', { id: '../a' }, false],
  ['is a further learner’s', { id: `${'a'.repeat(32)}-0a1b2c3d` }, true],
  ['has a mark that is too short', { id: `${'a'.repeat(32)}-0a1b2c3` }, false],
  ['has more behind its mark', { id: `${'a'.repeat(32)}-0a1b2c3d-0a1b2c3d` }, false],
])('a record that %s is read: %j %s', (_, change, isRead) => {
  expect(keptAssignmentChain.read({ ...kept, ...change }).ok).toBe(isRead)
})
