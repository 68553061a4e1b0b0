/** What the search of a course costs as the course grows, in Node on one core: its index, its opening, a query. */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'
import { parse } from 'yaml'
import { passagesOf } from '../src/domain/search/passages.ts'
import { isSearchFile, openSearch, searchFileOf } from '../src/features/search/search-index.ts'
import { readCourses } from '../src/format/read-courses.ts'
import { readLessonFiles } from '../tools/lesson-files.ts'
import { median } from './median.ts'

export interface SearchCost {
  readonly lessons: number
  /** Of the index, as gzip sends it: brotli takes minutes over the largest. */
  readonly bytes: number
  /** From the text of the file to the first query. */
  readonly opening: number
  /** The median query, and the longest. */
  readonly query: number
  readonly longest: number
  /** Of all queries together. */
  readonly hits: number
}

/** The lessons of the first course again and again, each copy with an address of its own. */
export function searchCosts(root: string, sizes: readonly number[]): SearchCost[] {
  const [first] = readCourses(readLessonFiles(join(root, 'lessons'))).courses
  if (!first) throw new Error('There is no course to copy.')
  const list: unknown = parse(readFileSync(join(root, 'tests/search-queries.yaml'), 'utf8'))
  const queries = Array.isArray(list)
    ? list.flatMap((pair: unknown) => (Array.isArray(pair) ? [String(pair[0])] : []))
    : []
  return sizes.map((count) => {
    const lessons = Array.from({ length: count }, (_, at) => first.lessons[at % first.lessons.length])
      .filter((lesson) => lesson !== undefined)
      .map((lesson, at) => ({ ...lesson, slug: `copy-${at}` }))
    const text = JSON.stringify(searchFileOf(passagesOf(first.course, lessons, (date) => date)))
    const started = performance.now()
    const file: unknown = JSON.parse(text)
    if (!isSearchFile(file)) throw new Error('The index cannot be read again.')
    const search = openSearch(file)
    const opening = performance.now() - started
    let hits = 0
    for (const query of queries) hits += search(query).length
    const times = queries.map((query) => {
      const asked = performance.now()
      search(query)
      return performance.now() - asked
    })
    return {
      lessons: count,
      bytes: gzipSync(text).byteLength,
      opening,
      query: median(times),
      longest: Math.max(...times),
      hits,
    }
  })
}
