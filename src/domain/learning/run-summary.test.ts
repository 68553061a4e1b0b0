import { describe, expect, test } from 'vitest'
import type { LearningEvent, Marks } from './learning-event.ts'
import { replay } from './replay-progress.ts'
import { flagged, nextUnanswered, resumeAt, unanswered } from './run-route.ts'
import { bestAndLatest, firstAnswer, firstTryShare, lastAnswer, summarise } from './run-summary.ts'
import { openRun, runsOf } from './runs.ts'
import { sampleEnvelope, sampleEvents, sampleId } from './sample-events.ts'

const started = sampleEvents['run-started']
const scope = started.scope
const right = { earned: 2, possible: 2 }
const partly = { earned: 1, possible: 2 }
const wrong = { earned: 0, possible: 2 }

const answer = (question: string, marks: Marks, attempt = 1, run = 'run-1'): LearningEvent => ({
  ...sampleEvents['answer-given'],
  run,
  question,
  marks,
  attempt,
})
const start = (run: string): LearningEvent => ({ ...started, run })
const finish = (run: string): LearningEvent => ({ type: 'run-finished', run })
const progressOf = (...events: LearningEvent[]) =>
  replay(events.map((event, index) => sampleEnvelope(event, index + 1)))
const runOf = (...events: LearningEvent[]) => {
  const run = progressOf(started, ...events).runs.get('run-1')
  if (!run) throw new Error('the run was started')
  return run
}
const objectives = [
  { id: 'q1', objective: 'borders' },
  { id: 'q2', objective: 'causes' },
  { id: 'q3', objective: 'borders' },
  { id: 'q9', objective: 'added later' },
]

describe('finding runs', () => {
  const progress = progressOf(
    start('run-1'),
    start('run-2'),
    { ...started, run: 'checks', scope: { ...scope, part: 'checks' } },
    start('run-3'),
    finish('run-3'),
  )

  test('lists those of one scope, newest first', () => {
    expect(runsOf(progress, scope).map(({ run }) => run)).toEqual(['run-3', 'run-2', 'run-1'])
  })

  test('goes on with the newest that is not finished', () => {
    expect(openRun(progress, scope)?.run).toBe('run-2')
    expect(openRun(progress, { ...scope, lesson: 'another' })).toBeUndefined()
    expect(openRun(progress, { ...scope, course: 'another' })).toBeUndefined()
  })

  test('that began at the same time on two devices goes by their names, whichever comes first', () => {
    const here = sampleEnvelope(start('run-a'), 1, { device: 'here' })
    const there = sampleEnvelope(start('run-b'), 1, { device: 'there', id: sampleId(2) })
    for (const both of [
      [here, there],
      [there, here],
    ]) {
      const found = { runs: new Map([...replay(both).runs].toReversed()) }
      expect(runsOf({ ...replay(both), ...found }, scope).map(({ run }) => run)).toEqual(['run-a', 'run-b'])
      expect(runsOf(replay(both), scope).map(({ run }) => run)).toEqual(['run-a', 'run-b'])
    }
  })
})

describe('a summary', () => {
  const run = runOf(answer('q1', right), answer('q2', wrong), answer('q2', partly, 2), answer('q2', right, 3))

  test('knows the first and the last answer', () => {
    expect(firstAnswer(run, 'q2')?.attempt).toBe(1)
    expect(lastAnswer(run, 'q2')?.attempt).toBe(3)
    expect(lastAnswer(run, 'q3')).toBeUndefined()
  })

  test('counts by first and by last try, over what was delivered', () => {
    expect(summarise(run, objectives)).toMatchObject({
      firstTry: { right: 1, partly: 0, wrong: 1, unanswered: 1 },
      lastTry: { right: 2, partly: 0, wrong: 0, unanswered: 1 },
    })
  })

  test('counts by objective, in the order delivered', () => {
    expect(summarise(run, objectives).objectives).toEqual([
      {
        objective: 'borders',
        firstTry: { right: 1, partly: 0, wrong: 0, unanswered: 1 },
        lastTry: { right: 1, partly: 0, wrong: 0, unanswered: 1 },
      },
      {
        objective: 'causes',
        firstTry: { right: 0, partly: 0, wrong: 1, unanswered: 0 },
        lastTry: { right: 1, partly: 0, wrong: 0, unanswered: 0 },
      },
    ])
  })

  test('lists what was not right at the first try', () => {
    expect(summarise(run, objectives).misses).toEqual([
      { question: 'q2', objective: 'causes', firstTry: 'wrong', lastTry: 'right' },
      { question: 'q3', objective: 'borders', firstTry: 'unanswered', lastTry: 'unanswered' },
    ])
  })

  test('keeps a question that the lesson has lost', () => {
    expect(summarise(runOf(answer('q1', partly)), []).misses[0]).toEqual({
      question: 'q1',
      objective: undefined,
      firstTry: 'partly',
      lastTry: 'partly',
    })
  })
})

