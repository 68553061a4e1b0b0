import { describe, expect, test } from 'vitest'
import { sampleAssignment, teacher, carried } from '../../../tests/support/assignments.ts'
import { randomFor } from '../../../tests/support/submissions.ts'
import { allKinds } from '../../questions/all-kinds.ts'
import { kindsToGrade } from '../../questions/grading.ts'
import { newDraft, drawnItems, withQuestions } from '../desk/draft.ts'
import type { Question } from '../question/question.ts'
import { isUnmarked } from '../question/unmarked.ts'
import { askedItem } from '../report/asked-item.ts'
import { classRows } from '../report/class-table.ts'
import { graderOf } from '../report/grade-submission.ts'
import { openSubmission, submissionDigest } from '../submission/submission-packet.ts'
import { pretendClass } from './pretend-class.ts'
import { pretendNames } from './pretend-names.ts'
import { newRehearsal, pretendBytes, rehearsalChain } from './rehearsal.ts'

const questions: Question[] = allKinds
  .map(({ examples }) => examples[0]?.question)
  .filter((question) => question !== undefined)
  .filter(({ kind }) => !isUnmarked(kind))

const digest = '0123456789abcdef0123456789abcdef'
const class1 = (assignment = sampleAssignment(questions.map(carried)), labels = {}) => {
  let call = 0
  const random = (length: number): Uint8Array => randomFor(`pretend ${(call += 1)}`, length)
  const made = pretendClass(
    { assignment, digest, questions, labels, kinds: kindsToGrade, begun: 1_764_000_000, random },
    'a class',
  )
  return { assignment, labels, made }
}
const opened = (bytes: Uint8Array) => {
  const reading = openSubmission(bytes, [teacher.sealing])
  if (!reading.ok) throw new Error(reading.problem)
  return { digest: submissionDigest(bytes), submission: reading.submission }
}

describe('a pretend class', () => {
  test('thirty different people hand in, two of them twice, two with only a part', () => {
    const { made } = class1()
    expect(new Set(pretendNames).size).toBe(30)
    expect(made).toHaveLength(32)
    expect(new Set(made.map(({ name }) => name)).size).toBe(30)
    const states = made.map(({ bytes }) => opened(bytes).submission.state)
    expect(states.filter((state) => state === 'part-way')).toHaveLength(2)
  })

  test('what it answers can be graded whatever the kind, and some know more than others', () => {
    const { assignment, made } = class1()
    const asked = assignment.items.map((item, index) => askedItem(item, questions[index]))
    const rows = classRows(
      { stored: made.map(({ bytes }) => opened(bytes)), roster: [], matched: new Map() },
      graderOf(asked, kindsToGrade),
    )
    expect(rows).toHaveLength(30)
    for (const { results } of rows)
      expect(['graded', 'unanswered', 'to-mark']).toEqual(
        expect.arrayContaining(results.map(({ state }) => state)),
      )
    for (const [index, question] of questions.entries()) {
      const states = rows.map(({ results }) => results[index]?.state)
      expect([question.kind, states.some((state) => state === 'graded' || state === 'to-mark')]).toEqual([
        question.kind,
        true,
      ])
    }
    const earned = rows.filter(({ state }) => state === 'handed-in').map(({ total }) => total.earned)
    expect(Math.max(...earned)).toBeGreaterThan(Math.min(...earned) * 1.5)
  })

  test('questions without their keys are answered by what was handed out, and graded all the same', () => {
    const draft = { ...withQuestions(newDraft('Own', '', ''), questions, { in: 'bank' }), isKeyless: true }
    const { items, labels } = drawnItems(draft, kindsToGrade, (length) => randomFor('labels', length))
    const { assignment, made } = class1(sampleAssignment(items), labels)
    const asked = assignment.items.map((item, index) =>
      askedItem(item, questions[index], labels[questions[index]?.id ?? '']),
    )
    const grade = graderOf(asked, kindsToGrade)
    const results = made.flatMap(({ bytes }) => grade(opened(bytes).submission))
    expect(results.filter(({ state }) => state === 'unreadable')).toEqual([])
    const right = results.filter((each) => each.state === 'graded' && each.earned === each.possible)
    expect(right.length).toBeGreaterThan(made.length)
  })

  test('it is kept with the assignment, and comes back as it was', () => {
    const { made } = class1()
    const kept = newRehearsal('0123456789abc', '2026-11-26T14:30:00.000+05:00', made)
    const reading = rehearsalChain.read(JSON.parse(JSON.stringify(kept)))
    expect(reading).toEqual({ ok: true, value: kept })
    expect(kept.packets.map(pretendBytes)).toEqual(made.map(({ bytes }) => bytes))
  })
})
