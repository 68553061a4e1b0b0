import type { Place } from '../questions/material.ts'
import type { Report } from './report.ts'

export interface Attribute {
  /** `#id` for the id. */
  readonly name: string
  readonly value: string
  readonly at: Place
  readonly valueAt: Place
}

export type Attributes = readonly Attribute[]

const pattern = /\s*(?:#([^\s"'=}]*)|([A-Za-z][\w-]*)=(?:"([^"]*)"|'([^']*)'|([^\s"'=`<>]+)))(?=\s|$)/uy

/** What stands between the braces of a block, which begins at `from` in the file; undefined when it cannot be read. */
export function readAttributes(text: string, from: number, report: Report): Attributes | undefined {
  const attributes: Attribute[] = []
  let at = 0
  while (text.slice(at).trim() !== '') {
    pattern.lastIndex = at
    const match = pattern.exec(text)
    const start = from + at + (/^\s*/u.exec(text.slice(at))?.[0].length ?? 0)
    if (!match) {
      const rest = text.slice(start - from)
      const word = /^\S*/u.exec(rest)?.[0] ?? rest
      report('malformed-attributes', { start, end: start + word.length }, { text: word })
      return undefined
    }
    const [, id, key = '#id', double, single, bare] = match
    const value = id ?? double ?? single ?? bare ?? ''
    const end = from + pattern.lastIndex
    const valueEnd = double === undefined && single === undefined ? end : end - 1
    const attribute = {
      name: key,
      value,
      at: { start, end },
      valueAt: { start: valueEnd - value.length, end: valueEnd },
    }
    if (attributes.some((other) => other.name === key))
      report('duplicate-attribute', attribute.at, { name: key })
    else attributes.push(attribute)
    at = pattern.lastIndex
  }
  return attributes
}
