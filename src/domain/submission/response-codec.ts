import { bitsIn, type BitsIn } from '../packing/bits-in.ts'
import { bitsOut } from '../packing/bits-out.ts'
import { readJson } from '../envelope/plain-json.ts'
import type { ResponseShape } from '../question/response-shape.ts'
import { fieldOf } from '../question/response-shapes.ts'
import { packField, readField } from './field-codec.ts'
import { widthFor } from './widths.ts'

/*
 * A response in a few bits: first which of the kind's shapes it has, then its fields in the order of their names. One that has none
 * of them goes as JSON, behind the last number; so nothing that a learner gave is lost, whatever it is.
 */

/** As many characters as a response may have in a learner's record. */
const mostJson = 20_000
const mostBytes = mostJson * 4

/** With no shapes at all it is JSON: so goes an answer to another edition, whose keys the desk cannot know. */
export function packResponse(shapes: readonly ResponseShape[], response: unknown): Uint8Array {
  const width = widthFor(shapes.length + 1)
  for (const [index, shape] of shapes.entries()) {
    const out = bitsOut()
    out.bits(index, width)
    if (
      isWhole(shape, response) &&
      fieldsOf(shape).every(([name, field]) => packField(out, field, fieldOf(response, name)))
    )
      return out.finish()
  }
  const out = bitsOut()
  out.bits(shapes.length, width)
  out.text(JSON.stringify(response ?? null))
  return out.finish()
}

/** The response again; undefined for bytes that none is packed as. */
export function unpackResponse(shapes: readonly ResponseShape[], packed: Uint8Array): unknown {
  const source = bitsIn(packed)
  const index = source.bits(widthFor(shapes.length + 1))
  const shape = shapes[index]
  const response = shape ? readShape(source, shape) : index === shapes.length ? readText(source) : undefined
  return source.isSound() && source.isAtEnd() ? response : undefined
}

function readShape(source: BitsIn, shape: ResponseShape): unknown {
  return Object.fromEntries(
    fieldsOf(shape).map(([name, field]) => [name, readField(source, field, mostBytes)]),
  )
}

function readText(source: BitsIn): unknown {
  const text = source.text(mostBytes)
  try {
    return readJson(JSON.parse(text), mostJson)
  } catch {
    return undefined
  }
}

const fieldsOf = (shape: ResponseShape) => Object.entries(shape).sort(([a], [b]) => (a < b ? -1 : 1))

/** Neither more fields than the shape has, nor fewer. */
function isWhole(shape: ResponseShape, response: unknown): boolean {
  return (
    typeof response === 'object' &&
    response !== null &&
    Object.keys(response).sort().join() === Object.keys(shape).sort().join()
  )
}
