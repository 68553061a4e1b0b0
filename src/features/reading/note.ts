import type {
  HistoricalEvent,
  Misconception,
  Place,
  Reference,
  Source,
} from '../../domain/lesson/reference.ts'
import * as m from '../../messages/generated/messages.js'
import { sayDate, sayDates } from '../../messages/say-date.ts'

export const sourcesOf = (ids: readonly string[], reference: Reference): Source[] =>
  ids.flatMap((id) => reference.sources.find((source) => source.id === id) ?? [])

/** Who speaks, when, and what kind of source it is. */
export function byline(source: Source): string {
  const kinds = {
    primary: m.source_primary,
    official: m.source_official,
    news: m.source_news,
    scholarship: m.source_scholarship,
    reference: m.source_reference,
    background: m.source_background,
  }
  const date = source.date === undefined ? '' : sayDate(source.date)
  const parts =
    source.kind === 'background' ? [] : [source.author, date, kinds[source.kind](), source.origin ?? '']
  return parts.filter((part) => part !== '').join(' · ')
}

/** An entry of the glossary page: what a word in a lesson leads to. */
export interface Entry {
  readonly id: string
  readonly title: string
  readonly lines: readonly string[]
}

/** The parts of the glossary page, each in its own order. */
export function entriesOf({ glossary, actors, places, events, misconceptions }: Reference, language: string) {
  const byTitle = (a: Entry, b: Entry): number => a.title.localeCompare(b.title, language)
  return {
    terms: glossary.map(({ id, term, definition }) => entry('term', id, term, definition)).sort(byTitle),
    actors: actors.map(({ id, name, definition }) => entry('actor', id, name, definition)).sort(byTitle),
    places: places.map(placeEntry).sort(byTitle),
    events: [...events].sort((a, b) => (a.date < b.date ? -1 : 1)).map(eventEntry),
    misconceptions: misconceptions.map(misconceptionEntry),
  }
}

const entry = (list: string, id: string, title: string, ...lines: string[]): Entry => ({
  id: `${list}-${id}`,
  title,
  lines,
})
const placeEntry = ({ id, name, country, why }: Place): Entry =>
  entry('place', id, `${name}, ${country}`, why)
const eventEntry = ({ id, date, until, title, note }: HistoricalEvent): Entry =>
  entry('event', id, sayDates(date, until), title, ...(note === undefined ? [] : [note]))
const misconceptionEntry = ({ id, belief, tempting, instead }: Misconception): Entry =>
  entry(
    'misconception',
    id,
    m.misconception_title({ belief }),
    m.misconception_tempting({ text: tempting }),
    m.misconception_instead({ text: instead }),
  )
