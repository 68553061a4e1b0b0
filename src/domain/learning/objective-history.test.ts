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
interface Run {
  readonly right?: readonly string[]
  readonly partly?: readonly string[]
  readonly wrong?: readonly string[]
  /** All of them, unless it says otherwise. */
  readonly asked?: readonly string[]
  readonly finished?: boolean
}

/** What runs come to, one after another. */
function historyOf(...runs: readonly Run[]) {
  const events = runs.flatMap((each, index): LearningEvent[] => {
    const run = `run-${index}`
    const { right = [], partly = [], wrong = [], asked = ['q1', 'q2', 'q3'], finished = true } = each
    const answers = [right, partly, wrong].flatMap((some, lost) =>
      some.map((question) => ({ ...answer, run, question, marks: { earned: 2 - lost, possible: 2 } })),
    )
    return [
      { ...start, run, questions: asked.map((id) => ({ id, edition: 'e1' })) },
      ...answers,
      ...(finished ? [{ type: 'run-finished' as const, run }] : []),
    ]
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

test('only what was right counts as right, and whatever was asked counts', () => {
  const [name] = historyOf({ partly: ['q1'], wrong: ['q3'] })
  expect(name?.latest).toEqual({ right: 0, count: 2 })
  expect(historyOf({ right: ['q1'], partly: ['q3'] })[0]?.latest).toEqual({ right: 1, count: 2 })
})

test('best is the greatest share, however few were asked; of two alike the newer', () => {
  const all = { right: ['q1', 'q3'] }
  const half = { right: ['q1'], wrong: ['q3'] }
  const one = { right: ['q1'], asked: ['q1'] }
  expect(historyOf(one, half)[0]).toMatchObject({ best: { right: 1, count: 1 } })
  expect(historyOf(all, one)[0]).toMatchObject({ best: { right: 1, count: 1 } })
  expect(historyOf(one, all)[0]).toMatchObject({ best: { right: 2, count: 2 } })
})

test('questions that the lesson has lost count for nothing', () => {
  expect(objectiveHistory([], questions)).toEqual([])
})
