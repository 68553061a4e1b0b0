// Long because: one function is looked at with every kind of field that a response can have.
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { exampleOf } from '../../../tests/support/assignments.ts'
import { randomFor } from '../../../tests/support/submissions.ts'
import { allKinds } from '../../questions/all-kinds.ts'
import { kindsToGrade } from '../../questions/grading.ts'
import { keylessPrompt } from '../assignment/keyless.ts'
import { ownResponse } from '../assignment/own-response.ts'
import { bitsOut } from '../packing/bits-out.ts'
import { isSelfMarked } from '../question/marking.ts'
import type { Question, Verdict } from '../question/question.ts'
import type { FieldShape } from '../question/response-shape.ts'
import { fieldOf } from '../question/response-shapes.ts'
import { seededNumbers } from '../question/seeded-order.ts'
import { isUnmarked } from '../question/unmarked.ts'
import { packField } from '../submission/field-codec.ts'
import { pretendResponse, type Asked } from './pretend-response.ts'

const kinds = allKinds
  .map(({ kind: { name }, examples }) => ({ name, questions: examples.map(({ question }) => question) }))
  .filter(({ name }) => !isUnmarked(name))

/** As a question is handed out with its key. */
function askedOf(question: Question): Asked {
  const kind = kindsToGrade(question.kind)
  if (!kind) throw new Error(`${question.kind} is in no registry.`)
  return { question, prompt: kind.kind.promptFor(question, question.id), kind }
}

const example = (kind: string, at = 0): Asked => askedOf(exampleOf(kind, at).question)

/** The same with other fields of its key. */
const changed = ({ question }: Asked, key: Readonly<Record<string, unknown>>): Asked =>
  askedOf({ ...question, ...key })

/** As it is handed out when its key stays at the desk. */
function keyless({ question, kind }: Asked): Asked {
  const made = keylessPrompt(question, kind, randomFor('labels', 16))
  if (!made.ok) throw new Error(made.problem)
  return { question, kind, prompt: made.prompt, labels: made.labels }
}

/** A kind that no course has, to try what none of them does today. */
const madeUp = (field: FieldShape, judge: (value: unknown) => Verdict): Asked => ({
  question: { ...exampleOf('true-false').question, kind: 'made-up' },
  prompt: { ...example('true-false').prompt, kind: 'made-up' },
  kind: {
    kind: {
      name: 'made-up',
      promptFor: () => ({ ...example('true-false').prompt, kind: 'made-up' }),
      blankResponse: () => ({ field: null }),
      readResponse: (data) => data,
      grade: (_, response) => judge(fieldOf(response, 'field')),
    },
    parseQuestion: () => undefined,
    travel: {
      name: 'made-up',
      lists: [],
      parsePrompt: () => undefined,
      shapesOf: () => [{ field }],
      levelled: (prompt) => prompt,
    },
  },
})

const always = (number: number) => (): number => number

/** Exactly these numbers, and no more than these. */
function drawn(...numbers: readonly number[]) {
  const left = [...numbers]
  return (): number => {
    const next = left.shift()
    if (next === undefined) throw new Error('More was drawn than there was to choose.')
    return next
  }
}

const marksOf = (earned: number, possible: number): Verdict => ({
  state: 'graded',
  earned,
  possible,
  parts: [],
})

/** What the grader gives, from 0 to 1; nothing for what is not done. */
function shareOf({ question, prompt, kind, labels }: Asked, response: unknown): number {
  const own = labels ? ownResponse(labels, kind.travel.shapesOf(prompt), response) : response
  const verdict = kind.kind.grade(question, own)
  return verdict.state === 'graded' ? verdict.earned / verdict.possible : 0
}

/** The mean share of so many who are equally able. */
function meanShare(asked: Asked, able: number, many = 40): number {
  const shares = Array.from({ length: many }, (_, index) =>
    shareOf(asked, pretendResponse(asked, able, seededNumbers(`learner ${index}`))),
  )
  return shares.reduce((sum, share) => sum + share, 0) / many
}

