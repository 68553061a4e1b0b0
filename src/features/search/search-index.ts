import MiniSearch, { type AsPlainObject, type Options } from 'minisearch'
import { fieldOf } from '../../domain/question/response-shapes.ts'
import type { Passage, SearchEntry } from '../../domain/search/passages.ts'
import { hyphenated, termsOf } from '../../domain/search/words.ts'

/** A course's index, as it lies beside its pages. It has the words and where they lead; the text stands in the pages. */
export interface SearchFile {
  readonly format: 'blowback/search-index'
  readonly version: 1
  readonly entries: readonly SearchEntry[]
  readonly index: AsPlainObject
}

interface Indexed {
  /** Its place among the entries. */
  readonly id: number
  readonly heading: string
  readonly also: string
  readonly text: string
}

// The words are folded by us, for the index and for what is looked for alike.
const options: Options<Indexed> = {
  fields: ['heading', 'also', 'text'],
  tokenize: termsOf,
  processTerm: (term) => term,
}

/** At build. */
export function searchFileOf(passages: readonly Passage[]): SearchFile {
  const index = new MiniSearch<Indexed>(options)
  index.addAll(
    passages.map(({ entry, heading, text }, id) => ({
      id,
      heading,
      also: entry.also?.join('; ') ?? '',
      text,
    })),
  )
  return {
    format: 'blowback/search-index',
    version: 1,
    entries: passages.map(({ entry }) => entry),
    index: index.toJSON(),
  }
}

/** Whether this is a course's index. As with a page's data, its tag is looked at: it comes from the build of the page. */
export function isSearchFile(data: unknown): data is SearchFile {
  return fieldOf(data, 'format') === 'blowback/search-index' && fieldOf(data, 'version') === 1
}

/** A place that was found, and the words of the course, folded, by which it was. */
export interface Hit {
  readonly entry: SearchEntry
  readonly terms: ReadonlySet<string>
}

/** The best places first. */
export type Search = (query: string) => readonly Hit[]

const spelt = (name: string): string => termsOf(name).join(' ')

/** Below this share of the best hit's score, a hit is an accident: a common word, or a word that only resembles. */
const worthShowing = 0.1

/** What is called exactly as what was typed comes before all that only speaks of it. */
const namesake = 4

export function openSearch({ entries, index }: SearchFile): Search {
  const mini = MiniSearch.loadJS(index, options)
  const called = new Map<string, Set<number>>()
  for (const [id, { title, also = [], kind, href }] of entries.entries())
    if (kind !== 'lesson' || !href.includes('#'))
      for (const name of [title, ...also]) {
        const key = spelt(name)
        called.set(key, (called.get(key) ?? new Set()).add(id))
      }
  return (query) => {
    const same = called.get(spelt(query))
    // Whoever types another spelling means all that is said of what has it.
    const names = new Set([...(same ?? [])].map((id) => entries[id]?.title ?? ''))
    const groups = hyphenated([query, ...names].join(' ; ')).map((group) => group.map(({ word }) => word))
    const results = mini.search(
      {
        combineWith: 'OR',
        queries: groups.map((words) =>
          words.length === 1
            ? words.join('')
            : { combineWith: 'OR', queries: [{ combineWith: 'AND', queries: words }, words.join('')] },
        ),
      },
      {
        boost: { heading: 3, also: 3 },
        prefix: (term) => term.length > 1,
        // A year or a number that is nearly right is another one.
        fuzzy: (term) => term.length > 3 && !/\p{N}/u.test(term) && 0.2,
        maxFuzzy: 2,
        boostDocument: (id) => (same?.has(Number(id)) === true ? namesake : 1),
        weights: { prefix: 0.6, fuzzy: 0.3 },
      },
    )
    // A namesake is put first and does not push the others out.
    const best = results.slice(0, 1 + (same?.size ?? 0))
    const own = best.map(({ id, score }) => (same?.has(Number(id)) === true ? score / namesake : score))
    const least = Math.max(0, ...own) * worthShowing
    return results.flatMap(({ id, score, terms }) => {
      const entry = entries[Number(id)]
      return entry && score >= least ? [{ entry, terms: new Set(terms) }] : []
    })
  }
}
