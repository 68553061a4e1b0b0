import { describe, expect, it } from 'vitest'
import { checksOf, type Lesson, type LessonBlock } from '../src/domain/lesson/lesson.ts'
import { inlineNodes, plainText, type RichText } from '../src/domain/lesson/rich-text.ts'
import { hiddenTexts } from '../src/domain/question/question-texts.ts'
import type { Question } from '../src/domain/question/question.ts'
import { readCourses } from '../src/format/read-courses.ts'
import { readLessonFiles } from '../tools/lesson-files.ts'
import { written } from './lessons-written.ts'

const { courses, findings } = readCourses(readLessonFiles('lessons'))
const lessons = courses.flatMap(({ course, lessons: all }) => all.map((lesson) => ({ course, lesson })))

const blocksOf = (lesson: Lesson): LessonBlock[] => [
  ...lesson.opening,
  ...lesson.sections.flatMap(({ blocks }) => blocks),
]

function readTexts(block: LessonBlock): (RichText | string)[] {
  // A figure is looked at; its words are no text that has to be read.
  if (block.type === 'check' || block.type === 'figure') return []
  if (block.type === 'claim') return [block.quote, block.text]
  if (block.type === 'voices')
    return [block.question, ...block.voices.flatMap(({ title, text }) => [plainText(title), text])]
  return [block.text]
}

const wordsOf = (lesson: Lesson): number =>
  [...lesson.sections.map(({ title }) => plainText(title)), ...blocksOf(lesson).flatMap(readTexts)]
    .map((text) => (typeof text === 'string' ? text : plainText(text)))
    .join(' ')
    .split(/\s+/u)
    .filter((word) => /[\p{L}\p{N}]/u.test(word)).length

const questionsOf = (lesson: Lesson): Question[] => [...checksOf(lesson), ...(lesson.quiz?.questions ?? [])]

/** The misconceptions that a lesson or its quiz links to. */
function misconceptionsOf(lesson: Lesson): ReadonlySet<string> {
  return new Set(
    [...blocksOf(lesson).flatMap(readTexts), ...questionsOf(lesson).flatMap(hiddenTexts)].flatMap((text) =>
      typeof text === 'string'
        ? []
        : [...inlineNodes(text)].flatMap((node) =>
            typeof node !== 'string' && node.type === 'reference' && node.list === 'misconception'
              ? [node.id]
              : [],
          ),
    ),
  )
}

/** Every list of things to choose, place or fill in, whatever the kind calls it. */
function choicesOf(question: Question): unknown[] {
  const lists = [
    'options',
    'items',
    'pairs',
    'distractors',
    'expectedWrong',
    'entries',
    'spans',
    'reasons',
    'claims',
  ]
  // What a rating chooses from are sources; in a table of corroboration they are the heads of columns.
  if (question.kind === 'claim-rating') lists.push('sources')
  // The steps of a scale are not spoken to one by one.
  if (question.kind === 'opinion' && !('isScale' in question)) lists.push('views')
  const fields: Readonly<Record<string, unknown>> = { ...question }
  return lists.flatMap((name) => (Array.isArray(fields[name]) ? fields[name] : []))
}

it('all lessons compile with no finding', () => {
  expect(findings).toEqual([])
  expect(lessons.length).toBeGreaterThan(0)
})

