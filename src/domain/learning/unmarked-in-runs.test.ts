import { expect, test } from 'vitest'
import type { LearningEvent, Marks } from './learning-event.ts'
import { objectiveHistory } from './objective-history.ts'
import { readEvent } from './read-event.ts'
import { replay } from './replay-progress.ts'
import { marked, toGo, unanswered } from './run-route.ts'
import { firstTryShare, summarise } from './run-summary.ts'
import { sampleEnvelope, sampleEvents } from './sample-events.ts'

/* A quiz of twelve questions that count, and an opinion among them. */
const ids = Array.from({ length: 12 }, (_, index) => `q${index + 1}`)
const started: LearningEvent = {
  ...sampleEvents['run-started'],
  questions: [{ id: 'opinion', edition: 'e', unmarked: true }, ...ids.map((id) => ({ id, edition: 'e' }))],
}
const questions = [
  { id: 'opinion', objective: 'think' },
  ...ids.map((id) => ({ id, objective: id === 'q1' ? 'think' : 'know' })),
]
const answer = (question: string, marks: Marks): LearningEvent => ({
  ...sampleEvents['answer-given'],
  question,
  marks,
})
const opinion = answer('opinion', { earned: 0, possible: 0 })
const right = (question: string) => answer(question, { earned: 1, possible: 1 })

function runOf(...events: LearningEvent[]) {
  const run = replay([started, ...events].map((event, index) => sampleEnvelope(event, index + 1))).runs.get(
    'run-1',
  )
  if (!run) throw new Error('The run was not begun.')
  return run
}

test.each([
  ['was given', [opinion]],
  ['was not given', []],
])('where the opinion %s, twelve questions are the whole', (_, events) => {
  const run = runOf(...events, ...ids.map(right))
  expect(marked(run)).toHaveLength(12)
  expect(summarise(run, questions).firstTry).toEqual({ right: 12, partly: 0, wrong: 0, unanswered: 0 })
  expect(summarise(run, questions).misses).toEqual([])
  expect(firstTryShare(run)).toBe(1)
  expect(toGo(run)).toEqual({ left: 0, count: 12 })
})

test('an opinion moves no share and no aim, and is still a question of the run to be led to', () => {
  const run = runOf(opinion, right('q1'), { type: 'run-finished', run: 'run-1' })
  expect(firstTryShare(run)).toBeCloseTo(1 / 12)
  expect(toGo(run)).toEqual({ left: 11, count: 12 })
  expect(objectiveHistory([run], questions)[0]).toEqual({
    objective: 'think',
    best: { right: 1, count: 1 },
    latest: { right: 1, count: 1 },
  })
  expect(unanswered(runOf())[0]).toBe('opinion')
})

test('an answer without marks to a question that counts is as good as none', () => {
  const run = runOf(answer('q1', { earned: 0, possible: 0 }))
  expect(summarise(run, questions).firstTry).toEqual({ right: 0, partly: 0, wrong: 0, unanswered: 12 })
})

test('that a question has no marks is read back from the record, and nothing else passes for it', () => {
  const envelope = sampleEnvelope(started, 1)
  expect(readEvent(envelope)).toEqual({ ok: true, value: envelope })
  const spoilt = { ...started, questions: [{ id: 'q1', edition: 'e', unmarked: 'yes' }] }
  expect(readEvent({ ...envelope, event: spoilt })).toEqual({ ok: false, problem: 'unreadable' })
})