describe.each(kinds)('to a question of the kind $name', ({ questions }) => {
  test('a response has what the kind says of its responses, and its reader takes it', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...questions),
        fc.string(),
        fc.double({ min: 0, max: 1, noNaN: true }),
        fc.boolean(),
        (question, seed, able, isKeyless) => {
          const asked = isKeyless ? keyless(askedOf(question)) : askedOf(question)
          const response = pretendResponse(asked, able, seededNumbers(seed))
          const [shape = {}] = asked.kind.travel.shapesOf(asked.prompt)
          expect(Object.keys(Object(response)).sort()).toEqual(Object.keys(shape).sort())
          for (const [name, field] of Object.entries(shape))
            expect([name, packField(bitsOut(), field, fieldOf(response, name))]).toEqual([name, true])
          expect(asked.kind.kind.readResponse(response)).toEqual(response)
          expect(pretendResponse(asked, able, seededNumbers(seed))).toEqual(response)
        },
      ),
      { numRuns: 15 },
    )
  })
})

// Only a teacher marks a text, so that none is better than another before.
describe.each(kinds.filter(({ name }) => !isSelfMarked(name)))(
  'to a question of the kind $name',
  ({ name }) => {
    test.each([
      { key: 'with', handedOut: (asked: Asked) => asked },
      { key: 'without', handedOut: keyless },
    ])('who is able answers better, handed out $key its key', ({ handedOut }) => {
      const asked = handedOut(example(name))
      expect(meanShare(asked, 1)).toBeGreaterThan(meanShare(asked, 0) + 0.15)
    })
  },
)

describe('somebody who guesses', () => {
  test('is right about half of the time where there are two answers', () => {
    expect(meanShare(example('true-false'), 0, 400)).toBeCloseTo(0.5, 1)
    expect([0, 0.49, 0.5, 0.99].map((at) => pretendResponse(example('true-false'), 0, always(at)))).toEqual([
      { choice: true },
      { choice: true },
      { choice: false },
      { choice: false },
    ])
  })

  test.each([
    ['some', [0.39, 0.4, 0.99, 0], ['one', 'four']],
    ['all', [0, 0.1, 0.2, 0.3], ['one', 'two', 'three', 'four']],
    ['the first where she would choose none', [0.4, 0.5, 0.6, 0.7], ['one']],
  ])('chooses %s of several', (_, numbers, choices) => {
    expect(pretendResponse(example('multiple-choice', 1), 0, drawn(...numbers))).toEqual({ choices })
  })

  test('puts things in an order that chance has drawn', () => {
    const order: FieldShape = { as: 'order', of: ['a', 'b', 'c', 'd'] }
    const asked = madeUp(order, () => marksOf(0, 1))
    expect(pretendResponse(asked, 0, drawn(0.9, 0.3, 0.5, 0.1))).toEqual({ field: ['d', 'b', 'c', 'a'] })
  })

  test('presses anywhere on a map, to a hundredth of a degree', () => {
    const asked = madeUp({ as: 'degrees', most: 90 }, () => marksOf(0, 1))
    const pressed = (at: number): unknown => fieldOf(pretendResponse(asked, 0, drawn(at)), 'field')
    expect([0, 0.123456, 0.5, 0.75, 1].map(pressed)).toEqual([-90, -67.78, 0, 45, 90])
  })

  test('leaves a place empty where there is nothing to put there', () => {
    const asked = madeUp({ as: 'placed', keys: ['a', 'b'], in: [] }, () => marksOf(0, 1))
    expect(pretendResponse(asked, 0, always(0))).toEqual({ field: { a: '', b: '' } })
  })
})

