import type * as v from 'valibot'
import type { Place } from '../../questions/material.ts'
import type { CourseAdvice } from '../advice/course-advice.ts'
import { reportYamlWords } from '../advice/yaml-rules.ts'
import { readFields, type Fields } from '../fields.ts'
import type { Finding } from '../finding.ts'
import { pointAt } from '../source-text.ts'
import { readYaml, type Yaml, type YamlPath } from '../yaml-reading.ts'
import { openFile, type OpenFile, type SourceFile } from './source-file.ts'

export type Entry<F extends Fields> = v.InferOutput<v.StrictObjectSchema<F, undefined>>

/** An id that leads to another list. */
export interface Named {
  readonly id: string
  readonly at: Place
}

export interface ReadList<T> {
  readonly entries: readonly T[]
  /** Also the ids of entries with mistakes in them; absent when the file could not be read at all. */
  readonly ids?: ReadonlySet<string>
  /** The ids that stand in a field of its entries, alone or in a list: to be looked up when all lists have been read. */
  readonly named: (field: string) => readonly Named[]
  /** Where something of an entry stands. */
  readonly placeOf: (entry: number, path: YamlPath) => Place
  readonly file?: OpenFile
}

/** What authors of the course have written themselves. The title of a source is that of whoever published it. */
const ownTexts = [
  'title',
  'definition',
  'why',
  'belief',
  'tempting',
  'instead',
  'note',
  'purpose',
  'about',
  'known',
  'qualification',
  'sentence',
  'counts',
  'caution',
  'notes',
]

const nothing: ReadList<never> = {
  entries: [],
  named: () => [],
  placeOf: () => ({ start: 0, end: 0 }),
}

/** A file of `reference/` that is a list of entries; an absent one is an empty list. */
export function readList<F extends Fields>(
  file: SourceFile | undefined,
  fields: F,
  findings: Finding[],
  advice: CourseAdvice,
): ReadList<Entry<F>> {
  const opened = file && openFile(file, findings, true)
  if (!file) return { ...nothing, ids: new Set() }
  if (!opened) return nothing
  const { source, report } = opened
  const yaml = readYaml(source, { start: 0, end: source.text.length }, report)
  if (!yaml) return nothing
  const data: unknown = yaml.data ?? []
  if (!Array.isArray(data)) {
    const expected = 'a list of entries, each beginning with `- id: …`'
    report('wrong-value', yaml.valueAt([]), { name: 'The file', expected, hint: undefined })
    return nothing
  }
  reportYamlWords(
    yaml,
    ownTexts.filter((name) => name !== 'title' || !('author' in fields)),
    advice,
    report,
  )
  const ids = new Map<string, string>()
  const indices: number[] = []
  const entries: Entry<F>[] = []
  for (const [index, entry] of data.entries()) {
    const id = fieldOf(entry, 'id')
    if (typeof id === 'string') takeId(opened, yaml, id, index, ids)
    const isUnsigned = fieldOf(entry, 'author') === undefined && fieldOf(entry, 'publisher') === undefined
    if ('author' in fields && isUnsigned && typeof id === 'string')
      report('missing-field', yaml.valueAt([index]), {
        name: 'author',
        expected: 'who wrote it, or `publisher`',
      })
    const read = readFields(fields, yaml, [index], `Entry ${index + 1}`, report)
    if (read) {
      entries.push(read)
      indices.push(index)
    }
  }
  return {
    entries,
    ids: new Set(ids.keys()),
    named: (field) => data.flatMap((entry, index) => namesAt(yaml, fieldOf(entry, field), [index, field])),
    placeOf: (entry, path) => yaml.valueAt([indices[entry] ?? 0, ...path]),
    file: opened,
  }
}

function namesAt(yaml: Yaml, value: unknown, path: YamlPath): Named[] {
  if (typeof value === 'string') return [{ id: value, at: yaml.valueAt(path) }]
  return Array.isArray(value) ? value.flatMap((each, at) => namesAt(yaml, each, [...path, at])) : []
}

function takeId(
  { source, report }: OpenFile,
  yaml: Yaml,
  id: string,
  index: number,
  ids: Map<string, string>,
): void {
  const at = yaml.valueAt([index, 'id'])
  const other = ids.get(id)
  if (other !== undefined) report('duplicate-id', at, { name: id, other })
  else ids.set(id, `${source.path}:${pointAt(source, at.start).line}:${pointAt(source, at.start).column}`)
}

function fieldOf(entry: unknown, name: string): unknown {
  return typeof entry === 'object' && entry !== null && Object.hasOwn(entry, name)
    ? Reflect.get(entry, name)
    : undefined
}
