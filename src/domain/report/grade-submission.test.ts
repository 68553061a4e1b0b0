import { describe, expect, test } from 'vitest'
import { carried, exampleOf, knownItems } from '../../../tests/support/assignments.ts'
import { answered } from '../../../tests/support/submissions.ts'
import { allKinds } from '../../questions/all-kinds.ts'
import { kindsToGrade } from '../../questions/grading.ts'
import type { AssignedItem } from '../assignment/assignment.ts'
import { keylessPrompt } from '../assignment/keyless.ts'
import { ownResponse } from '../assignment/own-response.ts'
import { isSelfMarked } from '../question/marking.ts'
import { isUnmarked } from '../question/unmarked.ts'
import { packResponse } from '../submission/response-codec.ts'
import type { SubmittedAnswer } from '../submission/submission.ts'
import { askedItem, type AskedItem } from './asked-item.ts'
import { graderOf, totalOf } from './grade-submission.ts'

const graded = (asked: AskedItem, answer: SubmittedAnswer) =>
  graderOf([asked], kindsToGrade)({ answers: [answer] })[0]

const closed = allKinds
  .filter(({ kind }) => !isUnmarked(kind.name) && !isSelfMarked(kind.name))
  .flatMap(({ kind, examples }) => examples.map((example) => ({ kind, ...example, id: example.question.id })))

/** A list that means a set comes back in another order. */
const settled = (response: unknown): unknown =>
  Object.fromEntries(
    Object.entries(Object(response)).map(([name, value]) => [
      name,
      (name === 'choices' || name === 'marked') && Array.isArray(value)
        ? (expect.arrayContaining(value) as unknown)
        : value,
    ]),
  )

describe.each(closed)('$id', ({ kind, question, responses }) => {
  test('is graded by the desk as the kind grades it, in points', () => {
    const asked = askedItem({ as: 'carried', points: 3, question }, undefined)
    const verdict = kind.grade(question, responses.wrong)
    if (verdict.state !== 'graded') throw new Error('The example is incomplete.')
    expect(graded(asked, answered(question, responses.wrong))).toMatchObject({
      state: 'graded',
      earned: (verdict.earned / verdict.possible) * 3,
      possible: 3,
      verdict,
    })
    expect(graded(asked, answered(question, responses.right))).toMatchObject({ earned: 3 })
    expect(graded(asked, answered(question, responses.incomplete))).toMatchObject({ state: 'unanswered' })
    expect(graded(asked, {})).toEqual({ state: 'unanswered', earned: 0, possible: 3 })
  })

  test('is graded by the question as set where it was handed out without its key', () => {
    const found = kindsToGrade(kind.name)
    if (!found) throw new Error('Nothing grades it.')
    const made = keylessPrompt(question, found, new Uint8Array(16).fill(5))
    if (!made.ok) throw new Error('It has a key.')
    const item: AssignedItem = { as: 'keyless', points: 1, prompt: made.prompt }
    const blank = packResponse(found.travel.shapesOf(made.prompt), kind.blankResponse(made.prompt))
    expect(graded(askedItem(item, question, made.labels), { packed: blank })).toMatchObject({
      state: 'unanswered',
    })
    expect(graded(askedItem(item, undefined), { packed: blank })).toEqual({
      state: 'no-question',
      possible: 1,
    })
    const labelOf = Object.fromEntries(Object.entries(made.labels).map(([label, key]) => [key, label]))
    const ownShapes = found.travel.shapesOf(kind.promptFor(question, 'any'))
    const given = ownResponse(labelOf, ownShapes, responses.right)
    const packed = packResponse(found.travel.shapesOf(made.prompt), given)
    expect(graded(askedItem(item, question, made.labels), { packed })).toMatchObject({
      ...{ state: 'graded', earned: 1 },
      response: settled(responses.right),
    })
  })
})

