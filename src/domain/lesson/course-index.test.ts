import { describe, expect, test } from 'vitest'

import type { Question } from '../question/question.ts'
import { indexOf, isCourseIndex } from './course-index.ts'
import type { Lesson, LessonBlock } from './lesson.ts'

const question = (id: string, objective: string): Question => ({
  id,
  edition: 'e1',
  kind: 'sample',
  objective,
  stem: [{ type: 'paragraph', children: ['asked'] }],
  explanation: [{ type: 'paragraph', children: ['because'] }],
})
const check = (id: string, objective: string): LessonBlock => ({
  type: 'check',
  question: question(id, objective),
})
const names: Lesson = {
  course: 'rivers',
  slug: 'names',
  language: 'en',
  title: 'Names',
  summary: 'What they are called.',
  minutes: 3,
  objectives: [{ id: 'name', text: 'Name the river' }],
  opening: [check('first', 'name')],
  sections: [{ id: 'a', title: ['A'], blocks: [check('second', 'name')] }],
}
const lengths: Lesson = {
  ...names,
  slug: 'lengths',
  title: 'Lengths',
  objectives: [],
  opening: [],
  quiz: { title: 'Quiz', draw: 'all', order: 'file', questions: [question('third', 'measure')] },
}
const course = { slug: 'rivers', title: 'Rivers' }

describe('the index of a course', () => {
  test('names its lessons, what they want to teach, and whether they have a quiz', () => {
    expect(indexOf(course, [names, lengths])).toMatchObject({
      course: 'rivers',
      title: 'Rivers',
      lessons: [
        { slug: 'names', title: 'Names', hasQuiz: false, objectives: names.objectives },
        { slug: 'lengths', title: 'Lengths', hasQuiz: true, objectives: [] },
      ],
    })
  })

  test('says what each question is for, checks before the quiz, and nothing of what is asked', () => {
    expect(indexOf(course, [names, lengths]).lessons.map(({ questions }) => questions)).toStrictEqual([
      [
        { id: 'first', objective: 'name' },
        { id: 'second', objective: 'name' },
      ],
      [
        { id: 'second', objective: 'name' },
        { id: 'third', objective: 'measure' },
      ],
    ])
  })

  test('is known by its tag, also after it was fetched', () => {
    expect(isCourseIndex(JSON.parse(JSON.stringify(indexOf(course, []))))).toBe(true)
  })

  const tag = { format: 'blowback/course-index', version: 1 }
  test.each([
    null,
    [],
    {},
    { format: tag.format },
    { version: tag.version },
    { ...tag, version: 2 },
    { ...tag, format: 'blowback/page-data' },
  ])('%j is none', (data) => {
    expect(isCourseIndex(data)).toBe(false)
  })
})
