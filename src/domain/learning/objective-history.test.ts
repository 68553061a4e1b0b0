import { expect, test } from 'vitest'
import type { LearningEvent } from './learning-event.ts'
import { objectiveHistory } from './objective-history.ts'
import { replay } from './replay-progress.ts'
import { runsOf } from './runs.ts'
import { sampleEnvelope, sampleEvents } from './sample-events.ts'

const { 'run-started': start, 'answer-given': answer } = sampleEvents
const questions = [
  { id: 'q1', objective: 'name' },
  { id: 'q2', objective: 'measure' },
  { id: 'q3', objective: 'name' },
]
/** Runs one after another, by the questions that each got right. */
function historyOf(...runs: { right: string[]; finished?: boolean }[]) {
  const events = runs.flatMap(({ right, finished = true }, index): LearningEvent[] => {
    const run = `run-${index}`
    const answers = right.map((question) => ({ ...answer, run, question, marks: { earned: 1, possible: 1 } }))
    return [{ ...start, run }, ...answers, ...(finished ? [{ type: 'run-finished' as const, run }] : [])]
  })
  const progress = replay(events.map((event, index) => sampleEnvelope(event, index + 1)))
  return objectiveHistory(runsOf(progress, start.scope), questions)
}

test('before a quiz was finished there is nothing to say', () => {
  expect(historyOf()).toEqual([])
  expect(historyOf({ right: ['q1'], finished: false })).toEqual([])
})

test('best and latest are told apart, in the order of the questions', () => {
  expect(historyOf({ right: ['q1', 'q3'] }, { right: ['q2'] }, { right: ['q1'], finished: false })).toEqual([
    { objective: 'name', best: { right: 2, count: 2 }, latest: { right: 0, count: 2 } },
    { objective: 'measure', best: { right: 1, count: 1 }, latest: { right: 1, count: 1 } },
  ])
})

test('questions that the lesson has lost count for nothing', () => {
  expect(objectiveHistory([], questions)).toEqual([])
})
