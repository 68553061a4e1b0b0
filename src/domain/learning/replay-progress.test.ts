import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { EventEnvelope, LearningEvent } from './learning-event.ts'
import { histories } from '../../../tests/support/random-events.ts'
import { emptyProgress } from './progress.ts'
import { extend, replay, replaySteps } from './replay-progress.ts'
import { sampleEnvelope, sampleEvents } from './sample-events.ts'

const inTurn = (...events: LearningEvent[]) => events.map((event, index) => sampleEnvelope(event, index + 1))
const extendAll = (envelopes: readonly EventEnvelope[]) => envelopes.reduce(extend, replay([]))

const started = sampleEvents['run-started']
const draft = sampleEvents['draft-kept']
const answer = sampleEvents['answer-given']
const flag = sampleEvents['flag-set']
const place = sampleEvents['place-kept']

describe('replaying a run', () => {
  const runAfter = (...events: LearningEvent[]) => replay(inTurn(started, ...events)).runs.get('run-1')

  test('begins with what was delivered', () => {
    expect(runAfter()).toEqual({
      run: 'run-1',
      scope: started.scope,
      seed: 'seed-1',
      questions: started.questions,
      current: undefined,
      drafts: new Map(),
      answers: new Map(),
      hints: new Set(),
      flags: new Set(),
      startedAt: '2026-11-22T17:05:01.120+05:00',
      startedLogical: 1,
      assignment: null,
    })
  })

  test('remembers the question opened last, hints and flags', () => {
    const run = runAfter(
      sampleEvents['question-opened'],
      sampleEvents['hint-taken'],
      flag,
      { ...flag, question: 'q2' },
      { ...flag, flagged: false },
      { type: 'question-opened', run: 'run-1', question: 'q2' },
    )
    expect(run).toMatchObject({ current: 'q2', hints: new Set(['q1']), flags: new Set(['q2']) })
  })

  test('keeps the latest draft of each question', () => {
    const run = runAfter(
      draft,
      { ...draft, response: 'more' },
      { ...draft, question: 'q2', response: 'other' },
    )
    expect(run?.drafts).toEqual(
      new Map([
        ['q1', { edition: 'e1', response: 'more' }],
        ['q2', { edition: 'e1', response: 'other' }],
      ]),
    )
  })

  test('ends a draft with its answer, and takes a draft after it for another try', () => {
    expect(runAfter(draft, answer)?.drafts).toEqual(new Map())
    expect(runAfter(answer, draft)?.drafts.get('q1')).toEqual({ edition: 'e1', response: draft.response })
  })

  test('keeps every answer with its time, the first try first', () => {
    const again = { ...answer, attempt: 2 }
    expect(runAfter(answer, again)?.answers.get('q1')).toEqual([
      { ...answer, at: '2026-11-22T17:05:02.120+05:00', logical: 2 },
      { ...again, at: '2026-11-22T17:05:03.120+05:00', logical: 3 },
    ])
  })

  test('keeps an answer that another tab gave after the finish, and the first finish', () => {
    const finished = sampleEvents['run-finished']
    const run = runAfter(finished, answer, finished)
    expect(run?.finishedAt).toBe('2026-11-22T17:05:02.120+05:00')
    expect(run?.answers.size).toBe(1)
  })

  test('takes a run that was started twice for the first of the two', () => {
    expect(runAfter({ ...started, seed: 'another' })?.seed).toBe('seed-1')
  })
})

