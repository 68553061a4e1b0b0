import type { Reference } from '../../domain/lesson/reference.ts'
import type { Place } from '../../questions/material.ts'
import type * as v from 'valibot'
import type { CourseAdvice } from '../advice/course-advice.ts'
import { reportYamlWords } from '../advice/yaml-rules.ts'
import { readFields, type Fields } from '../fields.ts'
import {
  actorFields,
  eventFields,
  misconceptionFields,
  placeFields,
  sourceFields,
  termFields,
} from '../field-schemas.ts'
import type { Finding } from '../finding.ts'
import { fileOfList, namesIn, type ListName, type Names } from '../names.ts'
import { pointAt } from '../source-text.ts'
import { readYaml, type Yaml } from '../yaml-reading.ts'
import { openFile, type OpenFile, type SourceFile } from './source-file.ts'

type Entry<F extends Fields> = v.InferOutput<v.StrictObjectSchema<F, undefined>>

/** What authors of the course have written themselves. The title of a source is that of whoever published it. */
const ownTexts = ['title', 'definition', 'why', 'belief', 'tempting', 'instead', 'note']

interface ReadList<T> {
  readonly entries: readonly T[]
  /** Also the ids of entries with mistakes in them; absent when the file could not be read at all. */
  readonly ids?: ReadonlySet<string>
  /** Checks that wait until all lists have been read. */
  readonly sourcesNamed: readonly { readonly id: string; readonly at: Place }[]
  readonly file?: OpenFile
}

/** Reads what the lessons of a course share, by the names of the files in `reference/`. */
export function readReference(
  files: ReadonlyMap<string, SourceFile>,
  findings: Finding[],
  advice: CourseAdvice = {},
): { readonly reference: Reference; readonly names: Names } {
  const list = <F extends Fields>(name: ListName, fields: F) =>
    readList(files.get(fileOfList[name]), fields, findings, advice)
  const term = list('term', termFields)
  const source = list('source', sourceFields)
  const actor = list('actor', actorFields)
  const place = list('place', placeFields)
  const event = list('event', eventFields)
  const misconception = list('misconception', misconceptionFields)

  const lists = { term, source, actor, place, event, misconception }
  const ids = new Map<ListName, ReadonlySet<string>>()
  for (const name of ['term', 'source', 'actor', 'place', 'event', 'misconception'] as const) {
    const known = lists[name].ids
    if (known) ids.set(name, known)
  }
  const names = namesIn(ids, place.entries)
  for (const { file, sourcesNamed } of [event, misconception])
    for (const { id, at } of sourcesNamed)
      if (!names.has('source', id))
        file?.report('unknown-source', at, { name: id, near: names.nearest('source', id) })
  const reference: Reference = {
    glossary: term.entries,
    sources: source.entries.map(({ author, publisher, ...rest }) => ({
      ...rest,
      author: author ?? publisher ?? '',
    })),
    actors: actor.entries,
    places: place.entries,
    events: event.entries,
    misconceptions: misconception.entries,
  }
  return { reference, names }
}

function readList<F extends Fields>(
  file: SourceFile | undefined,
  fields: F,
  findings: Finding[],
  advice: CourseAdvice,
): ReadList<Entry<F>> {
  const opened = file && openFile(file, findings, true)
  if (!file) return { entries: [], ids: new Set(), sourcesNamed: [] }
  if (!opened) return { entries: [], sourcesNamed: [] }
  const { source, report } = opened
  const yaml = readYaml(source, { start: 0, end: source.text.length }, report)
  if (!yaml) return { entries: [], sourcesNamed: [] }
  const data: unknown = yaml.data ?? []
  if (!Array.isArray(data)) {
    const expected = 'a list of entries, each beginning with `- id: …`'
    report('wrong-value', yaml.valueAt([]), { name: 'The file', expected, hint: undefined })
    return { entries: [], sourcesNamed: [] }
  }
  reportYamlWords(
    yaml,
    ownTexts.filter((name) => name !== 'title' || !('author' in fields)),
    advice,
    report,
  )
  const ids = new Map<string, string>()
  const sourcesNamed: { id: string; at: Place }[] = []
  const entries: Entry<F>[] = []
  for (const [index, entry] of data.entries()) {
    const id = textAt(entry, 'id')
    if (id !== undefined) takeId(opened, yaml, id, index, ids)
    for (const [at, name] of listAt(entry, 'sources').entries())
      if (typeof name === 'string') sourcesNamed.push({ id: name, at: yaml.valueAt([index, 'sources', at]) })
    if ('author' in fields && !hasField(entry, 'author') && !hasField(entry, 'publisher') && id !== undefined)
      report('missing-field', yaml.valueAt([index]), {
        name: 'author',
        expected: 'who wrote it, or `publisher`',
      })
    const read = readFields(fields, yaml, [index], `Entry ${index + 1}`, report)
    if (read) entries.push(read)
  }
  return { entries, ids: new Set(ids.keys()), sourcesNamed, file: opened }
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

function hasField(entry: unknown, name: string): boolean {
  return typeof entry === 'object' && entry !== null && Object.hasOwn(entry, name)
}

function textAt(entry: unknown, name: string): string | undefined {
  const value: unknown = typeof entry === 'object' && entry !== null ? Reflect.get(entry, name) : undefined
  return typeof value === 'string' ? value : undefined
}

function listAt(entry: unknown, name: string): readonly unknown[] {
  const value: unknown = typeof entry === 'object' && entry !== null ? Reflect.get(entry, name) : undefined
  return Array.isArray(value) ? value : []
}
