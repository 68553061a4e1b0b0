import { describe, expect, test } from 'vitest'
import { bitsOut } from '../packing/bits-out.ts'
import type { FieldShape } from '../question/response-shape.ts'
import { packResponse, unpackResponse } from './response-codec.ts'

const bitsOf = (bytes: Uint8Array): string =>
  [...bytes].map((byte) => byte.toString(2).padStart(8, '0')).join('')
function bytesOf(bits: string): Uint8Array {
  const out = bitsOut()
  for (const bit of bits) out.bits(Number(bit), 1)
  return out.finish()
}
const back = (value: unknown): unknown => JSON.parse(JSON.stringify(value))

const one: FieldShape = { as: 'one', of: ['b', 'a'] }
const truth: FieldShape = { as: 'truth' }
const order: FieldShape = { as: 'order', of: ['c', 'a', 'b'] }
const placed: FieldShape = { as: 'placed', keys: ['k', 'l'], in: ['x'] }
const cells: FieldShape = { as: 'cells', rows: ['r'], columns: ['d', 'c'], of: ['y', 'n'] }
const texts: FieldShape = { as: 'texts', keys: ['b', 'a'] }
const degrees: FieldShape = { as: 'degrees', most: 1.28 }

/** Ahead of the field stands a 0: it is the first shape, and not JSON. The letter h is 01101000. */
describe('a field takes so many bits, for ever', () => {
  test.each<[FieldShape, unknown, string]>([
    [one, null, '00'],
    [one, 'a', '01'],
    [one, 'b', '10'],
    [{ as: 'word', of: ['yes', 'no'] }, 'yes', '10'],
    [truth, null, '00'],
    [truth, false, '01'],
    [truth, true, '10'],
    [{ as: 'some', of: ['c', 'a', 'b'] }, ['a', 'c'], '101'],
    [order, [], '00'],
    [order, ['c', 'a'], '10 10 0'],
    [order, ['b', 'c', 'a'], '11 01 1'],
    [placed, {}, '0 0'],
    [placed, { l: 'x' }, '0 1'],
    [cells, { 'r:d': 'y' }, '00 10'],
    [texts, { b: 'h' }, '0 1 00000001 01101000'],
    [{ as: 'text' }, 'h', '00000001 01101000'],
    [degrees, 1.28, '100000000'],
    [degrees, -1.28, '000000000'],
    [degrees, 0.01, '010000001'],
    [{ as: 'any' }, null, '0'],
    [{ as: 'any' }, 5, '1 00000001 00110101'],
  ])('%j: %j', (field, value, bits) => {
    const written = bytesOf(`0${bits.replaceAll(' ', '')}`)
    expect(bitsOf(packResponse([{ field }], { field: value }))).toBe(bitsOf(written))
    expect(unpackResponse([{ field }], written)).toStrictEqual({ field: value })
  })

  test('fields go by their names, in whatever order they stand', () => {
    const shape = { b: truth, a: one }
    expect(bitsOf(packResponse([shape], { b: true, a: 'a' }))).toBe('00110000')
    expect(bitsOf(packResponse([{ a: one, b: truth }], { b: true, a: 'a' }))).toBe('00110000')
    expect(unpackResponse([shape], bytesOf('00110'))).toStrictEqual({ a: 'a', b: true })
  })

  test('the first shape that fits is taken', () => {
    const shapes = [{ field: one }, { field: truth }]
    expect(bitsOf(packResponse(shapes, { field: true }))).toBe('01100000')
    expect(bitsOf(packResponse(shapes, { field: null }))).toBe('00000000')
  })

  test('a text may be as long as a record holds', () => {
    const response = { field: 'é'.repeat(20_000) }
    expect(
      unpackResponse([{ field: { as: 'text' } }], packResponse([{ field: { as: 'text' } }], response)),
    ).toEqual(response)
  })
})

describe('what has none of the shapes goes as JSON and comes back', () => {
  test.each<[FieldShape, unknown]>([
    [one, 'z'],
    [one, 1],
    [truth, 'true'],
    [{ as: 'some', of: ['a'] }, ['z']],
    [{ as: 'some', of: ['a'] }, 'a'],
    [order, ['a', 'a']],
    [order, ['z']],
    [placed, { z: 'x' }],
    [placed, { k: 'z' }],
    [cells, { 'r:z': 'y' }],
    [texts, { a: 'h', z: 'h' }],
    [placed, { k: 'x', z: 'x' }],
    [texts, { a: '\u{d800}' }],
    [{ as: 'text' }, '\u{d800}'],
    [{ as: 'text' }, 7],
    [degrees, 1.29],
    [degrees, 0.005],
    [degrees, '1'],
    [{ as: 'any' }, undefined],
  ])('%j: %j', (field, value) => {
    const packed = packResponse([{ field }], { field: value })
    expect(bitsOf(packed)[0]).toBe('1')
    expect(unpackResponse([{ field }], packed)).toEqual(back({ field: value }))
  })

  test('another response than that of a record, or of one with other fields', () => {
    for (const response of [null, 5, 'a', [], {}, { a: true, b: 1 }, { b: true }])
      for (const shapes of [[{ a: truth }], []])
        expect(unpackResponse(shapes, packResponse(shapes, response))).toEqual(response)
  })

  test('a shape without fields is that of an empty record only', () => {
    for (const response of [null, 5, '', {}])
      expect(unpackResponse([{}], packResponse([{}], response))).toEqual(response)
  })

  test('nothing at all is null', () => {
    expect(unpackResponse([], packResponse([], undefined))).toBeNull()
  })
})

describe('bits that no response is packed as', () => {
  test.each<[string, FieldShape, string]>([
    ['a key that is not there', one, '0 11'],
    ['neither true nor false', truth, '0 11'],
    ['a place that is not there', order, '0 01 11'],
    ['more than there are', { as: 'order', of: ['a', 'b'] }, '0 11 0'],
    ['an angle too far', degrees, '0 100000001'],
    ['no JSON', { as: 'any' }, '0 1 00000001 01111011'],
    ['no JSON for a whole', truth, '1 00000001 01111011'],
    ['a text without its end', { as: 'text' }, '0 00000010 01101000'],
    ['something behind it', truth, '0 01 00001'],
  ])('%s', (_, field, bits) => {
    expect(unpackResponse([{ field }], bytesOf(bits.replaceAll(' ', '')))).toBeUndefined()
  })

  test('a shape that is not there', () => {
    const json = '00000001 00110101'
    const shapes = [{ field: truth }, { field: one }]
    expect(unpackResponse(shapes, bytesOf(`10${json}`.replaceAll(' ', '')))).toBe(5)
    expect(unpackResponse(shapes, bytesOf(`11${json}`.replaceAll(' ', '')))).toBeUndefined()
  })
})
