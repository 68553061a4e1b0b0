import { isMap, isNode, isScalar, isSeq, parseDocument, type Document } from 'yaml'
import type { Place } from '../questions/material.ts'
import type { Report } from './report.ts'
import type { SourceText } from './source-text.ts'

export type YamlPath = readonly (string | number)[]

/** YAML as data, with the place of each of its parts. */
export interface Yaml {
  readonly data: unknown
  /** The place of a value; of its parent, when there is none. */
  valueAt(path: YamlPath): Place
  /** The place of the key that a path ends in. */
  keyAt(path: YamlPath): Place
}

/** Reads the YAML at a place of a file; undefined when it is none, which is then reported. */
export function readYaml(source: SourceText, at: Place, report: Report): Yaml | undefined {
  try {
    const text = source.text.slice(at.start, at.end)
    const doc = parseDocument(text, { prettyErrors: false, version: '1.2', logLevel: 'error' })
    for (const { message, pos } of doc.errors) {
      const start = Math.min(at.start + pos[0], at.end)
      report(
        'yaml-syntax',
        { start, end: Math.min(at.start + pos[1], at.end) },
        { problem: sentence(message) },
      )
    }
    if (doc.errors.length > 0) return undefined
    const data: unknown = doc.toJS({ maxAliasCount: 100 })
    return {
      data,
      valueAt: (path) => locate(doc, path, 'value', at.start),
      keyAt: (path) => locate(doc, path, 'key', at.start),
    }
  } catch (problem) {
    // What nests too deep for the stack, and aliases that multiply; the library throws for both.
    const message = problem instanceof RangeError ? 'it nests too deep' : String(problem)
    report('yaml-syntax', { start: at.start, end: at.start }, { problem: sentence(message) })
    return undefined
  }
}

function sentence(message: string): string {
  const line = message.split('\n', 1)[0]?.trim() ?? ''
  return line.endsWith('.') ? line : `${line}.`
}

function locate(doc: Document, path: YamlPath, part: 'key' | 'value', base: number): Place {
  let node: unknown = doc.contents
  let found: Place | undefined = rangeOf(node)
  for (const [index, step] of path.entries()) {
    const isLast = index === path.length - 1
    if (isMap(node)) {
      const pair = node.items.find(({ key }) => isScalar(key) && String(key.value) === String(step))
      if (!pair) break
      found = rangeOf(pair.key) ?? found
      if (isLast && part === 'key') break
      node = pair.value
    } else if (isSeq(node) && typeof step === 'number') node = node.items[step]
    else break
    found = rangeOf(node) ?? found
  }
  return { start: base + (found?.start ?? 0), end: base + (found?.end ?? 0) }
}

function rangeOf(node: unknown): Place | undefined {
  return isNode(node) && node.range ? { start: node.range[0], end: node.range[1] } : undefined
}
