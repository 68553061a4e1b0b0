import { expect, test } from 'vitest'
import { assignedScope } from '../../domain/learning/assigned-scope.ts'
import { replay } from '../../domain/learning/replay-progress.ts'
import { sampleEnvelope, sampleEvents } from '../../domain/learning/sample-events.ts'
import type { CourseIndex } from '../../domain/lesson/course-index.ts'
import { lessonsIn } from './own-progress.ts'

const index: CourseIndex = {
  format: 'blowback/course-index',
  version: 1,
  course: 'blowback',
  title: 'Blowback',
  lessons: [
    {
      slug: 'strategic-depth',
      title: 'Depth, as it is called now',
      hasQuiz: true,
      objectives: [{ id: 'name', text: 'Name it' }],
      questions: [{ id: 'q1', objective: 'name' }],
    },
  ],
}
const {
  'run-started': start,
  'answer-given': answer,
  'run-finished': finish,
  'place-kept': place,
} = sampleEvents
const progress = replay([start, answer, finish, place].map((event, at) => sampleEnvelope(event, at + 1)))
const href = (course: string, lesson: string): string => `/${course}/${lesson}/`

test('a lesson is called what its course calls it now, and leads to its page', () => {
  expect(lessonsIn(progress, [index], href)).toMatchObject([
    {
      title: 'Depth, as it is called now',
      href: '/blowback/strategic-depth/',
      readAt: '2026-11-22T17:05:04.120+05:00',
      runs: [{ run: 'run-1' }],
      objectives: [{ text: 'Name it', best: { right: 0, count: 1 }, latest: { right: 0, count: 1 } }],
    },
  ])
})

test('one that no course has any more is called what it was called, and leads nowhere', () => {
  const [lesson, ...more] = lessonsIn(progress, [], href)
  expect(more).toEqual([])
  expect(lesson).toMatchObject({ title: 'Strategic depth', href: undefined, objectives: [] })
  expect(lesson?.runs).toHaveLength(1)
})

test('what was never opened is not listed', () => {
  expect(lessonsIn(replay([]), [index], href)).toEqual([])
})

test('what a teacher set is no lesson, and counts in none', () => {
  const set = { ...start, run: 'set', scope: assignedScope('d'.repeat(32)) }
  const events = [set, { ...answer, run: 'set' }, { ...finish, run: 'set' }]
  expect(lessonsIn(replay(events.map((event, at) => sampleEnvelope(event, at + 1))), [index], href)).toEqual(
    [],
  )
})
