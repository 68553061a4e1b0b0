import type { EventEnvelope, LearningEvent } from './learning-event.ts'

type EventOf<T extends LearningEvent['type']> = Extract<LearningEvent, { type: T }>

/** One event of every type, for tests. */
export const sampleEvents: { readonly [T in LearningEvent['type']]: EventOf<T> } = {
  'run-started': {
    type: 'run-started',
    run: 'run-1',
    scope: { course: 'blowback', lesson: 'strategic-depth', part: 'quiz' },
    seed: 'seed-1',
    questions: [
      { id: 'q1', edition: 'e1' },
      { id: 'q2', edition: 'e2' },
      { id: 'q3', edition: 'e3' },
    ],
    assignment: null,
  },
  'question-opened': { type: 'question-opened', run: 'run-1', question: 'q1' },
  'draft-kept': {
    type: 'draft-kept',
    run: 'run-1',
    question: 'q1',
    edition: 'e1',
    response: { texts: { first: 'Durand' } },
  },
  'hint-taken': { type: 'hint-taken', run: 'run-1', question: 'q1' },
  'flag-set': { type: 'flag-set', run: 'run-1', question: 'q1', flagged: true },
  'answer-given': {
    type: 'answer-given',
    run: 'run-1',
    question: 'q1',
    edition: 'e1',
    response: { texts: { first: 'Durand Line' } },
    seed: 'seed-1',
    attempt: 1,
    timeTaken: 12_500,
    help: { hint: true },
    marks: { earned: 1, possible: 2 },
    confidence: null,
    assignment: null,
  },
  'run-finished': { type: 'run-finished', run: 'run-1' },
  'place-kept': {
    type: 'place-kept',
    course: 'blowback',
    lesson: 'strategic-depth',
    section: 'the-line',
    title: 'Strategic depth',
  },
}

/** An id of the right form: 32 hexadecimal digits. */
export const sampleId = (number: number) => number.toString(16).padStart(32, '0')

/** An event in its envelope, the `sequence`th of its device, for tests. */
export function sampleEnvelope(
  event: LearningEvent,
  sequence: number,
  {
    device = 'device-1',
    logical = sequence,
    id = sampleId(sequence),
    at = `2026-11-22T17:05:${String(sequence % 60).padStart(2, '0')}.120+05:00`,
  }: Partial<EventEnvelope> = {},
): EventEnvelope {
  return {
    format: 'blowback/event',
    version: 1,
    id,
    learner: 'learner-1',
    device,
    sequence,
    logical,
    at,
    event,
  }
}
