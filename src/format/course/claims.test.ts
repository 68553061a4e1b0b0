import { expect, test } from 'vitest'
import { readCourses, type SourceFile } from '../read-courses.ts'

const course = `title: Rivers
summary: A course for tests.
language: en
licence: CC-BY-4.0
parts:
  - title: First part
    lessons: [names]
advice:
  headlines:
    - words: All Rivers Run Dry
      label: unverified
`
const lesson = `---
title: Rivers
summary: How rivers are named.
minutes: 3
objectives:
  name: Name a river
---

Nothing yet.
`
const sources =
  '- { id: atlas, title: The atlas, publisher: Its makers, kind: reference, confidence: high }\n'

function findingsOf(claims: string): readonly string[] {
  const files: SourceFile[] = [
    { path: 'rivers/course.yaml', text: course },
    { path: 'rivers/reference/sources.yaml', text: sources },
    { path: 'rivers/reference/claims.yaml', text: claims },
    { path: 'rivers/names/lesson.md', text: lesson },
  ]
  return readCourses(files).findings.map(
    ({ code, path, line }) => `${path.split('/').at(-1)}:${line} ${code}`,
  )
}

const sound = `- id: c01
  quote: All Rivers Run Dry
  verdict: unverified
  known: Nobody has measured it.
  sources: [atlas]
  lessons: [names]
`

test('a list of claims is read', () => {
  expect(findingsOf(sound)).toEqual([])
})

test('a claim needs a verdict that there is', () => {
  expect(findingsOf(sound.replace(/ {2}verdict.*\n/u, ''))).toContain('claims.yaml:1 missing-field')
  expect(findingsOf(sound.replace('verdict: unverified', 'verdict: dubious'))).toContain(
    'claims.yaml:3 wrong-value',
  )
})

test('its sources and lessons are looked for', () => {
  expect(findingsOf(sound.replace('[atlas]', '[atlas, maps]'))).toEqual(['claims.yaml:5 unknown-source'])
  expect(findingsOf(sound.replace('[names]', '[lengths]'))).toEqual(['claims.yaml:6 unknown-lesson'])
})

test('only what was left out has no words', () => {
  const silent = sound.replace(/ {2}quote.*\n/u, '')
  expect(findingsOf(silent)).toEqual(['claims.yaml:1 missing-field'])
  expect(findingsOf(silent.replace('verdict: unverified', 'verdict: omission'))).toEqual([])
})

test('a headline under study has the verdict that belongs to it', () => {
  expect(findingsOf(sound.replace('verdict: unverified', 'verdict: accurate'))).toEqual([
    'claims.yaml:2 unlabelled-headline',
  ])
})
