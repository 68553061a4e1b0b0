import { nearest } from './nearest.ts'
import type { Place } from '../domain/lesson/reference.ts'
import type { ReferenceList } from '../domain/lesson/rich-text.ts'

export type ListName = ReferenceList | 'source'

export const fileOfList = {
  term: 'glossary.yaml',
  source: 'sources.yaml',
  actor: 'actors.yaml',
  place: 'places.yaml',
  event: 'events.yaml',
  misconception: 'misconceptions.yaml',
} as const satisfies Record<ListName, string>

/** The ids of a course's reference lists. A list that could not be read at all knows every name. */
export interface Names {
  has(list: ListName, id: string): boolean
  nearest(list: ListName, id: string): string | undefined
  /** Undefined when the list could not be read at all. */
  readonly places: readonly Place[] | undefined
}

export function namesIn(lists: ReadonlyMap<ListName, ReadonlySet<string>>, places: readonly Place[]): Names {
  return {
    places: lists.has('place') ? places : undefined,
    has: (list, id) => lists.get(list)?.has(id) ?? true,
    nearest: (list, id) => nearest(id, lists.get(list) ?? []),
  }
}
