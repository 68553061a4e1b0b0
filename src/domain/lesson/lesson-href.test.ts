import { expect, test } from 'vitest'

import { lessonIn } from './lesson-href.ts'

test.each([
  ['lesson:stinger', 'stinger', ''],
  ['lesson:stinger#the-war', 'stinger', 'the-war'],
  ['lesson:stinger#', 'stinger', ''],
  ['lesson:#top', '', 'top'],
  ['lesson:', '', ''],
])('%s names a lesson, and where in it', (href, lesson, fragment) => {
  expect(lessonIn(href)).toEqual({ lesson, fragment })
})

test('what follows the first # is the fragment, whatever it is', () => {
  expect(lessonIn('lesson:stinger#a#b')).toEqual({ lesson: 'stinger', fragment: 'a#b' })
})

test.each([
  '',
  '#top',
  'https://example.org',
  'stinger',
  'a/lesson:stinger',
  'term:lesson:',
  ' lesson:stinger',
])('%j names none', (href) => {
  expect(lessonIn(href)).toBeUndefined()
})
