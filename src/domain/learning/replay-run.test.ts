import { expect, test } from 'vitest'

import { replayRun } from './replay-run.ts'
import { sampleEnvelope, sampleEvents } from './sample-events.ts'

test('what was read in between is no part of a run, and does not disturb it', () => {
  const start = sampleEnvelope(sampleEvents['run-started'], 1)
  const place = sampleEnvelope(sampleEvents['place-kept'], 2)
  const answer = sampleEnvelope(sampleEvents['answer-given'], 3)
  expect(replayRun([start, place, answer])).toEqual(replayRun([start, answer]))
  expect(replayRun([start, answer])?.answers.size).toBe(1)
})
