import { describe, expect, test } from 'vitest'
import {
  carried,
  exampleOf,
  otherTeacher,
  sampleAssignment,
  teacher,
} from '../../../tests/support/assignments.ts'
import { randomFor } from '../../../tests/support/submissions.ts'
import { allKinds } from '../../questions/all-kinds.ts'
import { kindsToGrade } from '../../questions/grading.ts'
import { defaultSettings, type AssignmentSettings } from '../assignment/assignment.ts'
import { newDraft, drawnItems, withQuestions } from '../desk/draft.ts'
import type { Question } from '../question/question.ts'
import { isUnmarked } from '../question/unmarked.ts'
import { askedItem, type AskedItem } from '../report/asked-item.ts'
import { classRows } from '../report/class-table.ts'
import { graderOf, totalOf } from '../report/grade-submission.ts'
import type { Submission } from '../submission/submission.ts'
import { openSubmission, submissionDigest } from '../submission/submission-packet.ts'
import { toBase64url } from '../transport/base64url.ts'
import { pretendClass, type PretendHandIn, type PretendSurroundings } from './pretend-class.ts'
import { pretendNames } from './pretend-names.ts'
import { newRehearsal, pretendBytes, rehearsalChain } from './rehearsal.ts'

// Long because: one class of thirty is looked at from all its sides.
const questions: Question[] = allKinds
  .map(({ examples }) => examples[0]?.question)
  .filter((question) => question !== undefined)
  .filter(({ kind }) => !isUnmarked(kind))

const digest = '0123456789abcdef0123456789abcdef'
const begun = 1_764_000_000
const class1 = (
  assignment = sampleAssignment(questions.map(carried)),
  labels = {},
  more: Partial<PretendSurroundings> = {},
  seed = 'a class',
) => {
  let call = 0
  const random = (length: number): Uint8Array => randomFor(`pretend ${(call += 1)}`, length)
  const made = pretendClass(
    { assignment, digest, questions, labels, kinds: kindsToGrade, begun, random, ...more },
    seed,
  )
  return { assignment, labels, made }
}
const opened = (bytes: Uint8Array) => {
  const reading = openSubmission(bytes, [teacher.sealing])
  if (!reading.ok) throw new Error(reading.problem)
  return { digest: submissionDigest(bytes), submission: reading.submission }
}
const submissionsOf = ({ made }: Pick<ReturnType<typeof class1>, 'made'>): Submission[] =>
  made.map(({ bytes }) => opened(bytes).submission)

/** A class that is asked these, each with its key. */
const classAsked = (asked: readonly Question[], more: Partial<PretendSurroundings> = {}) =>
  class1(sampleAssignment(asked.map(carried)), {}, { questions: asked, ...more })

/** One question so many times. */
const times = (many: number, { question }: { readonly question: Question }): Question[] =>
  Array.from({ length: many }, (_, index) => ({ ...question, id: `${question.id}-${index}` }))

/** How much of all points each hands in. */
const shares = (made: readonly PretendHandIn[], asked: readonly AskedItem[]): number[] => {
  const grade = graderOf(asked, kindsToGrade)
  return made.map(({ bytes }) => {
    const { earned, possible } = totalOf(grade(opened(bytes).submission))
    return earned / possible
  })
}
const mean = (numbers: readonly number[]): number =>
  numbers.reduce((sum, each) => sum + each, 0) / numbers.length
