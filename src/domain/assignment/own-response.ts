import type { FieldShape, ResponseShape } from '../question/response-shape.ts'
import { isTextList, isTextsByKey } from '../question/text-shapes.ts'
import type { Labels } from './keyless.ts'

/**
 * A response to a keyless prompt as a response to its question: the same with the question's own keys. `shapes` are those of the
 * prompt. What was typed stays as it was, also where it reads like a label, and so does a key that nobody handed out.
 */
export function ownResponse(labels: Labels, shapes: readonly ResponseShape[], response: unknown): unknown {
  if (typeof response !== 'object' || response === null) return response
  const shape = shapes.find((each) => Object.keys(each).every((name) => Object.hasOwn(response, name)))
  if (!shape) return response
  return Object.fromEntries(
    Object.entries(response).map(([name, value]: [string, unknown]) => [
      name,
      ownValue(labels, shape[name], value),
    ]),
  )
}

function ownValue(labels: Labels, field: FieldShape | undefined, value: unknown): unknown {
  const own = (label: string): string => (Object.hasOwn(labels, label) ? labels[label] : undefined) ?? label
  switch (field?.as) {
    case 'one':
      return typeof value === 'string' ? own(value) : value
    case 'some':
    case 'order':
      return isTextList(value) ? value.map(own) : value
    case 'placed':
      return byKey(value, own, own)
    case 'texts':
      return byKey(value, own, same)
    case 'cells':
      return byKey(value, (cell) => cell.split(':').map(own).join(':'), same)
    case 'word':
    case 'truth':
    case 'text':
    case 'degrees':
    case 'any':
    case undefined:
      return value
  }
}

const same = (text: string): string => text

function byKey(value: unknown, key: (label: string) => string, inner: (text: string) => string): unknown {
  if (!isTextsByKey(value)) return value
  return Object.fromEntries(Object.entries(value).map(([label, text]) => [key(label), inner(text)]))
}