describe.each(lessons)('$lesson.slug', ({ course, lesson }) => {
  const questions = lesson.quiz?.questions ?? []
  const demanding = (demand: Question['demand']): number =>
    questions.filter((each) => each.demand === demand).length

  it('is as long as a lesson should be', () => {
    expect(wordsOf(lesson)).toBeGreaterThanOrEqual(700)
    expect(wordsOf(lesson)).toBeLessThanOrEqual(1100)
    expect(lesson.sections.length).toBeGreaterThanOrEqual(3)
    expect(lesson.sections.length).toBeLessThanOrEqual(5)
  })

  it('has a recall check in each section', () => {
    for (const { blocks } of lesson.sections) expect(blocks.some(({ type }) => type === 'check')).toBe(true)
  })

  it('has a quiz that asks for more than recall, in many ways', () => {
    expect(questions.length).toBeGreaterThanOrEqual(12)
    expect(new Set(questions.map(({ kind }) => kind)).size).toBeGreaterThanOrEqual(5)
    expect(demanding('recall')).toBeLessThanOrEqual(questions.length / 3)
    expect(demanding('transfer')).toBeGreaterThanOrEqual(2)
    expect(demanding(undefined)).toBe(0)
    expect(questions.filter(({ kind }) => kind === 'true-false').length).toBeLessThanOrEqual(2)
  })

  it('ties every question to an objective, an explanation with a source, and a place in the text', () => {
    const objectives = lesson.objectives.map(({ id }) => id)
    for (const question of questionsOf(lesson)) {
      expect(objectives, question.id).toContain(question.objective)
      expect(question.see, question.id).toBeDefined()
      const cited = [...inlineNodes(question.explanation)].flatMap((node) =>
        typeof node !== 'string' && node.type === 'citation' ? [node.source] : [],
      )
      expect(cited.filter((source) => source !== 'background').length, question.id).toBeGreaterThan(0)
    }
  })

  it('says something to every choice', () => {
    for (const question of questionsOf(lesson)) {
      if (question.kind === 'true-false') {
        expect(hiddenTexts(question).length, question.id).toBeGreaterThanOrEqual(3)
        continue
      }
      // A text is met by its model answer, a place by how far off it was, a view on a scale by the explanation alone.
      if (['free-response', 'map-point'].includes(question.kind) || 'isScale' in question) continue
      expect(choicesOf(question).length, question.id).toBeGreaterThan(0)
      for (const choice of choicesOf(question)) expect(choice, question.id).toHaveProperty('feedback')
    }
  })

  it('does not let the right option show by its length or its place', () => {
    const rightOnes = questionsOf(lesson).flatMap((question) => {
      if (question.kind !== 'single-choice' || !('options' in question) || !('right' in question)) return []
      const options = choicesOf(question).flatMap((option) =>
        typeof option === 'object' && option !== null && 'key' in option && 'text' in option
          ? [{ key: option.key, length: JSON.stringify(option.text).length }]
          : [],
      )
      const longest = Math.max(...options.map(({ length }) => length))
      const place = options.findIndex(({ key }) => key === question.right)
      return [{ place, isLongest: options[place]?.length === longest }]
    })
    expect(rightOnes.filter(({ isLongest }) => isLongest).length).toBeLessThanOrEqual(rightOnes.length / 3)
    for (const { place } of rightOnes)
      expect(rightOnes.filter((other) => other.place === place).length).toBeLessThanOrEqual(
        rightOnes.length / 2,
      )
  })

  it('refutes at least four misconceptions by name, each with why it tempts and what is so', () => {
    expect(misconceptionsOf(lesson).size).toBeGreaterThanOrEqual(4)
    for (const { belief, tempting, instead, sources } of course.reference.misconceptions) {
      for (const words of [belief, tempting, instead]) expect(words.length).toBeGreaterThan(20)
      expect(sources.length).toBeGreaterThan(0)
    }
  })

  it('cites only sources that the course describes', () => {
    const known = new Set(course.reference.sources.map(({ id }) => id))
    const texts = [...blocksOf(lesson).flatMap(readTexts), ...questionsOf(lesson).flatMap(hiddenTexts)]
    const cited = texts.flatMap((text) => (typeof text === 'string' ? [] : [...inlineNodes(text)]))
    const sources = cited.flatMap((node) =>
      typeof node !== 'string' && node.type === 'citation' ? [node.source] : [],
    )
    expect(sources.length).toBeGreaterThan(20)
    for (const source of sources) expect(known).toContain(source)
  })
})

it('the course has questions enough, and many that train the reading of sources', () => {
  const questions = lessons
    .filter(({ course }) => course.slug === 'blowback')
    .flatMap(({ lesson }) => lesson.quiz?.questions ?? [])
  expect(questions.length).toBeGreaterThanOrEqual(120)
  const common = [
    'single-choice',
    'multiple-choice',
    'true-false',
    'cloze',
    'numeric',
    'ordering',
    'matching',
  ]
  expect(questions.filter(({ kind }) => !common.includes(kind)).length).toBeGreaterThanOrEqual(30)
})

describe.each(lessons)('the counts of $lesson.slug', ({ lesson }) => {
  const kinds = new Map<string, number>()
  for (const { kind } of lesson.quiz?.questions ?? []) kinds.set(kind, (kinds.get(kind) ?? 0) + 1)
  it('are those that it was written to', () => {
    expect({
      words: wordsOf(lesson),
      sections: lesson.sections.length,
      checks: checksOf(lesson).length,
      questions: lesson.quiz?.questions.length,
      kinds: Object.fromEntries(kinds),
      misconceptions: misconceptionsOf(lesson).size,
    }).toEqual(written[lesson.slug])
  })
})
