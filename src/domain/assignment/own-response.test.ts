import { describe, expect, test } from 'vitest'
import type { FieldShape } from '../question/response-shape.ts'
import { ownResponse } from './own-response.ts'

const labels = { A1: 'first', A2: 'second', B1: 'yes', B2: 'no' }
const [a, b] = [
  ['A1', 'A2'],
  ['B1', 'B2'],
]
const one: FieldShape = { as: 'one', of: a }
const cells: FieldShape = { as: 'cells', rows: a, columns: b, of: ['A1'] }
const placed: FieldShape = { as: 'placed', keys: a, in: b }
const texts: FieldShape = { as: 'texts', keys: a }

const own = (field: FieldShape, value: unknown) => ownResponse(labels, [{ field }], { field: value })

test.each<[string, FieldShape, unknown, unknown]>([
  ['a choice', one, 'A2', 'second'],
  ['some choices', { as: 'some', of: a }, ['A2', 'A1'], ['second', 'first']],
  ['an order', { as: 'order', of: a }, ['A2', 'A1'], ['second', 'first']],
  ['things in their places', placed, { A1: 'B2', A2: 'B1' }, { first: 'no', second: 'yes' }],
  ['texts by key', texts, { A1: 'A2', A2: '' }, { first: 'A2', second: '' }],
  ['a table', cells, { 'A1:B2': 'A1', 'A2:B1': 'x' }, { 'first:no': 'A1', 'second:yes': 'x' }],
])('%s has the question’s own keys', (_, field, labelled, expected) => {
  expect(own(field, labelled)).toStrictEqual({ field: expected })
})

describe('it stays what it is', () => {
  test.each<[string, FieldShape, unknown]>([
    ['a word that reads like a label', { as: 'word', of: ['A1'] }, 'A1'],
    ['a text that reads like a label', { as: 'text' }, 'A1'],
    ['true or false', { as: 'truth' }, true],
    ['an angle', { as: 'degrees', most: 90 }, 33.5],
    ['anything', { as: 'any' }, ['A1']],
    ['no choice', one, null],
    ['a choice that is a list', one, ['A1']],
    ['a choice that nobody handed out', one, 'A9'],
    ['a choice that every object has', one, 'constructor'],
    ['a list with more than texts', { as: 'order', of: a }, ['A1', 7]],
    ['a list that is none', { as: 'some', of: a }, 'A1'],
    ['a key that reads like a cell', texts, { 'A1:A2': 'x' }],
    ['places that are none', placed, null],
    ['a list of places', placed, ['A1']],
    ['a table with more than texts', cells, { 'A1:B1': 7 }],
  ])('%s', (_, field, value) => {
    expect(own(field, value)).toStrictEqual({ field: value })
  })

  test.each([undefined, null, 7, 'A1', true])('%s, which is no response', (odd) => {
    expect(ownResponse(labels, [{}], odd)).toBe(odd)
  })

  test('a response of another shape', () => {
    const other = { choice: 'A1' }
    expect(ownResponse(labels, [{ field: one }, { choice: one, reason: one }], other)).toBe(other)
    expect(ownResponse(labels, [], other)).toBe(other)
  })

  test('a field that the shape does not have', () => {
    expect(
      ownResponse(labels, [{ field: one }], { field: 'A1', constructor: 'A1', more: 'A1' }),
    ).toStrictEqual({ field: 'first', constructor: 'A1', more: 'A1' })
  })
})

test('the first shape counts all of whose fields are there', () => {
  const shapes = [{ field: { as: 'text' }, reason: one }, { field: one }, { field: { as: 'text' } }] as const
  expect(ownResponse(labels, shapes, { field: 'A1' })).toStrictEqual({ field: 'first' })
  expect(ownResponse(labels, shapes, { field: 'A1', reason: 'A2' })).toStrictEqual({
    ...{ field: 'A1', reason: 'second' },
  })
})
