import type { Reference } from '../../domain/lesson/reference.ts'
import type { Place } from '../../questions/material.ts'
import type { CourseAdvice } from '../advice/course-advice.ts'
import type { Fields } from '../fields.ts'
import {
  actorFields,
  chartFields,
  claimFields,
  eventFields,
  misconceptionFields,
  periodFields,
  placeFields,
  relationFields,
  sourceFields,
  termFields,
  themeFields,
} from '../field-schemas.ts'
import type { Finding } from '../finding.ts'
import { fileOfList, listNames, namesIn, type ListName, type Names } from '../names.ts'
import type { Report } from '../report.ts'
import { checkEnds, checkNamed, checkQuotes } from './check-reference.ts'
import { readCharts } from './read-charts.ts'
import { readList } from './read-list.ts'
import type { SourceFile } from './source-file.ts'

/** Reads what the lessons of a course share, by the names of the files in `reference/`. */
export function readReference(
  files: ReadonlyMap<string, SourceFile>,
  findings: Finding[],
  advice: CourseAdvice = {},
): {
  readonly reference: Reference
  readonly names: Names
  /** To be looked for when the lessons have been read. */
  readonly lessonsNamed: readonly { readonly lesson: string; readonly at: Place; readonly report: Report }[]
} {
  const list = <F extends Fields>(name: ListName, fields: F) =>
    readList(files.get(fileOfList[name]), fields, findings, advice)
  const lists = {
    term: list('term', termFields),
    source: list('source', sourceFields),
    actor: list('actor', actorFields),
    place: list('place', placeFields),
    event: list('event', eventFields),
    misconception: list('misconception', misconceptionFields),
    claim: list('claim', claimFields),
    relation: list('relation', relationFields),
    theme: list('theme', themeFields),
    period: list('period', periodFields),
    chart: list('chart', chartFields),
  }
  const { source, event, misconception, claim, relation, chart } = lists

  const ids = new Map<ListName, ReadonlySet<string>>()
  for (const name of listNames) {
    const known = lists[name].ids
    if (known) ids.set(name, known)
  }
  const called = source.entries.map(
    ({ id, title, author, publisher }) => [id, `${author ?? publisher ?? ''}, ${title}`] as const,
  )
  const names = namesIn(ids, { sources: new Map(called), places: lists.place.entries })
  for (const each of [event, misconception, claim, relation, chart])
    checkNamed(each, each.named('sources'), 'source', names)
  for (const field of ['from', 'to', 'denied']) checkNamed(relation, relation.named(field), 'actor', names)
  checkNamed(event, event.named('tags'), 'theme', names)
  checkNamed(relation, relation.named('periods'), 'period', names)
  checkEnds(event, lists.period)
  checkQuotes(claim, advice)

  const reference: Reference = {
    glossary: lists.term.entries,
    sources: source.entries.map(({ author, publisher, ...rest }) => ({
      ...rest,
      author: author ?? publisher ?? '',
    })),
    actors: lists.actor.entries,
    places: lists.place.entries,
    events: event.entries,
    misconceptions: misconception.entries,
    claims: claim.entries,
    relations: relation.entries,
    themes: lists.theme.entries,
    periods: lists.period.entries,
    charts: readCharts(chart, files, names, findings),
  }
  const lessonsNamed = claim
    .named('lessons')
    .flatMap(({ id, at }) => (claim.file ? [{ lesson: id, at, report: claim.file.report }] : []))
  return { reference, names, lessonsNamed }
}