const spread = (numbers: readonly number[]): number => Math.max(...numbers) - Math.min(...numbers)
/** In seconds after the first could begin. */
const after = (time: string): number => Date.parse(time) / 1000 - begun

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

  test('the same seed gives the same class, sealed afresh; another gives another', () => {
    const few = times(3, exampleOf('single-choice'))
    const assignment = sampleAssignment(few.map(carried))
    const make = (seed: string, name: string) =>
      class1(
        assignment,
        {},
        { questions: few, random: (length) => randomFor(`${name} ${length}`, length) },
        seed,
      )
    const [first, second, other] = [make('seed', 'a'), make('seed', 'b'), make('another seed', 'a')]
    expect(submissionsOf(second)).toEqual(submissionsOf(first))
    expect(second.made.map(({ bytes }) => bytes)).not.toEqual(first.made.map(({ bytes }) => bytes))
    expect(submissionsOf(other)).not.toEqual(submissionsOf(first))
  })

  test('it says who she is as the assignment asks: by name, or by a number from the first to the thirtieth', () => {
    const one = times(1, exampleOf('true-false'))
    const named = classAsked(one)
    expect(submissionsOf(named).map(({ learner }) => learner)).toEqual(
      named.made.map(({ name }) => ({ as: 'name', name })),
    )
    const settings: AssignmentSettings = { ...defaultSettings, roster: { as: 'numbers', count: 30 } }
    const numbered = class1(sampleAssignment(one.map(carried), { settings }), {}, { questions: one })
    expect(submissionsOf(numbered).map(({ learner }) => learner)).toEqual(
      numbered.made.map(({ name }) => ({ as: 'number', number: pretendNames.indexOf(name) + 1 })),
    )
  })

  test('thirty devices hand in: who comes back has the same, and each time another order of questions', () => {
    const all = submissionsOf(classAsked(times(1, exampleOf('true-false'))))
    const writers = new Map(all.map(({ learner, writer }) => [JSON.stringify(learner), writer]))
    expect(new Set(writers.values()).size).toBe(30)
    for (const { learner, writer } of all) expect(writers.get(JSON.stringify(learner))).toBe(writer)
    expect(new Set(all.map(({ seed }) => seed)).size).toBe(32)
  })

  test('they begin within a minute, come back when the slowest is done, and take five to twenty minutes', () => {
    const all = submissionsOf(classAsked(times(1, exampleOf('true-false'))))
    for (const { attempt, startedAt, handedInAt } of all) {
      const start = after(startedAt) - (attempt === 1 ? 0 : 1260)
      expect(start).toBeGreaterThanOrEqual(0)
      expect(start).toBeLessThanOrEqual(60)
      const taken = after(handedInAt) - after(startedAt)
      expect(taken).toBeGreaterThanOrEqual(300)
      expect(taken).toBeLessThanOrEqual(1200)
    }
    const first = all.filter(({ attempt }) => attempt === 1)
    expect(spread(first.map(({ startedAt }) => after(startedAt)))).toBeGreaterThan(40)
    expect(spread(all.map((each) => after(each.handedInAt) - after(each.startedAt)))).toBeGreaterThan(600)
  })

  test('nobody begins a second attempt before her first is handed in', () => {
    const asked = times(1, exampleOf('true-false'))
    // In this class somebody once did.
    const all = submissionsOf(
      class1(sampleAssignment(asked.map(carried)), {}, { questions: asked }, 'class 115'),
    )
    for (const second of all.filter(({ attempt }) => attempt === 2)) {
      const first = all.find(({ writer, attempt }) => writer === second.writer && attempt === 1)
      expect(after(first?.handedInAt ?? '')).toBeLessThanOrEqual(after(second.startedAt))
    }
  })

  test('nearly all is answered, each in a minute at most; who is not done has come to the middle', () => {
    const all = submissionsOf(classAsked(times(10, exampleOf('true-false'))))
    const placesIn = (state: Submission['state']): number[] =>
      all
        .filter((each) => each.state === state)
        .flatMap(({ answers }) => answers.flatMap(({ packed }, place) => (packed ? [place] : [])))
    expect(new Set(placesIn('part-way'))).toEqual(new Set([0, 1, 2, 3, 4]))
    const answered = placesIn('handed-in').length / (all.length - 2) / 10
    expect(answered).toBeGreaterThan(0.88)
    expect(answered).toBeLessThan(0.98)
    const seconds = all.flatMap(({ answers }) =>
      answers.flatMap((each) => (each.seconds === undefined ? [] : [each.seconds])),
    )
    expect(Math.min(...seconds)).toBeGreaterThanOrEqual(10)
    expect(Math.max(...seconds)).toBeLessThanOrEqual(60)
    expect(spread(seconds)).toBeGreaterThan(40)
  })

  test('some know hardly anything, and some nearly all', () => {
    const asked = times(10, exampleOf('cloze'))
    const { assignment, made } = classAsked(asked)
    const items = assignment.items.map((item, index) => askedItem(item, asked[index]))
    const earned = shares(made, items)
    expect(Math.min(...earned)).toBeLessThan(0.4)
    expect(Math.max(...earned)).toBeGreaterThan(0.85)
  })

  test('nobody answers an opinion, a kind that this app does not have, or a question that it has lost', () => {
    const { question } = exampleOf('true-false')
    const asked = [
      exampleOf('opinion').question,
      { ...question, id: 'strange', kind: 'strange' },
      question,
      { ...question, id: 'lost' },
    ]
    const all = submissionsOf(classAsked(asked, { questions: asked.slice(0, 3) }))
    const answered = [0, 1, 2, 3].map((place) => all.filter(({ answers }) => answers[place]?.packed).length)
    expect(answered).toEqual([0, 0, expect.any(Number), 0])
    expect(answered[2]).toBeGreaterThan(20)
  })

  test('they answer as well where the key stays at the desk', () => {
    const { question } = exampleOf('single-choice')
    // What is handed out is called by the order of its texts, so that here each label stands for the key at the other end.
    const options = ['e', 'd', 'c', 'b', 'a'].map((text, index) => ({ key: `key-${index}`, text: [text] }))
    const asked = times(6, { question: { ...question, options, right: 'key-0' } as Question })
    const withKey = classAsked(asked)
    const draft = { ...withQuestions(newDraft('Own', '', ''), asked, { in: 'bank' }), isKeyless: true }
    const { items, labels } = drawnItems(draft, kindsToGrade, (length) => randomFor('labels', length))
    const withoutKey = class1(sampleAssignment(items), labels, { questions: asked })
    const earned = [withKey, withoutKey].map(({ assignment, labels: given, made }) =>
      mean(
        shares(
          made,
          assignment.items.map((item, index) =>
            askedItem(item, asked[index], Reflect.get(given, asked[index]?.id ?? '')),
          ),
        ),
      ),
    )
    expect(earned[0]).toBeGreaterThan(0.5)
    expect(Math.abs((earned[0] ?? 0) - (earned[1] ?? 1))).toBeLessThan(0.1)
  })

  test('it is sealed for both who may read, each with random bytes of her own, and for nobody who has no key', () => {
    const one = times(1, exampleOf('true-false'))
    const lengths: number[] = []
    const made = (recipients: readonly string[]) =>
      class1(
        sampleAssignment(one.map(carried), { recipients }),
        {},
        {
          questions: one,
          random: (length) => {
            lengths.push(length)
            return randomFor(`pretend ${lengths.length}`, length)
          },
        },
      ).made
    const both = made([teacher, otherTeacher].map(({ sealing }) => toBase64url(sealing.publicKey)))
    expect(both.map(({ bytes }) => openSubmission(bytes, [otherTeacher.sealing]).ok)).toEqual(
      both.map(() => true),
    )
    expect(new Set(lengths)).toEqual(new Set([64]))
    expect(made(['no key'])).toEqual([])
  })
})
