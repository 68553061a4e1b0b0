import { expect, test } from 'vitest'
import type { Question } from '../question/question.ts'
import { composeCourseQuiz } from './compose-course-quiz.ts'
import { wholeCourse } from './course-quiz.ts'
import type { PageData } from './page-data.ts'

const asked = (id: string, kind = 'single-choice'): Question => ({
  id,
  edition: `${id}-1`,
  kind,
  objective: 'name',
  stem: [{ type: 'paragraph', children: [id] }],
  explanation: [],
})

const quizOf = (
  lesson: string,
  questions: readonly Question[],
  sources: readonly string[] = [],
): PageData => ({
  format: 'blowback/page-data',
  version: 1,
  course: 'iraq',
  lesson,
  part: 'quiz',
  order: 'file',
  questions,
  objectives: [{ id: 'name', text: `Name ${lesson}` }],
  sources,
  see: Object.fromEntries(
    questions.map(({ id }) => [id, { href: `/iraq/${lesson}/#${id}`, title: `On ${id}` }]),
  ),
})

const own: PageData = {
  ...quizOf(wholeCourse, []),
  order: 'shuffled',
  draw: 2,
  lessons: [
    { slug: 'one', title: 'Lesson one', data: '/one.json' },
    { slug: 'two', title: 'Lesson two', data: '/two.json' },
  ],
  objectives: [],
}
const whole = composeCourseQuiz(own, [
  { title: 'Lesson one', quiz: quizOf('one', [asked('a'), asked('mine', 'opinion')], ['map', 'diary']) },
  { title: 'Lesson two', quiz: quizOf('two', [asked('b'), asked('c')], ['letter', 'map']) },
])

test('it has every question of the lessons that counts, in their editions, and asks for no opinion', () => {
  expect(whole.questions.map(({ id, edition }) => [id, edition])).toEqual([
    ['a', 'a-1'],
    ['b', 'b-1'],
    ['c', 'c-1'],
  ])
})

test('objectives of the same id stay apart, each with its lesson', () => {
  expect(whole.questions.map(({ objective }) => objective)).toEqual(['one/name', 'two/name', 'two/name'])
  expect(whole.objectives).toEqual([
    { id: 'one/name', text: 'Name one', lesson: 'Lesson one' },
    { id: 'two/name', text: 'Name two', lesson: 'Lesson two' },
  ])
})

test('it lists what its questions cite, once, and leads back to each lesson', () => {
  expect(whole.sources).toEqual(['map', 'diary', 'letter'])
  expect(whole.see).toMatchObject({
    a: { href: '/iraq/one/#a', title: 'On a' },
    b: { href: '/iraq/two/#b', title: 'On b' },
  })
})

test('it stays the quiz of the course, with its draw, and no longer says where its parts lay', () => {
  expect(whole).toMatchObject({
    course: 'iraq',
    lesson: wholeCourse,
    part: 'quiz',
    order: 'shuffled',
    draw: 2,
  })
  expect(whole.lessons).toBeUndefined()
})
