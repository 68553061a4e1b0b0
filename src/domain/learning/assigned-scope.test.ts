import { describe, expect, test } from 'vitest'
import { assignedScope, isAssigned, taggedEvent } from './assigned-scope.ts'
import { sampleEvents } from './sample-events.ts'

const { 'run-started': started, 'answer-given': given, ...others } = sampleEvents

describe('the runs of an assignment', () => {
  test('stay with it: where they stand is written in records that learners have already', () => {
    expect(assignedScope('0123-0a1b2c3d')).toEqual({
      course: 'assigned',
      lesson: '0123-0a1b2c3d',
      part: 'quiz',
    })
  })

  test('are told from those of a lesson', () => {
    expect(isAssigned(assignedScope('0123'))).toBe(true)
    expect(isAssigned(started.scope)).toBe(false)
  })
})

describe('what is done in an assignment', () => {
  test('says of which: the beginning and every answer', () => {
    expect(taggedEvent(started, 'd1')).toEqual({ ...started, assignment: 'd1' })
    expect(taggedEvent(given, 'd1')).toEqual({ ...given, assignment: 'd1' })
  })

  test('stays with the one that it names already', () => {
    const before = { ...given, assignment: 'd0' }
    expect(taggedEvent(before, 'd1')).toEqual(before)
  })

  test.each(Object.values(others))('says no more than it has room for: $type', (event) => {
    expect(taggedEvent(event, 'd1')).toEqual(event)
  })
})
