import fc from 'fast-check'
import { describe, expect, it, test } from 'vitest'
import type { ResponseShape } from '../domain/question/response-shape.ts'
import { isUnmarked } from '../domain/question/unmarked.ts'
import { packResponse, unpackResponse } from '../domain/submission/response-codec.ts'
import { allKinds } from './all-kinds.ts'
import { kindsToGrade } from './grading.ts'
import { kindNames } from './kind-names.ts'

const json = (value: unknown): unknown => JSON.parse(JSON.stringify(value))

/** A list that means a set comes back sorted; nothing else may change. */
const settled = (value: unknown): unknown =>
  JSON.parse(
    JSON.stringify(value, (name, inner: unknown) =>
      (name === 'choices' || name === 'marked') && Array.isArray(inner) ? [...new Set(inner)].sort() : inner,
    ),
  )

test('every kind can be graded, and none by a name that every object has', () => {
  for (const name of kindNames) {
    const found = kindsToGrade(name)
    expect(found?.kind.name).toBe(name)
    expect(found?.travel.name).toBe(name)
    expect(found?.kind).toBe(allKinds.find(({ kind }) => kind.name === name)?.kind)
    expect(found?.parseQuestion).toBe(allKinds.find(({ kind }) => kind.name === name)?.parseQuestion)
  }
  for (const name of ['', 'constructor', '__proto__']) expect(kindsToGrade(name)).toBeUndefined()
})

const examples = allKinds.flatMap(({ kind, examples: all }) => {
  const known = kindsToGrade(kind.name)
  if (!known) throw new Error(`${kind.name} is in no registry.`)
  return all.map((example) => ({ id: example.question.id, ...example, kind, travel: known.travel }))
})

describe.each(examples)('$id', ({ kind, travel, question, responses }) => {
  const prompt = kind.promptFor(question, 'a seed')
  const shapes = travel.shapesOf(prompt)

  it('has a prompt that comes back from outside, and no other', () => {
    expect(travel.parsePrompt(json(prompt))).toEqual(prompt)
    for (const field of Object.keys(prompt)) {
      const { [field]: _left, ...rest } = Object.fromEntries(Object.entries(prompt))
      if (field !== 'unit' && field !== 'isScale') expect(travel.parsePrompt(rest)).toBeUndefined()
      expect(travel.parsePrompt({ ...prompt, [field]: -1n })).toBeUndefined()
    }
    expect(travel.parsePrompt({ ...prompt, right: 'x' })).toEqual(prompt)
    for (const data of [null, 0, '', [], {}]) expect(travel.parsePrompt(data)).toBeUndefined()
  })

  it('has responses whose shapes do not hang on the order shown', () => {
    const other = travel.shapesOf(kind.promptFor(question, 'another seed'))
    for (const response of Object.values(responses))
      expect(packResponse(other, response)).toEqual(packResponse(shapes, response))
  })

  it('has responses that come back from a few bytes', () => {
    for (const response of Object.values(responses)) {
      const packed = packResponse(shapes, response)
      expect(settled(unpackResponse(shapes, packed))).toEqual(settled(response))
      expect(kind.grade(question, unpackResponse(shapes, packed))).toEqual(kind.grade(question, response))
    }
    if (!isUnmarked(kind.name) && kind.name !== 'free-response')
      expect(packResponse(shapes, responses.wrong).length).toBeLessThan(
        JSON.stringify(responses.wrong).length,
      )
  })

  it('has responses of any shape that come back', () => {
    fc.assert(
      fc.property(fc.oneof(responseOf(shapes), fc.jsonValue()), (response) => {
        const back = unpackResponse(shapes, packResponse(shapes, response))
        expect(settled(back)).toEqual(settled(response))
      }),
      { numRuns: 60 },
    )
  })

  it('reads any bytes without harm, and writes again what it read', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 12 }), (bytes) => {
        const response = unpackResponse(shapes, bytes)
        if (response !== undefined)
          expect(settled(unpackResponse(shapes, packResponse(shapes, response)))).toEqual(settled(response))
      }),
      { numRuns: 100 },
    )
  })
})

/** Any response of one of the shapes, keys that the question does not have among them. */
function responseOf(shapes: readonly ResponseShape[]): fc.Arbitrary<unknown> {
  return shapes.length === 0
    ? fc.constant(null)
    : fc.oneof(
        ...shapes.map((shape) =>
          fc.record(Object.fromEntries(Object.entries(shape).map(([name, field]) => [name, fieldOf(field)]))),
        ),
      )
}

const text = fc.string({ unit: 'binary', maxLength: 12 })
const keyOf = (keys: readonly string[]) =>
  keys.length === 0 ? text : fc.oneof({ weight: 9, arbitrary: fc.constantFrom(...keys) }, text)

function fieldOf(field: ResponseShape[string]): fc.Arbitrary<unknown> {
  switch (field.as) {
    case 'one':
    case 'word':
      return fc.option(keyOf(field.of))
    case 'truth':
      return fc.constantFrom(null, true, false)
    case 'some':
    case 'order':
      return fc.uniqueArray(keyOf(field.of), { maxLength: 9 })
    case 'placed':
      return fc.dictionary(keyOf(field.keys), keyOf(field.in))
    case 'cells':
      return fc.dictionary(
        fc.tuple(keyOf(field.rows), keyOf(field.columns)).map((pair) => pair.join(':')),
        keyOf(field.of),
      )
    case 'texts':
      return fc.dictionary(keyOf(field.keys), text)
    case 'text':
      return text
    case 'degrees':
      return fc.integer({ min: -field.most * 100, max: field.most * 100 }).map((steps) => steps / 100)
    case 'any':
      return fc.option(fc.dictionary(text, fc.nat(9)))
  }
}
