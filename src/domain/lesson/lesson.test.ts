import { expect, test } from 'vitest'

import type { Question } from '../question/question.ts'
import { checksOf, figuresIn, type Lesson, type LessonBlock } from './lesson.ts'

const check = (id: string): LessonBlock => {
  const question: Question = {
    id,
    edition: 'e1',
    kind: 'sample',
    objective: 'o',
    stem: [],
    explanation: [],
  }
  return { type: 'check', question }
}
const prose: LessonBlock = { type: 'prose', text: [] }
const lesson: Lesson = {
  course: 'rivers',
  slug: 'names',
  language: 'en',
  title: 'Names',
  summary: '',
  minutes: 1,
  objectives: [],
  opening: [prose, check('first')],
  sections: [
    { id: 'a', title: ['A'], blocks: [check('second'), prose, check('third')] },
    { id: 'b', title: ['B'], blocks: [prose] },
  ],
}

test('the checks of a lesson stand in reading order, and nothing else with them', () => {
  expect(checksOf(lesson).map(({ id }) => id)).toEqual(['first', 'second', 'third'])
  expect(checksOf({ ...lesson, opening: [], sections: [] })).toEqual([])
})

test('a page needs each figure once, wherever it stands and however often', () => {
  const timeline: LessonBlock = { type: 'figure', figure: { name: 'timeline', tags: [] } }
  const section = { id: 'a', title: ['A'], blocks: [prose, timeline, timeline] }
  expect(figuresIn(lesson)).toEqual([])
  expect(figuresIn({ ...lesson, opening: [timeline] })).toEqual(['timeline'])
  expect(figuresIn({ ...lesson, sections: [...lesson.sections, section] })).toEqual(['timeline'])
})
