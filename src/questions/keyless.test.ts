import fc from 'fast-check'
import { describe, expect, it, test } from 'vitest'
import { otherKeysOf } from '../../tests/support/other-keys.ts'
import { keylessPrompt } from '../domain/assignment/keyless.ts'
import { ownResponse } from '../domain/assignment/own-response.ts'
import type { Prompt, Question } from '../domain/question/question.ts'
import { packResponse, unpackResponse } from '../domain/submission/response-codec.ts'
import { allKinds } from './all-kinds.ts'
import { kindsToGrade } from './grading.ts'

const anyRandom = fc.uint8Array({ minLength: 16, maxLength: 16 })
const zeros = new Uint8Array(16)

function known(name: string) {
  const found = kindsToGrade(name)
  if (!found) throw new Error(`${name} is in no registry.`)
  return found
}

function handedOut(question: Question, random: Uint8Array) {
  const made = keylessPrompt(question, known(question.kind), random)
  if (!made.ok) throw new Error(made.problem)
  return made
}

const marked = allKinds.flatMap(({ kind, examples }) =>
  kind.name === 'opinion' ? [] : examples.map((example) => ({ id: example.question.id, kind, ...example })),
)

describe.each(marked)('$id', ({ kind, question, responses }) => {
  it('is handed out the same, byte for byte, whatever its key is', () => {
    const others = otherKeysOf(question)
    expect(others.length).toBeGreaterThan(0)
    fc.assert(
      fc.property(anyRandom, fc.constantFrom(...others), (random, other) => {
        expect(JSON.stringify(handedOut(other, random).prompt)).toBe(
          JSON.stringify(handedOut(question, random).prompt),
        )
      }),
      { numRuns: 40 },
    )
    // The other keys are other keys: what was right is not right by all of them.
    const verdict = JSON.stringify(kind.grade(question, responses.right))
    expect(others.some((other) => JSON.stringify(kind.grade(other, responses.right)) !== verdict)).toBe(true)
  })

  it('has none of its own keys left, where keys are made up', () => {
    const { prompt, labels } = handedOut(question, zeros)
    expect(Object.keys(labels).every((label) => /^[A-Z]\d+$/.test(label))).toBe(true)
    for (const key of Object.values(labels)) expect(keysIn(prompt)).not.toContain(key)
  })

  it('is answered as the question would be', () => {
    const { travel } = known(kind.name)
    const { prompt, labels } = handedOut(question, zeros)
    const shapes = travel.shapesOf(prompt)
    for (const response of Object.values(responses)) {
      const labelled = labelledResponse(labels, response)
      const back = ownResponse(labels, shapes, unpackResponse(shapes, packResponse(shapes, labelled)))
      expect(kind.grade(question, back)).toEqual(kind.grade(question, response))
    }
  })

  it('has another order by chance alone, and never loses anything', () => {
    const first = handedOut(question, zeros).prompt
    fc.assert(
      fc.property(anyRandom, (random) => {
        const { prompt } = handedOut(question, random)
        expect(inOneOrder(prompt)).toEqual(inOneOrder(first))
      }),
      { numRuns: 20 },
    )
  })
})

test('an opinion has no key to hide', () => {
  for (const { kind, examples } of allKinds.filter((each) => each.kind.name === 'opinion'))
    for (const { question } of examples)
      expect(keylessPrompt(question, known(kind.name), zeros)).toEqual({ ok: false, problem: 'no-key' })
})

test('the right order can be drawn like any other: that it never is would be a hint', () => {
  const [question] = allKinds.find(({ kind }) => kind.name === 'ordering')?.examples ?? []
  if (!question) throw new Error('Ordering has examples.')
  const seen = new Set<string>()
  for (let index = 0; index < 500; index += 1)
    seen.add(JSON.stringify(inListOrder(handedOut(question.question, new Uint8Array(16).fill(index)).prompt)))
  for (let index = 0; index < 256; index += 1)
    seen.add(JSON.stringify(inListOrder(handedOut(question.question, Uint8Array.of(index, 7)).prompt)))
  expect(seen.size).toBe(24)
})

test('what was typed stays, also where it reads like a label', () => {
  expect(
    ownResponse({ A1: 'first' }, [{ texts: { as: 'texts', keys: ['A1'] } }], { texts: { A1: 'A1' } }),
  ).toEqual({
    texts: { first: 'A1' },
  })
  expect(ownResponse({ A1: 'x' }, [{ text: { as: 'text' } }], { text: 'A1' })).toEqual({ text: 'A1' })
  expect(ownResponse({ A1: 'x' }, [{ choice: { as: 'one', of: ['A1'] } }], { choice: 'A9' })).toEqual({
    choice: 'A9',
  })
  for (const odd of [null, 7, 'A1', [], { other: 'A1' }])
    expect(ownResponse({ A1: 'x' }, [{ choice: { as: 'one', of: ['A1'] } }], odd)).toEqual(odd)
})

/** A response to the question as it would be given to the prompt. Own keys stand in several lists, so each is tried where it fits. */
function labelledResponse(labels: Readonly<Record<string, string>>, response: unknown): unknown {
  const entries = Object.entries(labels)
  const labelIn = (key: string, letters: string): string =>
    entries.find(([label, own]) => own === key && letters.includes(label.charAt(0)))?.[0] ?? key
  const walk = (value: unknown, field: string): unknown => {
    if (typeof value === 'string')
      return field === 'text' || field === 'texts' || field === 'rating' || field === 'cells'
        ? value
        : labelIn(value, lettersFor(field).values)
    if (Array.isArray(value)) return value.map((each) => walk(each, field))
    if (typeof value !== 'object' || value === null || field === 'selfMarks') return value
    return Object.fromEntries(
      Object.entries(value).map(([key, inner]: [string, unknown]) => [
        field === 'cells'
          ? [labelIn(key.split(':')[0] ?? '', 'A'), key.split(':')[1]].join(':')
          : labelIn(key, lettersFor(field).keys),
        walk(inner, field),
      ]),
    )
  }
  return Object.fromEntries(
    Object.entries(Object(response)).map(([name, value]: [string, unknown]) => [name, walk(value, name)]),
  )
}

/** In which lists of the prompt the keys of a field stand: the first is A. */
function lettersFor(field: string): { readonly keys: string; readonly values: string } {
  if (field === 'pairs') return { keys: 'A', values: 'B' }
  if (field === 'sorted') return { keys: 'B', values: 'A' }
  return { keys: 'A', values: field === 'reason' ? 'B' : 'A' }
}

function keysIn(data: unknown): unknown[] {
  if (typeof data !== 'object' || data === null) return []
  return Object.entries(data).flatMap(([name, value]: [string, unknown]) =>
    name === 'key' ? [value] : keysIn(value),
  )
}

const inListOrder = (prompt: Prompt): unknown => Object.entries(prompt).find(([name]) => name === 'items')

const inOneOrder = (prompt: Prompt): unknown =>
  Object.entries(prompt).map(([name, value]: [string, unknown]) => [
    name,
    name === 'edition'
      ? ''
      : Array.isArray(value)
        ? value.map((each: unknown) => JSON.stringify(each)).sort()
        : value,
  ])
