import { nearest } from './nearest.ts'
import type { ReferenceList } from '../domain/lesson/rich-text.ts'

export type ListName = ReferenceList | 'source' | 'theme' | 'period' | 'chart'

export const fileOfList = {
  term: 'glossary.yaml',
  source: 'sources.yaml',
  actor: 'actors.yaml',
  place: 'places.yaml',
  event: 'events.yaml',
  misconception: 'misconceptions.yaml',
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
  'theme',
  'period',
  'chart',
] as const satisfies readonly ListName[]

/** The ids of a course's reference lists. A list that could not be read at all knows every name. */
export interface Names {
  has(list: ListName, id: string): boolean
  nearest(list: ListName, id: string): string | undefined
}

export function namesIn(lists: ReadonlyMap<ListName, ReadonlySet<string>>): Names {
  return {
    has: (list, id) => lists.get(list)?.has(id) ?? true,
    nearest: (list, id) => nearest(id, lists.get(list) ?? []),
  }
}
