import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { EventEnvelope, LearningEvent } from './learning-event.ts'
import { histories, seen } from '../../../tests/support/random-events.ts'
import { extend, replay } from './replay-progress.ts'
import { sampleEnvelope, sampleEvents } from './sample-events.ts'
import { whatCounts } from './what-counts.ts'

const left = (...events: LearningEvent[]): LearningEvent[] =>
  whatCounts(events.map((event, index) => sampleEnvelope(event, index + 1))).map(({ event }) => event)

const draft = sampleEvents['draft-kept']
const answer = sampleEvents['answer-given']
const opened = sampleEvents['question-opened']
const flag = sampleEvents['flag-set']
const place = sampleEvents['place-kept']

describe('what counts', () => {
  test('is the last draft of each question, and none that was answered', () => {
    const other = { ...draft, question: 'q2' }
    expect(left(draft, { ...draft, response: 'more' }, other)).toEqual([
      { ...draft, response: 'more' },
      other,
    ])
    expect(left(draft, answer)).toEqual([answer])
    expect(left(draft, answer, draft)).toEqual([answer, draft])
  })

  test('is every answer, start and finish', () => {
    const all = [
      sampleEvents['run-started'],
      answer,
      { ...answer, attempt: 2 },
      sampleEvents['run-finished'],
      sampleEvents['run-finished'],
    ]
    expect(left(...all)).toEqual(all)
  })

  test('is the question opened last, one hint of each, the last word on each flag, the last place in each lesson', () => {
    const elsewhere = { ...place, lesson: 'stinger' }
    const abroad = { ...place, course: 'rivers' }
    expect(left(opened, { ...opened, question: 'q2' })).toEqual([{ ...opened, question: 'q2' }])
    const hint = sampleEvents['hint-taken']
    expect(left(hint, hint, { ...hint, question: 'q2' })).toEqual([hint, { ...hint, question: 'q2' }])
    expect(left(flag, { ...flag, question: 'q2' }, { ...flag, flagged: false })).toEqual([
      { ...flag, question: 'q2' },
      { ...flag, flagged: false },
    ])
    expect(left(place, elsewhere, abroad, place)).toEqual([elsewhere, abroad, place])
  })

  test('does not mix up a flag with a draft', () => {
    expect(left(flag, draft)).toEqual([flag, draft])
    expect(left(draft, flag, opened)).toEqual([draft, flag, opened])
  })
})

const countingIn = (events: readonly EventEnvelope[]) =>
  [...replay(events).strands.values()].flatMap(whatCounts)

/** A history, a part of it that is known first, and the rest in the order in which it comes. */
const knownAndLate = histories.chain((events) =>
  fc
    .tuple(
      fc.constant(events),
      fc.array(fc.boolean(), { minLength: events.length, maxLength: events.length }),
      fc.infiniteStream(fc.nat()),
    )
    .map(([all, early, keys]) => ({
      all,
      known: all.filter((_, index) => early[index]),
      late: all
        .filter((_, index) => !early[index])
        .map((event) => ({ event, key: keys.next().value }))
        .sort((a, b) => a.key - b.key)
        .map(({ event }) => event),
    })),
)

describe('what counts yields the same progress', () => {
  test('as everything', () => {
    fc.assert(
      fc.property(histories, (events) => {
        expect(seen(replay(countingIn(events)))).toBe(seen(replay(events)))
      }),
      { numRuns: 500 },
    )
  })

  test('with whatever comes later, of whatever time, replayed or added one by one', () => {
    fc.assert(
      fc.property(knownAndLate, ({ all, known, late }) => {
        const kept = countingIn(known)
        expect(seen(replay([...late, ...kept]))).toBe(seen(replay(all)))
        expect(seen(late.reduce(extend, replay(kept)))).toBe(seen(replay(all)))
      }),
      { numRuns: 500 },
    )
  })

  test('also when what came later has been thinned out again', () => {
    fc.assert(
      fc.property(knownAndLate, ({ all, known, late }) => {
        expect(seen(replay(countingIn([...countingIn(known), ...late])))).toBe(seen(replay(all)))
      }),
      { numRuns: 500 },
    )
  })
})
