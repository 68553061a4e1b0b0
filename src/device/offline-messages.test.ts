import { expect, test } from 'vitest'
import { isCourseName, readReply, readRequest } from './offline-messages.ts'

test.each([
  [{ type: 'take-update' }],
  [{ type: 'make-offline', course: 'blowback' }],
  [{ type: 'check-offline', set: 'shell', again: false }],
  [{ type: 'check-offline', set: 'course-blowback', again: true }],
])('a request is read as it was sent: %j', (request) => {
  expect(readRequest(structuredClone(request))).toEqual(request)
})

test.each([
  undefined,
  null,
  7,
  'take-update',
  [],
  {},
  { type: 'TAKE-UPDATE' },
  { type: ['take-update'] },
  { type: 'make-offline' },
  { type: 'make-offline', course: '' },
  { type: 'make-offline', course: '..' },
  { type: 'make-offline', course: 'a/b' },
  { type: 'make-offline', course: '//cdn.example' },
  { type: 'make-offline', course: 'a'.repeat(200) },
  { type: 'make-offline', course: new URL('https://cdn.example') },
  { type: 'check-offline', set: 'notes' },
  { type: 'check-offline', set: 'course-' },
  { type: 'check-offline', set: 'course-../x' },
])('no request: %o', (value) => {
  expect(readRequest(value)).toBeUndefined()
})

test('replies of another version are read as far as they are understood', () => {
  expect(readReply({ type: 'complete', more: 1 })).toEqual({ type: 'complete' })
  expect(readReply({ type: 'failed', code: 'quux' })).toEqual({ type: 'failed', code: 'broken' })
  expect(readReply({ type: 'readiness' })).toEqual({ type: 'readiness', ready: false })
  expect(readReply({ type: 'progress', done: 1, total: 2, bytes: 3, allBytes: 4 })?.type).toBe('progress')
})

test.each([
  null,
  'complete',
  {},
  { type: 'progress', done: 1 },
  { type: 'progress', done: -1, total: 2, bytes: 3, allBytes: 4 },
])('no reply: %o', (value) => {
  expect(readReply(value)).toBeUndefined()
})

test('a course is named by a folder, never by a path', () => {
  expect(['blowback', 'iran-1953', '9-11'].every(isCourseName)).toBe(true)
  expect(['', '-a', 'A', 'a b', 'a.b', 'a/', '%2e'].some(isCourseName)).toBe(false)
})
