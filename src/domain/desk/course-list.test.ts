import { expect, test } from 'vitest'
import { readCourseList } from './course-list.ts'

test('the courses that a desk page names are listed in their order', () => {
  const courses = [
    { slug: 'blowback', title: 'Blowback' },
    { slug: 'partition', title: 'Partition' },
  ]
  expect(readCourseList(JSON.stringify(courses))).toEqual(courses)
})

test.each([
  ['no list', undefined],
  ['an empty text', ''],
  ['a text that was cut', '[{"slug":"blowback","ti'],
  ['one course and no list', '{"slug":"blowback","title":"Blowback"}'],
  ['a course without a title', '[{"slug":"blowback"}]'],
])('of a desk page with %s no course is known, and the desk opens', (_, text) => {
  expect(readCourseList(text)).toEqual([])
})