describe('of what somebody tries', () => {
  const options: FieldShape = { as: 'one', of: ['a', 'b', 'c', 'd'] }
  const [a, b, c] = [0, 0.25, 0.5]
  const onlyC = () => madeUp(options, (value) => marksOf(value === 'c' ? 1 : 0, 1))

  test('who knows nothing has one guess, and the ablest has nine', () => {
    expect(pretendResponse(onlyC(), 0, drawn(a))).toEqual({ field: 'a' })
    expect(pretendResponse(onlyC(), 1, drawn(a, a, a, a, a, a, a, a, c))).toEqual({ field: 'c' })
  })

  test('the best is kept, wherever it came, and the first of those that are as good', () => {
    expect(pretendResponse(onlyC(), 0.25, drawn(a, c, b))).toEqual({ field: 'c' })
    expect(pretendResponse(onlyC(), 0.25, drawn(b, a, a))).toEqual({ field: 'b' })
  })

  test('the best is that with the greatest share of its marks, and no marks are no share', () => {
    const marks: Readonly<Record<string, Verdict>> = {
      a: marksOf(0, 0),
      b: marksOf(2, 4),
      c: marksOf(1, 1),
    }
    const asked = madeUp(options, (value) => marks[String(value)] ?? { state: 'incomplete', remarks: [] })
    expect(pretendResponse(asked, 0.25, drawn(a, b, c))).toEqual({ field: 'c' })
    expect(pretendResponse(asked, 0.25, drawn(0.75, a, b))).toEqual({ field: 'b' })
  })
})

// What somebody writes who does not know: at a quarter of the list stands 1947, at three quarters 12, at its start no number.
describe('what is typed', () => {
  const capitals = () => example('cloze')
  const boxes = () => example('numeric')

  test('is never right by luck alone', () => {
    for (const asked of [capitals(), boxes(), keyless(capitals()), keyless(boxes())])
      expect(meanShare(asked, 0)).toBe(0)
  })

  test('is one of a few things that people write who do not know, each as likely', () => {
    const written = [0.1, 0.3, 0.5, 0.7, 0.9].map((at) => pretendResponse(boxes(), 0, always(at)))
    expect(written).toEqual(
      ['not sure', '1947', 'the border', '12', 'because of the war'].map((text) => ({ text })),
    )
  })

  test('is known as often as somebody is able, and otherwise stays the guess', () => {
    const written = (able: number, at: number): unknown[] =>
      [capitals(), boxes()].map((asked) => pretendResponse(asked, able, always(at)))
    const guessed = [{ texts: { b1: '1947', b2: '1947' } }, { text: '1947' }]
    expect(written(0, 0.25)).toEqual(guessed)
    expect(written(0.25, 0.25)).toEqual(guessed)
    expect(written(0.26, 0.25)).toEqual([{ texts: { b1: 'Lima', b2: 'Santiago' } }, { text: '15000' }])
  })

  test('is known by the keys that were handed out', () => {
    const asked = keyless(capitals())
    const { texts } = Object(pretendResponse(asked, 1, always(0.25)))
    expect(Object.keys(asked.labels ?? {}).sort()).toEqual(Object.keys(texts).sort())
    expect(Object.values(texts).sort()).toEqual(['Lima', 'Santiago'])
  })

  test('stays where it was right already', () => {
    const years = changed(capitals(), {
      blanks: [
        { key: 'b1', accepted: ['1947'] },
        { key: 'b2', accepted: ['Lima'] },
      ],
    })
    expect(pretendResponse(years, 1, always(0.25))).toEqual({ texts: { b1: '1947', b2: 'Lima' } })
    const year = changed(boxes(), { low: 1947, high: 1947, shown: 1947 })
    expect(pretendResponse(year, 1, always(0.25))).toEqual({ text: '1947' })
  })

  test('stays where it cannot be graded, since nobody says then what is right', () => {
    expect(pretendResponse(boxes(), 1, always(0))).toEqual({ text: 'not sure' })
  })

  test('is all that is known: what is chosen, the ablest only guess', () => {
    const { prompt, ...asked } = example('categorise')
    const [first] = Object(prompt).categories
    const { sorted } = Object(pretendResponse({ prompt, ...asked }, 1, always(0)))
    expect(new Set(Object.values(sorted))).toEqual(new Set([first.key]))
  })
})
