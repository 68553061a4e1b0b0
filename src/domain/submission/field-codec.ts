import { readJson } from '../envelope/plain-json.ts'
import type { BitsIn } from '../packing/bits-in.ts'
import type { BitsOut } from '../packing/bits-out.ts'
import type { FieldShape } from '../question/response-shape.ts'
import { fieldOf } from '../question/response-shapes.ts'
import { isTextList, isTextsByKey } from '../question/text-shapes.ts'
import { widthFor } from './widths.ts'

/** Lists sorted before: a class answers the same questions ten thousand times. A list is never changed. */
const sorted = new WeakMap<readonly string[], readonly string[]>()

/** Sorted by code units, and each once, so that both sides count alike. */
function counted(keys: readonly string[]): readonly string[] {
  const known = sorted.get(keys) ?? [...new Set(keys)].sort((a, b) => (a < b ? -1 : 1))
  sorted.set(keys, known)
  return known
}

const cellsOf = (rows: readonly string[], columns: readonly string[]): readonly string[] =>
  counted(rows.flatMap((row) => columns.map((column) => `${row}:${column}`)))

/** Writes the value of a field; false, with anything or nothing written, where it is not of this shape. */
export function packField(out: BitsOut, field: FieldShape, value: unknown): boolean {
  switch (field.as) {
    case 'one':
    case 'word':
      return packOne(out, counted(field.of), value)
    case 'truth':
      out.bits(value === null ? 0 : value === false ? 1 : 2, 2)
      return value === null || typeof value === 'boolean'
    case 'some':
      return packSome(out, counted(field.of), value)
    case 'order':
      return packOrder(out, counted(field.of), value)
    case 'placed':
      return packPlaced(out, counted(field.keys), counted(field.in), value)
    case 'cells':
      return packPlaced(out, cellsOf(field.rows, field.columns), counted(field.of), value)
    case 'texts':
      return packTexts(out, counted(field.keys), value)
    case 'text':
      if (!isText(value)) return false
      out.text(value)
      return true
    case 'degrees':
      return packDegrees(out, field.most, value)
    case 'any':
      if (value === undefined) return false
      out.bits(value === null ? 0 : 1, 1)
      if (value !== null) out.text(JSON.stringify(value))
      return true
  }
}

/** What `packField` wrote. Texts are at most so many bytes long. */
export function readField(source: BitsIn, field: FieldShape, most: number): unknown {
  switch (field.as) {
    case 'one':
    case 'word':
      return readOne(source, counted(field.of)) ?? null
    case 'truth':
      return readTruth(source)
    case 'some':
      return counted(field.of).filter(() => source.bits(1) === 1)
    case 'order':
      return readOrder(source, counted(field.of))
    case 'placed':
      return readPlaced(source, counted(field.keys), counted(field.in))
    case 'cells':
      return readPlaced(source, cellsOf(field.rows, field.columns), counted(field.of))
    case 'texts':
      return Object.fromEntries(
        counted(field.keys).flatMap((key) => (source.bits(1) === 1 ? [[key, source.text(most)]] : [])),
      )
    case 'text':
      return source.text(most)
    case 'degrees':
      return readDegrees(source, field.most)
    case 'any':
      return source.bits(1) === 0 ? null : readAny(source, most)
  }
}

/** Half a pair of surrogates would not come back from UTF-8. */
const isText = (value: unknown): value is string => typeof value === 'string' && !/\p{Cs}/u.test(value)

function packOne(out: BitsOut, keys: readonly string[], value: unknown): boolean {
  const place = typeof value === 'string' ? keys.indexOf(value) + 1 : 0
  out.bits(place, widthFor(keys.length + 1))
  return value === null || place > 0
}

function readOne(source: BitsIn, keys: readonly string[]): string | undefined {
  const place = source.bits(widthFor(keys.length + 1))
  if (place > keys.length) source.refuse()
  return keys[place - 1]
}

function readTruth(source: BitsIn): boolean | null | undefined {
  const value = source.bits(2)
  if (value === 3) source.refuse()
  return [null, false, true][value]
}

const areAmong = (keys: readonly string[], value: unknown): value is readonly string[] =>
  isTextList(value) && value.every((each) => keys.includes(each))

function packSome(out: BitsOut, keys: readonly string[], value: unknown): boolean {
  if (!areAmong(keys, value)) return false
  for (const key of keys) out.bits(value.includes(key) ? 1 : 0, 1)
  return true
}

/** How many, then each by its place among those that are left: a permutation in Lehmer's way. */
function packOrder(out: BitsOut, keys: readonly string[], value: unknown): boolean {
  if (!areAmong(keys, value) || new Set(value).size < value.length) return false
  out.bits(value.length, widthFor(keys.length + 1))
  const left = [...keys]
  for (const each of value) {
    const place = left.indexOf(each)
    out.bits(place, widthFor(left.length))
    left.splice(place, 1)
  }
  return true
}

function readOrder(source: BitsIn, keys: readonly string[]): string[] {
  const count = source.bits(widthFor(keys.length + 1))
  const left = [...keys]
  const order: string[] = []
  while (source.isSound() && order.length < count) {
    const [next] = left.splice(source.bits(widthFor(left.length)), 1)
    if (next === undefined) source.refuse()
    else order.push(next)
  }
  return order
}

function packPlaced(
  out: BitsOut,
  keys: readonly string[],
  places: readonly string[],
  value: unknown,
): boolean {
  if (!isTextsByKey(value) || Object.keys(value).some((key) => !keys.includes(key))) return false
  return keys.every((key) => packOne(out, places, fieldOf(value, key) ?? null))
}

function readPlaced(
  source: BitsIn,
  keys: readonly string[],
  places: readonly string[],
): Readonly<Record<string, string>> {
  return Object.fromEntries(
    keys.flatMap((key) => {
      const place = readOne(source, places)
      return place === undefined ? [] : [[key, place]]
    }),
  )
}

function packTexts(out: BitsOut, keys: readonly string[], value: unknown): boolean {
  if (!isTextsByKey(value) || Object.keys(value).some((key) => !keys.includes(key))) return false
  return keys.every((key) => {
    const text = fieldOf(value, key)
    out.bits(text === undefined ? 0 : 1, 1)
    if (!isText(text)) return text === undefined
    out.text(text)
    return true
  })
}

function packDegrees(out: BitsOut, most: number, value: unknown): boolean {
  if (typeof value !== 'number' || !(Math.abs(value) <= most)) return false
  const steps = Math.round(value * 100)
  out.bits(steps + most * 100, widthFor(most * 200 + 1))
  return steps / 100 === value
}

function readDegrees(source: BitsIn, most: number): number {
  const steps = source.bits(widthFor(most * 200 + 1)) - most * 100
  if (steps > most * 100) source.refuse()
  return steps / 100
}

function readAny(source: BitsIn, most: number): unknown {
  const value = jsonIn(source.text(most), most)
  if (value === undefined) source.refuse()
  return value
}

function jsonIn(text: string, most: number): unknown {
  try {
    return readJson(JSON.parse(text), most)
  } catch {
    return undefined
  }
}
