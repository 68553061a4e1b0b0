import fc from 'fast-check'
import type { EventEnvelope, LearningEvent } from '../../src/domain/learning/learning-event.ts'
import type { Progress } from '../../src/domain/learning/progress.ts'
import { sampleEnvelope, sampleEvents, sampleId } from '../../src/domain/learning/sample-events.ts'

const runs = fc.constantFrom('run-1', 'run-2')
const questions = fc.constantFrom('q1', 'q2', 'q3')

/** Any event of two runs of three questions, for tests. */
export const anyEvent: fc.Arbitrary<LearningEvent> = fc
  .tuple(fc.constantFrom(...Object.values(sampleEvents)), runs, questions, fc.boolean(), fc.nat(3))
  .map(([event, run, question, flagged, response]): LearningEvent => {
    switch (event.type) {
      case 'place-kept':
        return { ...event, lesson: question }
      case 'run-started':
      case 'run-finished':
        return { ...event, run }
      case 'flag-set':
        return { ...event, run, question, flagged }
      case 'draft-kept':
      case 'answer-given':
        return { ...event, run, question, response }
      case 'question-opened':
      case 'hint-taken':
        return { ...event, run, question }
    }
  })

/** Events of two devices whose logical times collide, each numbered as its device would have, for tests. */
export const histories: fc.Arbitrary<EventEnvelope[]> = fc
  .array(fc.tuple(anyEvent, fc.constantFrom('device-1', 'device-2'), fc.nat(2)), { maxLength: 40 })
  .map((rows) =>
    rows.map(([event, device, step], index) =>
      sampleEnvelope(event, index + 1, {
        device,
        logical: 1 + Math.floor(index / 2) + step,
        id: sampleId(index),
      }),
    ),
  )

/** Everything that a person could see of it, the order within runs included, for tests. */
export const seen = ({ runs, place: at, places, logical }: Progress) =>
  JSON.stringify(
    { runs: [...runs].sort(([a], [b]) => (a < b ? -1 : 1)), at, places, logical },
    (_, value: unknown) => (value instanceof Map || value instanceof Set ? [...value] : value),
  )
