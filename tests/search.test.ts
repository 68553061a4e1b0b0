import { readFileSync } from 'node:fs'
import { array, parse as read, string, tuple } from 'valibot'
import { expect, it } from 'vitest'
import { parse } from 'yaml'
import { checksOf } from '../src/domain/lesson/lesson.ts'
import { plainText } from '../src/domain/lesson/rich-text.ts'
import { passagesOf } from '../src/domain/search/passages.ts'
import { openSearch, searchFileOf, type SearchFile } from '../src/features/search/search-index.ts'
import { hiddenTexts } from '../src/domain/question/question-texts.ts'
import { readCourses } from '../src/format/read-courses.ts'
import { sayDates } from '../src/messages/say-date.ts'
import { readLessonFiles } from '../tools/lesson-files.ts'

/*
 * The search of this course, as it is built and then read from its file.
 */
const { courses } = readCourses(readLessonFiles('lessons'))
const file: SearchFile = JSON.parse(
  JSON.stringify(
    searchFileOf(courses.flatMap(({ course, lessons }) => passagesOf(course, lessons, sayDates))),
  ),
) as SearchFile
const search = openSearch(file)

const list: unknown = parse(readFileSync('tests/search-queries.yaml', 'utf8'))
const queries = read(array(tuple([string(), string()])), list)

it('is asked at least sixty things', () => {
  expect(queries.length).toBeGreaterThanOrEqual(60)
})

it.each(queries)('%s leads to %s', (query, href) => {
  const hits = search(query).map(({ entry }) => entry.href)
  expect(hits.slice(0, 3)).toEqual([href, ...hits.slice(1, 3)])
})

it('finds lessons about a place also by its other spelling', () => {
  expect(search('Qandahar').map(({ entry }) => entry.kind)).toContain('lesson')
})

it.each(['', ' ', '-', '’', 'xyzzyq'])('of “%s” there is nothing', (query) => {
  expect(search(query)).toEqual([])
})

it('tells nothing that a question tells only after an answer', () => {
  const questions = courses.flatMap(({ lessons }) =>
    lessons.flatMap((lesson) => [...checksOf(lesson), ...(lesson.quiz?.questions ?? [])]),
  )
  const secrets = questions.flatMap(hiddenTexts).map((text) => plainText(text))
  const said = courses.flatMap(({ course, lessons }) =>
    passagesOf(course, lessons, sayDates).map(({ heading, text }) => `${heading}\n${text}`),
  )
  const long = secrets.filter((secret) => secret.length > 24)
  expect(long.length).toBeGreaterThan(500)
  expect(long.filter((secret) => said.some((passage) => passage.includes(secret)))).toEqual([])
})
