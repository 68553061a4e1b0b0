import { expect, test } from 'vitest'
import { readCourses } from '../src/format/read-courses.ts'
import { readLessonFiles } from '../tools/lesson-files.ts'

/*
 * The verdicts on the article under study, as the fact base of the course gives them (the first, where it gives two). Whoever changes one in
 * the list changes it here, too, and so twice on purpose.
 */
const verdicts = {
  c01: 'unverified',
  c02: 'opinion',
  c03: 'accurate',
  c04: 'imprecise',
  c05: 'wrong',
  c06: 'accurate',
  c07: 'accurate',
  c08: 'accurate',
  c09: 'opinion',
  c10: 'unverified',
  c11: 'accurate',
  c12: 'accurate',
  c13: 'accurate',
  c14: 'accurate',
  c15: 'imprecise',
  c16: 'imprecise',
  c17: 'accurate',
  c18: 'accurate',
  c19: 'accurate',
  c20: 'accurate',
  c21: 'wrong',
  c22: 'accurate',
  c23: 'accurate',
  c24: 'accurate',
  c25: 'wrong',
  c26: 'imprecise',
  c27: 'contested',
  c28: 'opinion',
  c29: 'omission',
}

const { courses } = readCourses(readLessonFiles('lessons'))
const blowback = courses.find(({ course: { slug } }) => slug === 'blowback')
const claims = blowback?.course.reference.claims ?? []

test('each claim of the article has its verdict', () => {
  expect(Object.fromEntries(claims.map(({ id, verdict }) => [id, verdict]))).toEqual(verdicts)
})

test('each claim says how sure it is and where that comes from', () => {
  const sure = /well established|reported|contested|nobody|no (?:expert|report)|opinion|cannot be proved/iu
  for (const { id, known, sources } of claims) {
    expect(sources.length, id).toBeGreaterThan(0)
    expect(known, id).toMatch(sure)
  }
})

test('the article is given in short phrases only', () => {
  for (const { id, quote = '' } of claims) expect(quote.split(' ').length, id).toBeLessThanOrEqual(20)
})

test('a claim names each lesson that has a block for it', () => {
  for (const lesson of blowback?.lessons ?? [])
    for (const block of lesson.sections.flatMap((section) => section.blocks))
      if (block.type === 'claim')
        expect(claims.find(({ id }) => id === block.id)?.lessons ?? [lesson.slug], block.id).toContain(
          lesson.slug,
        )
})
