import type { Period } from '../../domain/lesson/lesson.ts'
import type { Reference } from '../../domain/lesson/reference.ts'
import type { Place } from '../../questions/material.ts'
import type * as v from 'valibot'
import type { CourseAdvice } from '../advice/course-advice.ts'
import { reportWords } from '../advice/word-rules.ts'
import { reportYamlWords } from '../advice/yaml-rules.ts'
import { readFields, type Fields } from '../fields.ts'
import {
  actorFields,
  claimFields,
  eventFields,
  misconceptionFields,
  placeFields,
  relationFields,
  sourceFields,
  termFields,
} from '../field-schemas.ts'
import type { Finding } from '../finding.ts'
import { nearest } from '../nearest.ts'
import { fileOfList, namesIn, type ListName, type Names } from '../names.ts'
import type { Report } from '../report.ts'
import { pointAt } from '../source-text.ts'
import { readYaml, type Yaml } from '../yaml-reading.ts'
import { openFile, type OpenFile, type SourceFile } from './source-file.ts'

type Entry<F extends Fields> = v.InferOutput<v.StrictObjectSchema<F, undefined>>

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
]

/** An id in a list that an entry has, such as its sources. */
interface Named {
  readonly id: string
  readonly at: Place
}

interface ReadList<T> {
  readonly entries: readonly T[]
  /** Also the ids of entries with mistakes in them; absent when the file could not be read at all. */
  readonly ids?: ReadonlySet<string>
  /** Checks that wait until all lists have been read. */
  readonly actorsNamed: readonly Named[]
  readonly periodsNamed: readonly Named[]
  readonly sourcesNamed: readonly Named[]
  readonly lessonsNamed: readonly Named[]
  readonly file?: OpenFile
}

/** Reads what the lessons of a course share, by the names of the files in `reference/`. */
export function readReference(
  files: ReadonlyMap<string, SourceFile>,
  findings: Finding[],
  advice: CourseAdvice = {},
  periods?: readonly Period[],
): {
  readonly reference: Reference
  readonly names: Names
  /** To be looked for when the lessons have been read. */
  readonly lessonsNamed: readonly { readonly lesson: string; readonly at: Place; readonly report: Report }[]
} {
  const list = <F extends Fields>(name: ListName, fields: F) =>
    readList(files.get(fileOfList[name]), fields, findings, advice)
  const term = list('term', termFields)
  const source = list('source', sourceFields)
  const actor = list('actor', actorFields)
  const place = list('place', placeFields)
  const event = list('event', eventFields)
  const misconception = list('misconception', misconceptionFields)
  const claim = list('claim', claimFields)
  const relation = list('relation', relationFields)

  const lists = { term, source, actor, place, event, misconception, claim, relation }
  const ids = new Map<ListName, ReadonlySet<string>>()
  for (const name of ['term', 'source', 'actor', 'place', 'event', 'misconception', 'claim'] as const) {
    const known = lists[name].ids
    if (known) ids.set(name, known)
  }
  const called = source.entries.map(
    ({ id, title, author, publisher }) => [id, `${author ?? publisher ?? ''}, ${title}`] as const,
  )
  const names = namesIn(ids, new Map(called))
  for (const { file, sourcesNamed } of [event, misconception, claim, relation])
    for (const { id, at } of sourcesNamed)
      if (!names.has('source', id))
        file?.report('unknown-source', at, { name: id, near: names.nearest('source', id) })
  checkRelations(relation, names, periods)
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
    claims: claim.entries,
    relations: relation.entries,
  }
  const lessonsNamed = claim.lessonsNamed.flatMap(({ id, at }) =>
    claim.file ? [{ lesson: id, at, report: claim.file.report }] : [],
  )
  return { reference, names, lessonsNamed }
}

function readList<F extends Fields>(
  file: SourceFile | undefined,
  fields: F,
  findings: Finding[],
  advice: CourseAdvice,
): ReadList<Entry<F>> {
  const opened = file && openFile(file, findings, true)
  const nothing = { entries: [], actorsNamed: [], periodsNamed: [], sourcesNamed: [], lessonsNamed: [] }
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
  const actorsNamed: Named[] = []
  const periodsNamed: Named[] = []
  const sourcesNamed: Named[] = []
  const lessonsNamed: Named[] = []
  const entries: Entry<F>[] = []
  for (const [index, entry] of data.entries()) {
    const id = textAt(entry, 'id')
    if (id !== undefined) takeId(opened, yaml, id, index, ids)
    if ('periods' in fields) {
      actorsNamed.push(...actorsIn(entry, yaml, index))
      periodsNamed.push(...namedIn(entry, 'periods', yaml, index))
    }
    sourcesNamed.push(...namedIn(entry, 'sources', yaml, index))
    lessonsNamed.push(...namedIn(entry, 'lessons', yaml, index))
    if ('author' in fields && !hasField(entry, 'author') && !hasField(entry, 'publisher') && id !== undefined)
      report('missing-field', yaml.valueAt([index]), {
        name: 'author',
        expected: 'who wrote it, or `publisher`',
      })
    if ('verdict' in fields) reportQuote(yaml, entry, index, advice, report)
    const read = readFields(fields, yaml, [index], `Entry ${index + 1}`, report)
    if (read) entries.push(read)
  }
  return {
    entries,
    ids: new Set(ids.keys()),
    actorsNamed,
    periodsNamed,
    sourcesNamed,
    lessonsNamed,
    file: opened,
  }
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

/** A claim has words of others, and what is a headline of theirs has the verdict that belongs to it. */
function reportQuote(yaml: Yaml, entry: unknown, index: number, advice: CourseAdvice, report: Report): void {
  const quote = textAt(entry, 'quote')
  const verdict = textAt(entry, 'verdict')
  if (quote !== undefined) {
    const at = yaml.valueAt([index, 'quote'])
    reportWords({ text: `“${quote}”`, placeAt: () => at }, advice, report, verdict)
  } else if (!hasField(entry, 'quote') && verdict !== undefined && verdict !== 'omission')
    report('missing-field', yaml.valueAt([index]), { name: 'quote', expected: 'the words that it is about' })
}

/** The actors of a relation. */
function actorsIn(entry: unknown, yaml: Yaml, index: number): Named[] {
  const ends = ['from', 'to'].flatMap((field) => {
    const id = textAt(entry, field)
    return id === undefined ? [] : [{ id, at: yaml.valueAt([index, field]) }]
  })
  return [...ends, ...namedIn(entry, 'denied', yaml, index)]
}

/** A relation is between actors that there are, in periods that the course tells apart. */
function checkRelations(
  { file, actorsNamed, periodsNamed }: ReadList<unknown>,
  names: Names,
  periods: readonly Period[] | undefined,
): void {
  for (const { id, at } of actorsNamed)
    if (!names.has('actor', id))
      file?.report('unknown-reference', at, {
        list: 'actor',
        name: id,
        near: names.nearest('actor', id),
        file: fileOfList.actor,
      })
  const known = periods?.map(({ name }) => name)
  for (const { id, at } of periodsNamed)
    if (known && !known.includes(id))
      file?.report('unknown-period', at, { name: id, near: nearest(id, known), known })
}

function namedIn(entry: unknown, field: string, yaml: Yaml, index: number): Named[] {
  return listAt(entry, field).flatMap((id, at) =>
    typeof id === 'string' ? [{ id, at: yaml.valueAt([index, field, at]) }] : [],
  )
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
