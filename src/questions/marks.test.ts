import fc from 'fast-check'
import { describe, expect, it } from 'vitest'

import { isUnmarked } from '../domain/question/unmarked.ts'
import type { Question } from '../domain/question/question.ts'
import { allKinds } from './all-kinds.ts'

describe.each(
  allKinds.flatMap(({ kind, examples }) =>
    examples.map(({ question }) => ({ id: question.id, kind, question })),
  ),
)('$id', ({ kind, question }) => {
  it('gives every response marks between none and all, whatever is in it', () => {
    const before = Object.getOwnPropertyNames(Object.prototype)
    fc.assert(
      fc.property(anyResponse(question), (response) => {
        const verdict = kind.grade(question, response)
        if (verdict.state === 'incomplete') return verdict.remarks.length > 0
        // No marks at all, or some to be had.
        const possible = isUnmarked(kind.name) ? verdict.possible === 0 : verdict.possible >= 1
        return possible && verdict.earned >= 0 && verdict.earned <= verdict.possible
      }),
    )
    expect(Object.getOwnPropertyNames(Object.prototype)).toEqual(before)
  })

  it('grades alike in whatever order a response names its fields', () => {
    fc.assert(
      fc.property(anyResponse(question), (response) => {
        expect(kind.grade(question, backwards(response))).toEqual(kind.grade(question, response))
      }),
    )
  })
})

/** Responses of the right shape with keys of this question and of none, and any JSON besides. */
function anyResponse(question: Question): fc.Arbitrary<unknown> {
  const known = [...JSON.stringify(question).matchAll(/"(?:key|answer)":"([^"]*)"/g)].flatMap(
    (found) => found[1] ?? [],
  )
  const key = fc.oneof(
    fc.constantFrom(...known, 'number', 'true'),
    fc.constantFrom('__proto__', 'constructor', 'toString', ''),
    fc.string(),
  )
  const text = fc.oneof(
    key,
    fc.integer().map(String),
    fc.double().map(String),
    fc.string({ unit: 'grapheme' }),
  )
  const cell = fc.tuple(key, key).map((keys) => keys.join(':'))
  const stance = fc.constantFrom('agrees', 'contradicts', 'silent', 'perhaps')
  const cells = fc.array(fc.tuple(cell, stance)).map((entries) => Object.fromEntries(entries))
  const points = fc.array(fc.tuple(key, fc.oneof(fc.integer({ min: -1, max: 6 }), fc.double())))
  const record = fc.array(fc.tuple(key, text)).map((entries) => Object.fromEntries(entries))
  return fc.oneof(
    fc.record({ choice: fc.oneof(key, fc.boolean(), fc.constant(null)) }),
    fc.record({ choices: fc.array(key) }),
    fc.record({ order: fc.oneof(fc.array(key), fc.shuffledSubarray(known, { minLength: known.length })) }),
    fc.record({ texts: record }),
    fc.record({ pairs: record }),
    fc.record({ text }),
    fc.record({ cells }),
    fc.record({ held: fc.oneof(key, fc.constant(null)) }),
    fc.record({
      text,
      selfMarks: fc.oneof(
        fc.constant(null),
        points.map((entries) => Object.fromEntries(entries)),
      ),
    }),
    fc.jsonValue(),
  )
}

function backwards(value: unknown): unknown {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return value
  return Object.fromEntries(
    Object.entries(value)
      .reverse()
      .map(([key, inner]) => [key, backwards(inner)]),
  )
}
