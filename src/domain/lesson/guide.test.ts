import { expect, it } from 'vitest'
import { timedSteps, type LessonPlan } from './guide.ts'
import { latestFirst, type Correction, type Method } from './method.ts'

it('lays the steps of a plan end to end', () => {
  const step = (minutes: number) => ({ minutes, title: 'Read', text: 'Read it.' })
  const plan: Pick<LessonPlan, 'plan'> = { plan: [step(5), step(12), step(33)] }
  expect(timedSteps(plan).map(({ from, to }) => [from, to])).toEqual([
    [0, 5],
    [5, 17],
    [17, 50],
  ])
})

it('shows the latest correction first, and those of a day in their order', () => {
  const on = (date: string, was: string): Correction => ({ date, was, now: '', why: '' })
  const log: Pick<Method, 'corrections'> = {
    corrections: [on('2026-04-02', 'a'), on('2026-11-22', 'b'), on('2026-04-02', 'c'), on('2025-01-31', 'd')],
  }
  expect(latestFirst(log).map(({ was }) => was)).toEqual(['b', 'a', 'c', 'd'])
})