describe('replaying a journal', () => {
  test('of nothing is a beginning', () => {
    const progress = replay([])
    expect(progress).toMatchObject({
      runs: new Map(),
      place: undefined,
      places: new Map(),
      events: 0,
      logical: 0,
    })
  })

  test('leaves a run out until its start arrives, and loses nothing of it', () => {
    const [start, ...rest] = inTurn(started, draft, answer)
    if (!start) throw new Error('there is a start')
    const waiting = replay(rest)
    expect(waiting.runs.size).toBe(0)
    expect(waiting.events).toBe(2)
    expect(extend(waiting, start)).toEqual(replay([start, ...rest]))
    expect(extend(waiting, start).runs.get('run-1')?.answers.size).toBe(1)
  })

  test('knows the last place in all, and in each lesson', () => {
    const other = { ...place, lesson: 'stinger', section: '' }
    const progress = replay(inTurn(place, other))
    expect(progress.place).toEqual({
      course: 'blowback',
      lesson: 'stinger',
      section: '',
      title: 'Strategic depth',
      at: '2026-11-22T17:05:02.120+05:00',
    })
    expect(progress.places.get('blowback/strategic-depth')?.section).toBe('the-line')
  })

  test('does not let a place that arrives late replace a later one', () => {
    const [early, late] = inTurn(place, { ...place, section: 'the-war' })
    if (!early || !late) throw new Error('there are two')
    expect(extendAll([late, early]).place?.section).toBe('the-war')
  })

  test('leaves unread what came before, for an event that comes in its turn', () => {
    const events = inTurn(started, draft, answer, draft, answer)
    const last = events.at(-1)
    if (!last) throw new Error('there are some')
    let reads = 0
    const before = events.slice(0, -1).map(({ event, ...rest }): EventEnvelope => ({
      ...rest,
      get event() {
        reads += 1
        return event
      },
    }))
    const progress = replay(before)
    reads = 0
    expect(extend(progress, last).runs.get('run-1')?.answers.get('q1')).toHaveLength(2)
    expect(reads).toBe(0)
  })

  test('leaves the progress that it extends as it was', () => {
    const [start, ...rest] = inTurn(started, draft, answer, flag, place)
    if (!start) throw new Error('there is a start')
    const before = replay([start])
    extendAll([start, ...rest])
    rest.reduce(extend, before)
    expect(before).toEqual(replay([start]))
  })
})

/** A history, shuffled, some of its events more than once. */
const arrivals = histories.chain((events) =>
  fc.record({
    events: fc.constant(events),
    arrived: fc
      .array(fc.constantFrom(...(events.length > 0 ? events : [sampleEnvelope(place, 1)])), {
        maxLength: 10,
      })
      .chain((copies) => {
        const all = events.length > 0 ? [...events, ...copies] : []
        return fc.shuffledSubarray(all, { minLength: all.length })
      }),
  }),
)

interface Arrival {
  readonly events: EventEnvelope[]
  readonly arrived: EventEnvelope[]
}
const holdsFor = (law: (arrival: Arrival) => void) => fc.assert(fc.property(arrivals, law), { numRuns: 300 })

describe('replay does not depend on arrival', () => {
  test('in any order, with any copies', () => {
    holdsFor(({ events, arrived }) => {
      expect(replay(arrived)).toEqual(replay(events))
    })
  })

  test('and extending one by one agrees with it', () => {
    holdsFor(({ events, arrived }) => {
      expect(extendAll(arrived)).toEqual(replay(events))
    })
  })

  test('to the order of drafts and answers', () => {
    const told = ({ runs }: ReturnType<typeof replay>) =>
      ['run-1', 'run-2'].map((run) => [
        [...(runs.get(run)?.drafts ?? [])],
        [...(runs.get(run)?.answers ?? [])],
      ])
    holdsFor(({ events, arrived }) => {
      expect(told(extendAll(arrived))).toEqual(told(replay(events)))
    })
  })
})

test('nothing yields what is known before anything is', () => {
  expect(replay([])).toEqual(emptyProgress)
})

describe('replay in steps', () => {
  const runOf = (index: number) => {
    const run = `run-${index}`
    const events = [{ ...started, run }, ...Array.from({ length: 249 }, () => ({ ...draft, run }))]
    return events.map((event, at) => sampleEnvelope(event, index * 250 + at + 1))
  }
  const pages = [8, 3, 0, 1, 2, 7, 4, 5, 6].map(runOf)

  test('pauses after each page and each thousand events', () => {
    const steps = replaySteps(pages)
    let pauses = 0
    while (!steps.next().done) pauses += 1
    expect(pauses).toBe(pages.length + 2)
  })

  test('is the same as replay, and has the runs in the order of their starts', () => {
    const progress = replay(pages.flat())
    expect(progress).toEqual(replay(pages.toReversed().flat()))
    expect([...progress.runs.keys()]).toEqual(pages.map((_, index) => `run-${index}`))
  })
})
