import { expect, test } from 'vitest'
import type { HistoricalEvent } from '../lesson/reference.ts'
import { eventsOn } from './timeline.ts'

const event = (id: string, date: string, ...tags: string[]): HistoricalEvent => ({
  id,
  date,
  title: id,
  confidence: 'reported',
  sources: [],
  tags,
})
const events = [
  event('late', '1996-09', 'war'),
  event('day', '1947-09-30', 'border'),
  event('year', '1947', 'border', 'war'),
]
const ids = (figure: Parameters<typeof eventsOn>[0]): string[] => eventsOn(figure, events).map(({ id }) => id)

test('events come in their order, the vaguer date first', () => {
  expect(ids({ tags: [] })).toEqual(['year', 'day', 'late'])
})

test('years and tags limit them, the years themselves included', () => {
  expect(ids({ from: 1947, to: 1947, tags: [] })).toEqual(['year', 'day'])
  expect(ids({ from: 1948, tags: [] })).toEqual(['late'])
  expect(ids({ to: 1995, tags: ['war'] })).toEqual(['year'])
  expect(ids({ tags: ['war', 'nothing'] })).toEqual(['year', 'late'])
})
