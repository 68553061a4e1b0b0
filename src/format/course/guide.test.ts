import { describe, expect, it } from 'vitest'
import type { Course } from '../../domain/lesson/lesson.ts'
import type { Finding } from '../finding.ts'
import { readCourses, type SourceFile } from '../read-courses.ts'

const course = `title: Rivers
summary: A course for tests.
language: en
licence: CC-BY-4.0
parts:
  - title: First part
    lessons: [names, lengths]
advice:
  undated: [today]
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
const planOf = (minutes: number): string =>
  [
    '{ aim: Ask who gave a name, materials: [A map]',
    `plan: [{ minutes: 20, title: Read, text: Read it. }, { minutes: ${String(minutes)}, title: Ask, text: Ask it. }]`,
    'prompts: [Who drew it?], sensitive: [Borders run along rivers.]',
    'opt-out: Read on., paper: Print it. }',
  ].join(', ')

function read(files: Readonly<Record<string, string>>): {
  readonly course: Course | undefined
  readonly findings: readonly Finding[]
  readonly short: readonly string[]
} {
  const all = {
    'course.yaml': course,
    'names/lesson.md': lesson,
    'lengths/lesson.md': lesson,
    'drafts/lesson.md': lesson,
    ...files,
  }
  const { courses, findings } = readCourses(
    Object.entries(all).map(([path, text]): SourceFile => ({ path: `rivers/${path}`, text })),
  )
  const own = findings.filter(({ path }) => /(?:guide|method)\.yaml$/u.test(path))
  return {
    course: courses[0]?.course,
    findings: own,
    short: own.map(({ line, code }) => `${String(line)} ${code}`),
  }
}

const guideOf = (lessons: string): string => `minutes: 50\naims: [Ask first.]\nlessons:\n${lessons}`
const bothLessons = `  names: ${planOf(30)}\n  lengths: ${planOf(30)}\n`

describe('a guide for teachers', () => {
  it('is read with its plans, and a course without one has none', () => {
    const { course: read1, short } = read({ 'guide.yaml': guideOf(bothLessons) })
    expect(short).toEqual([])
    expect(read1?.guide?.lessons.names?.plan.map(({ minutes }) => minutes)).toEqual([20, 30])
    expect(read1?.guide?.notes).toEqual([])
    expect(read({}).course).not.toHaveProperty('guide')
  })

  it('needs a plan for each lesson that is shown, and for none that is not yet', () => {
    const { findings } = read({ 'guide.yaml': guideOf(`  names: ${planOf(30)}\n`) })
    expect(findings.map(({ code, message }) => [code, message])).toEqual([
      ['lesson-without-plan', 'The lesson `lengths` has no plan in the guide for teachers.'],
    ])
    expect(read({ 'guide.yaml': guideOf(`${bothLessons}  drafts: ${planOf(30)}\n`) }).short).toEqual([])
  })

  it('knows which lessons there are', () => {
    const { findings } = read({ 'guide.yaml': guideOf(`${bothLessons}  name: ${planOf(30)}\n`) })
    expect(findings.map(({ code, hint }) => [code, hint])).toEqual([
      ['lesson-not-found', 'did you mean `names`?'],
    ])
  })

  it.each([29, 31])('adds up: 20 and %d minutes are no 50', (minutes) => {
    const { findings, short } = read({
      'guide.yaml': guideOf(`  names: ${planOf(30)}\n  lengths: ${planOf(minutes)}\n`),
    })
    expect(short).toEqual(['5 plan-adds-up-wrong'])
    expect(findings[0]?.message).toContain(`${String(20 + minutes)} minutes`)
  })

  it('says what is missing, misspelled or of another form, each at its place', () => {
    const broken = planOf(30).replace('paper: Print it.', 'papre: Print it.').replace('[A map]', '[]')
    const { short } = read({ 'guide.yaml': guideOf(`  names: ${broken}\n  lengths: ${planOf(0)}\n`) })
    expect(short.map((finding) => finding.replace(/^\d+ /u, '')).toSorted()).toEqual([
      'missing-field',
      'unknown-field',
      'wrong-value',
      'wrong-value',
    ])
  })

  it('is held to the words that the course asks for', () => {
    const { short } = read({ 'guide.yaml': guideOf(bothLessons).replace('Ask first.', 'Ask today.') })
    expect(short).toEqual(['2 undated-word'])
  })
})

const methodOf = (corrections: string): string => `parts: [{ title: How, texts: [By two atlases.] }]
labels: { well-established: Two agree., reported: One has it., contested: They differ., unverified: None has it. }
verdicts:
  { accurate: Yes., imprecise: Nearly., contested: They differ., unverified: Not shown., wrong: No., opinion: A view., omission: Left out. }
limits: [The old surveys.]
corrections: ${corrections}
`
const correction = (date: string, about: string): string =>
  `[{ date: "${date}", lesson: ${about}, was: Miles, now: Kilometres, why: The atlas says so. }]`

describe('a page of method', () => {
  it('is read with its log', () => {
    const { course: whole, short } = read({ 'method.yaml': methodOf(correction('2026-04-02', 'names')) })
    expect(short).toEqual([])
    expect(whole?.method?.corrections).toEqual([
      { date: '2026-04-02', lesson: 'names', was: 'Miles', now: 'Kilometres', why: 'The atlas says so.' },
    ])
    expect(read({ 'method.yaml': methodOf('[]') }).short).toEqual([])
  })

  it.each(['2026-04', '2026-02-30', 'in April'])('dates a correction by the day, and not by %s', (date) => {
    expect(read({ 'method.yaml': methodOf(correction(date, 'names')) }).short).toEqual(['6 wrong-value'])
  })

  it('corrects lessons that are shown', () => {
    for (const name of ['drafts', 'name'])
      expect(read({ 'method.yaml': methodOf(correction('2026-04-02', name)) }).short).toEqual([
        '6 lesson-not-found',
      ])
  })

  it('explains every label and every verdict, and no other', () => {
    const lacking = methodOf('[]').replace('reported: One has it., ', 'rumoured: One tells it., ')
    expect(read({ 'method.yaml': lacking }).short).toEqual(['2 missing-field', '2 unknown-field'])
    expect(read({ 'method.yaml': methodOf('[]').replace('opinion: A view., ', '') }).short).toEqual([
      '4 missing-field',
    ])
  })

  it('is held to the words that the course asks for', () => {
    expect(
      read({ 'method.yaml': methodOf('[]').replace('By two atlases.', 'By an atlas of today.') }).short,
    ).toEqual(['1 undated-word'])
  })
})
