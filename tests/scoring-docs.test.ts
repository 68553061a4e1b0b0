import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import type { Question } from '../src/domain/question/question.ts'
import { courseWith, quizFile } from '../src/format/course-for-tests.ts'
import { kind as claimRating } from '../src/questions/claim-rating/grade.ts'
import { parseQuestion as claimRatingFrom } from '../src/questions/claim-rating/schema.ts'
import { kind as highlight } from '../src/questions/highlight/grade.ts'
import { parseQuestion as highlightFrom } from '../src/questions/highlight/schema.ts'

const page = readFileSync(join(import.meta.dirname, '../docs/scoring.md'), 'utf8')

/** The question that the page shows of a kind, read as a lesson's would be. */
function questionOf(kind: string, attributes: string): Question {
  const body = new RegExp(`^\`\`\`markdown example ${kind}\\n([^]*?)^\`\`\``, 'mu').exec(page)?.[1] ?? ''
  const { lesson, findings } = courseWith({
    'rivers/course.yaml': `title: Rivers
summary: A course for tests.
language: en
licence: CC-BY-4.0
scale: [wrong, unverified, contested, imprecise, accurate]
parts:
  - title: First part
    lessons: [names]
`,
    'rivers/names/lesson.md': `---
title: Rivers
summary: How rivers are named.
minutes: 3
objectives:
  name: Name a river
---

:::claim{#c-mill verdict=contested}
> “It is the oldest.”

Who knows?[^atlas]
:::
`,
    'rivers/names/quiz.md': quizFile({ attributes: `kind=${kind} ${attributes}`, body }),
  })
  expect(findings.filter(({ severity }) => severity === 'error')).toEqual([])
  const [question] = lesson?.quiz?.questions ?? []
  if (!question) throw new Error(`The page has no example of ${kind}.`)
  return question
}

/** The rows of the table whose first column is called so, without the last, which is for people. */
function rowsBelow(heading: string): readonly (readonly [string, string, string])[] {
  const lines = page.split('\n')
  const start = lines.findIndex((line) => line.startsWith(`| ${heading} `) && line.includes('| why'))
  const length = lines.slice(start).findIndex((line) => !line.startsWith('|'))
  return lines.slice(start + 2, start + length).map((line) => {
    const [, first = '', second = '', third = ''] = line.split('|').map((cell) => cell.trim())
    return [first, second, third]
  })
}

describe('highlight is marked as docs/scoring.md says', () => {
  const question = highlightFrom(questionOf('highlight', ''))
  const rows = rowsBelow('touched')
  test('the page has examples', () => {
    expect(rows.length).toBeGreaterThan(7)
  })
  test.each(rows)('touched %s, reason %s: %s', (touched, reason, marks) => {
    if (!question) throw new Error('The example is no question of this kind.')
    const isRight = reason === 'right'
    const verdict = highlight.grade(question, {
      marked: touched.split(', ').map((number) => `piece-${number}`),
      reason: question.reasons.find(({ right }) => right === isRight)?.key,
    })
    expect(verdict).toMatchObject(marksIn(marks))
  })
})

describe('claim-rating is marked as docs/scoring.md says', () => {
  const attributes = 'claim=c-mill accept="unverified..contested"'
  const question = claimRatingFrom(questionOf('claim-rating', attributes))
  const rows = rowsBelow('rating')
  test('the page has examples', () => {
    expect(rows.length).toBeGreaterThan(5)
  })
  test.each(rows)('rated %s, source %s: %s', (rating, source, marks) => {
    if (!question) throw new Error('The example is no question of this kind.')
    const other = question.sources.find(({ key }) => key !== question.right)?.key
    const verdict = claimRating.grade(question, {
      rating,
      source: source === 'right' ? question.right : other,
    })
    expect(verdict).toMatchObject(marksIn(marks))
  })
})

function marksIn(words: string): { readonly earned: number; readonly possible: number } {
  const [earned, possible] = words.split(' of ').map(Number)
  return { earned: earned ?? -1, possible: possible ?? -1 }
}