describe('what the desk does not decide', () => {
  const { question, responses } = exampleOf('single-choice')
  const [known] = knownItems(1)
  if (known?.as !== 'known') throw new Error('It is known.')
  const set = { ...question, id: known.question, edition: `${known.edition}ffffffff` }

  test('is an edition that was not set: it is asked, never a zero', () => {
    const other = { packed: packResponse([], responses.right), edition: '0badcafe' }
    const result = graded(askedItem(known, set), other)
    expect(result).toEqual({
      state: 'unknown-edition',
      possible: 1,
      edition: '0badcafe',
      response: responses.right,
    })
    expect(totalOf(result ? [result] : [])).toEqual({ earned: 0, possible: 0, open: 1 })
    const unread = { packed: Uint8Array.of(255), edition: '0badcafe' }
    expect(graded(askedItem(known, set), unread)).toStrictEqual({
      ...{ state: 'unknown-edition', possible: 1 },
      edition: '0badcafe',
    })
  })

  test('is a question of a kind that this app lacks', () => {
    const asked = askedItem(carried(question), undefined)
    const grade = graderOf([asked], () => undefined)
    expect(grade({ answers: [answered(question, responses.right)] })).toEqual([
      { state: 'no-question', possible: 1 },
    ])
  })

  test('earns nothing where its kind has no marks to give', () => {
    const found = kindsToGrade(question.kind)
    if (!found) throw new Error('It is known.')
    const verdict = { state: 'graded', earned: 0, possible: 0, parts: [] } as const
    const kinds = () => ({ ...found, kind: { ...found.kind, grade: () => verdict } })
    const grade = graderOf([askedItem(carried(question), undefined)], kinds)
    expect(grade({ answers: [answered(question, responses.right)] })).toMatchObject([
      { state: 'graded', earned: 0, possible: 1 },
    ])
  })

  test('is a prompt of another question or kind', () => {
    const found = kindsToGrade(question.kind)
    const made = found && keylessPrompt(question, found, new Uint8Array(16))
    if (!made?.ok) throw new Error('It has a key.')
    const item: AssignedItem = { as: 'keyless', points: 1, prompt: made.prompt }
    const { labels } = made
    expect(askedItem(item, question, labels)).toStrictEqual({ item, question, labels })
    expect(askedItem(item, question)).toStrictEqual({ item, question })
    expect(askedItem(item, { ...question, id: 'other' }, labels)).toStrictEqual({ item, labels })
    expect(askedItem(item, { ...question, kind: 'cloze' })).toStrictEqual({ item })
  })

  test('is a question that it has in another edition, or not at all', () => {
    const packed = answered(set, responses.right)
    expect(graded(askedItem(known, set), packed)).toMatchObject({ state: 'graded', earned: 1 })
    for (const found of [undefined, { ...set, edition: '0000' }, { ...set, id: 'other' }])
      expect(graded(askedItem(known, found), packed)).toEqual({ state: 'no-question', possible: 1 })
  })

  test('is a text, whatever its writer gave herself for it', () => {
    const text = exampleOf('free-response')
    const asked = askedItem(carried(text.question), undefined)
    expect(graded(asked, answered(text.question, text.responses.right))).toEqual({
      state: 'to-mark',
      possible: 1,
      response: text.responses.right,
    })
    expect(graded(asked, answered(text.question, { text: ' ', selfMarks: null }))).toMatchObject({
      state: 'unanswered',
    })
  })

  test('is an opinion, which is nobody else’s', () => {
    const { question: opinion } = exampleOf('opinion')
    expect(graded(askedItem(carried(opinion), undefined), {})).toEqual({ state: 'unmarked' })
  })

  test('is what is no answer to the question', () => {
    const asked = askedItem(carried(question), undefined)
    expect(graded(asked, { packed: Uint8Array.of(255) })).toEqual({ state: 'unreadable', possible: 1 })
    expect(graded(asked, answered(question, { choice: 7 }))).toEqual({ state: 'unreadable', possible: 1 })
  })
})

test('a total has what is final, and says how much is not', () => {
  expect(
    totalOf([
      { state: 'unanswered', earned: 0, possible: 2 },
      { state: 'to-mark', possible: 5, response: null },
      { state: 'unmarked' },
    ]),
  ).toEqual({ earned: 0, possible: 2, open: 1 })
})
