import { expect, test } from 'vitest'

import { readEvent } from '../learning/read-event.ts'
import { sampleEnvelope, sampleEvents } from '../learning/sample-events.ts'
import { lessonOfObjective, objectiveInCourse, wholeCourse } from './course-quiz.ts'

test('an objective in a course leads back to its lesson, and is no other lesson’s objective of the same id', () => {
  const here = objectiveInCourse('stinger', 'name')
  expect(lessonOfObjective(here)).toBe('stinger')
  expect(objectiveInCourse('torkham', 'name')).not.toBe(here)
  expect(objectiveInCourse('stinger', 'date')).not.toBe(here)
})

test('an objective that stands alone is its own lesson', () => {
  expect(lessonOfObjective('name')).toBe('name')
})

test('a run through a whole course can be kept, and goes through no lesson', () => {
  const started = sampleEvents['run-started']
  const whole = sampleEnvelope({ ...started, scope: { ...started.scope, lesson: wholeCourse } }, 1)
  expect(readEvent(whole)).toEqual({ ok: true, value: whole })
  expect(wholeCourse).not.toMatch(/[a-z0-9]/)
})
