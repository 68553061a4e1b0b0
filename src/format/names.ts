import { nearest } from './nearest.ts'
import type { Place } from '../domain/lesson/reference.ts'
import type { ReferenceList } from '../domain/lesson/rich-text.ts'

export type ListName = ReferenceList | 'source' | 'claim' | 'relation' | 'theme' | 'period' | 'chart'

export const fileOfList = {
  term: 'glossary.yaml',
  source: 'sources.yaml',
  actor: 'actors.yaml',
  place: 'places.yaml',
  event: 'events.yaml',
  misconception: 'misconceptions.yaml',
  claim: 'claims.yaml',
  relation: 'relations.yaml',
  theme: 'themes.yaml',
  period: 'periods.yaml',
  chart: 'charts.yaml',
} as const satisfies Record<ListName, string>

export const listNames = [
  'term',
  'source',
  'actor',
  'place',
  'event',
  'misconception',
  'claim',
  'relation',
  'theme',
  'period',
  'chart',
] as const satisfies readonly ListName[]

/** The ids of a course's reference lists. A list that could not be read at all knows every name. */
export interface Names {
  has(list: ListName, id: string): boolean
  nearest(list: ListName, id: string): string | undefined
  /** What a source is called where only its id is written: who made it, and its title. */
  sourceName(id: string): string
  /** Undefined when the list could not be read at all. */
  readonly places: readonly Place[] | undefined
}

/** What is asked of lists beyond the ids in them. */
interface Contents {
  readonly sources?: ReadonlyMap<string, string>
  readonly places?: readonly Place[]
}

export function namesIn(
  lists: ReadonlyMap<ListName, ReadonlySet<string>>,
  { sources = new Map(), places = [] }: Contents = {},
): Names {
  return {
    sourceName: (id) => sources.get(id) ?? id,
    places: lists.has('place') ? places : undefined,
    has: (list, id) => lists.get(list)?.has(id) ?? true,
    nearest: (list, id) => nearest(id, lists.get(list) ?? []),
  }
}
