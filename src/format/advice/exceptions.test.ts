import { describe, expect, test } from 'vitest'
import { plainText } from '../../domain/lesson/rich-text.ts'
import { courseWith, firstBodyLine, inShort, lessonFile, quizFile } from '../course-for-tests.ts'

const path = 'rivers/names/lesson.md'
const long = `${'word '.repeat(41).trim()}.`
const reason = 'it is a list'
const inLesson = (body: string): string[] => inShort(courseWith({ [path]: lessonFile(body) }).findings)

describe('an exception', () => {
  test.each([
    ['on its line', `${long} <!-- allow long-sentence: ${reason} -->\n`],
    ['alone on the line above', `<!-- allow long-sentence: ${reason} -->\n\n${long}\n`],
    ['in an item of a list', `- One.\n- ${long} <!-- allow long-sentence: ${reason} -->\n`],
    ['in a block', `:::known{confidence=reported}\n<!-- allow long-sentence: ${reason} -->\n${long}\n:::\n`],
    [
      'above a block, for its first line',
      `<!-- allow claim-without-source: ${reason} -->\n:::claim{#a verdict=wrong}\n> "It."\n\nNo.\n:::\n`,
    ],
  ])('stands %s', (_, body) => {
    expect(inLesson(body)).toEqual([])
    expect(inLesson(body.replace(/ ?<!--.*?-->/u, '')).length, 'without it there is a finding').toBe(1)
  })

  test.each([
    ['another advice', `${long} <!-- allow undated-word: ${reason} -->\n`],
    ['another line', `<!-- allow long-sentence: ${reason} -->\n\nShort.\n\n${long}\n`],
  ])('for %s changes nothing, and is a finding', (_, body) => {
    const codes = inLesson(body).map((line) => line.split(' ')[1])
    expect(codes.toSorted()).toEqual(['exception-without-finding', 'long-sentence'])
  })

  test('without a reason does not count', () => {
    expect(inLesson(`${long} <!-- allow long-sentence: -->\n`)).toEqual([
      `${firstBodyLine}:1 long-sentence`,
      `${firstBodyLine}:${long.length + 2} exception-without-reason`,
    ])
  })

  test('holds for all that its line has of this advice', () => {
    expect(inLesson(`${long} ${long} <!-- allow long-sentence: ${reason} -->\n`)).toEqual([])
  })

  test('cannot allow an error', () => {
    expect(inLesson(`[a](term:x) <!-- allow unknown-reference: ${reason} -->\n`)).toEqual([
      `${firstBodyLine}:1 unknown-reference`,
      `${firstBodyLine}:13 unknown-exception`,
    ])
  })

  test.each([
    [
      'in front matter',
      path,
      lessonFile('').replace('title:', `# allow undated-word: ${reason}\ntitle: Today,`),
    ],
    [
      'at the end of a line of YAML',
      'rivers/reference/glossary.yaml',
      `- id: estuary\n  term: estuary\n  definition: A mouth of today. # allow undated-word: ${reason}\n`,
    ],
  ])('is a comment of YAML %s', (_, file, text) => {
    const courseYaml =
      'title: T\nsummary: S\nlanguage: en\nlicence: L\nadvice: { undated: [today] }\nparts: [{ title: P, lessons: [names] }]\n'
    expect(inShort(courseWith({ 'rivers/course.yaml': courseYaml, [file]: text }).findings)).toEqual([])
    const bare = text.replace(/#.*/u, '')
    const codes = courseWith({ 'rivers/course.yaml': courseYaml, [file]: bare }).findings.map(
      ({ code }) => code,
    )
    expect(codes).toEqual(['undated-word'])
  })

  test('leaves no trace in what it stands beside', () => {
    const options = (note: string) =>
      quizFile(
        `Which?\n\n- [x] The Nile${note}\n  > It crosses a desert.\n- [ ] The Cam\n  > It is short.\n\n***\n\nSo it is.[^atlas]`,
      )
    const question = (note: string) =>
      courseWith({ 'rivers/names/quiz.md': options(note) }).lesson?.quiz?.questions[0]
    const noted = question(' <!-- a note between authors -->')
    expect(noted).toEqual(question(''))
    expect(plainText(noted?.stem ?? [])).toBe('Which?')
  })
})
