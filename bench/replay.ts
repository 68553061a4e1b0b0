/** How long it takes to bring a learner's record up from its events, in Node on one core. */
import type { EventEnvelope, LearningEvent } from '../src/domain/learning/learning-event.ts'
import { replay } from '../src/domain/learning/replay-progress.ts'
import { sampleEnvelope } from '../src/domain/learning/sample-events.ts'

export interface Replay {
  readonly events: number
  readonly milliseconds: number
}

export function replayTimes(sizes: readonly number[]): Replay[] {
  return sizes.map((events) => {
    const journal = journalOf(events)
    replay(journal)
    const times = Array.from({ length: 7 }, () => {
      const started = performance.now()
      if (replay(journal).events !== events) throw new Error('Replay has lost an event.')
      return performance.now() - started
    })
    // The least: whatever else the machine does can only add to it.
    return { events, milliseconds: Math.min(...times) }
  })
}

/** Runs of fourteen questions: a draft and an answer for each. */
export function journalOf(count: number): EventEnvelope[] {
  const questions = Array.from({ length: 14 }, (_, index) => ({ id: `q${index}`, edition: 'e1' }))
  const perRun = 2 + 2 * questions.length
  return Array.from({ length: count }, (_, index) => {
    const run = `run-${Math.floor(index / perRun)}`
    const step = index % perRun
    return sampleEnvelope(eventAt(step, perRun, run, questions), index + 1)
  })
}

function eventAt(
  step: number,
  last: number,
  run: string,
  questions: readonly { readonly id: string; readonly edition: string }[],
): LearningEvent {
  const scope = { course: 'course', lesson: `lesson-${run}`, part: 'quiz' } as const
  if (step === 0) return { type: 'run-started', run, scope, seed: run, questions, assignment: null }
  if (step === last - 1) return { type: 'run-finished', run }
  const { id: question = '', edition = '' } = questions[Math.floor((step - 1) / 2)] ?? {}
  const response = { choice: 'k0387c9f0ea' }
  if (step % 2 === 1) return { type: 'draft-kept', run, question, edition, response }
  return {
    type: 'answer-given',
    run,
    question,
    edition,
    response,
    seed: run,
    attempt: 1,
    timeTaken: 9000,
    help: { hint: false },
    marks: { earned: 1, possible: 1 },
    confidence: null,
    assignment: null,
  }
}