describe('best and latest', () => {
  test('weigh every question the same, at the first try', () => {
    expect(firstTryShare(runOf(answer('q1', right), answer('q2', partly), answer('q2', right, 2)))).toBe(0.5)
    expect(firstTryShare(runOf())).toBe(0)
  })

  test('are of finished runs, the newer of two that are alike', () => {
    const progress = progressOf(
      start('run-1'),
      answer('q1', right, 1, 'run-1'),
      finish('run-1'),
      start('run-2'),
      answer('q2', right, 1, 'run-2'),
      finish('run-2'),
      start('run-3'),
      finish('run-3'),
      start('run-4'),
      answer('q1', right, 1, 'run-4'),
      answer('q2', right, 1, 'run-4'),
    )
    const { best, latest } = bestAndLatest(runsOf(progress, scope))
    expect([best?.run, latest?.run]).toEqual(['run-2', 'run-3'])
    expect(bestAndLatest([])).toEqual({ best: undefined, latest: undefined })
  })
})

describe('the route through a run', () => {
  const opened = (question: string): LearningEvent => ({ type: 'question-opened', run: 'run-1', question })
  const flag = (question: string): LearningEvent => ({ ...sampleEvents['flag-set'], question })

  test('shows what is unanswered and what is flagged, in order', () => {
    const run = runOf(flag('q3'), flag('q1'), answer('q2', wrong))
    expect(unanswered(run)).toEqual(['q1', 'q3'])
    expect(flagged(run)).toEqual(['q1', 'q3'])
  })

  test('goes round to the next that is unanswered', () => {
    const run = runOf(answer('q2', right))
    expect(nextUnanswered(run, 'q1')).toBe('q3')
    expect(nextUnanswered(run, 'q3')).toBe('q1')
    expect(nextUnanswered(runOf(answer('q1', right), answer('q2', right)), 'q3')).toBeUndefined()
  })

  test('goes on where it stopped', () => {
    expect(resumeAt(runOf(opened('q2')))).toBe('q2')
    expect(resumeAt(runOf(answer('q1', right)))).toBe('q2')
    expect(resumeAt(runOf(opened('gone')))).toBe('q1')
    expect(resumeAt(runOf(answer('q1', right), answer('q2', right), answer('q3', right)))).toBe('q1')
  })
})

describe('at the edges', () => {
  const empty = { ...runOf(), questions: [] }

  test('a run without questions goes on nowhere, and has earned nothing', () => {
    expect(resumeAt(empty)).toBeUndefined()
    expect(firstTryShare(empty)).toBe(0)
    expect(summarise(empty, objectives)).toMatchObject({ objectives: [], misses: [] })
  })

  test('a question that has no marks to earn counts, and earns nothing', () => {
    expect(firstTryShare(runOf(answer('q1', { earned: 0, possible: 0 }), answer('q2', right)))).toBeCloseTo(
      1 / 3,
    )
  })

  test('a question that the lesson has lost makes no objective', () => {
    const summary = summarise(runOf(), objectives.slice(0, 1))
    expect(summary.objectives.map(({ objective }) => objective)).toEqual(['borders'])
  })

  test('every outcome is counted as what it is', () => {
    const run = runOf(answer('q1', right), answer('q2', partly))
    const tally = { right: 1, partly: 1, wrong: 0, unanswered: 1 }
    expect(summarise(run, objectives)).toMatchObject({ firstTry: tally, lastTry: tally })
    expect(summarise(runOf(answer('q1', wrong)), objectives).firstTry).toEqual({
      right: 0,
      partly: 0,
      wrong: 1,
      unanswered: 2,
    })
  })
})
