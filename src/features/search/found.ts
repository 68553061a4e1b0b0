import { excerpt, marked, type Run } from '../../domain/search/excerpt.ts'
import type { FoundKind } from '../../domain/search/passages.ts'
import * as m from '../../messages/generated/messages.js'
import type { Hit } from './search-index.ts'

/** A hit as it is shown. */
export interface Found {
  readonly href: string
  readonly label: string
  readonly title: readonly Run[]
  /** Where in the lesson, or when. */
  readonly section: readonly Run[]
  readonly excerpt: readonly Run[]
  /** The other spelling that it was found by; empty when its own words tell. */
  readonly also: readonly Run[]
}

/** What a search has found: as many places as are worth showing, and how many there are in all. */
export interface Findings {
  readonly found: readonly Found[]
  readonly count: number
}

/** Reads what stands at a place of the course, as its page says it. Empty when the page cannot be had. */
export type TextAt = (href: string) => Promise<string>

export async function foundOf({ entry, terms }: Hit, address: string, textAt: TextAt): Promise<Found> {
  const text = excerpt(await textAt(entry.href), terms)
  const also = (entry.also ?? []).map((name) => marked(name, terms)).find(hasMark)
  return {
    href: address + entry.href,
    label: sayKind(entry.kind),
    title: marked(entry.title, terms),
    section: entry.section === undefined ? [] : marked(entry.section, terms),
    excerpt: text,
    also: also ?? [],
  }
}

const hasMark = (runs: readonly Run[]): boolean => runs.some(({ isMarked }) => isMarked)

function sayKind(kind: FoundKind): string {
  const words = {
    lesson: m.search_lesson,
    term: m.search_term,
    actor: m.search_actor,
    place: m.search_place,
    event: m.search_event,
  }
  return words[kind]()
}
