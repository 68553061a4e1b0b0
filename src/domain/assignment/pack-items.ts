import { listOf } from '../envelope/list-of.ts'
import { fieldOf } from '../question/response-shapes.ts'
import type { AssignedItem, KnownItem } from './assignment.ts'

/*
 * Items as short lists, so that what follows one another in one lesson names it once. In the order of the assignment:
 *
 *   "title"                        a section begins
 *   1.5                            what the items from here on are worth; at first it is 1
 *   ["course", "lesson", id …]     questions of the lesson's quiz; ["course", "lesson", 0, id …] of the checks in its text
 *   {"q": question}                a whole question
 *   {"p": prompt}                  a prompt
 *
 * The editions of known questions stand beside it as bytes, in the same order.
 */
type Word = string | number
type Entry = Word | readonly Word[] | { readonly q: unknown } | { readonly p: unknown }

const checks = 0

export function packItems(items: readonly AssignedItem[]): Entry[] {
  const list: Entry[] = []
  let points = 1
  let open: { readonly place: KnownItem; readonly words: Word[] } | undefined
  for (const item of items) {
    const isApart = item.section !== undefined || item.points !== points
    if (item.section !== undefined) list.push(item.section)
    if (item.points !== points) list.push(item.points)
    points = item.points
    if (item.as !== 'known') {
      list.push(item.as === 'carried' ? { q: item.question } : { p: item.prompt })
      open = undefined
    } else if (!isApart && open && isSamePlace(open.place, item)) open.words.push(item.question)
    else {
      const words = [item.course, item.lesson, ...(item.part === 'checks' ? [checks] : []), item.question]
      list.push(words)
      open = { place: item, words }
    }
  }
  return list
}

const isSamePlace = (a: KnownItem, b: KnownItem): boolean =>
  a.course === b.course && a.lesson === b.lesson && a.part === b.part

/** The items again, for the schema to judge. `editionAt` gives the edition of the known question at that place among them. */
export function unpackItems(list: unknown, editionAt: (index: number) => string | undefined): unknown[] {
  const items: object[] = []
  let place: { points: unknown; section?: string } = { points: 1 }
  let knownSoFar = 0
  const add = (item: object): void => {
    items.push({ ...place, ...item })
    place = { points: place.points }
  }
  for (const entry of listOf(list)) {
    if (typeof entry === 'string') place = { ...place, section: entry }
    else if (typeof entry === 'number') place = { ...place, points: entry }
    else if (!Array.isArray(entry)) {
      if (fieldOf(entry, 'q') !== undefined) add({ as: 'carried', question: fieldOf(entry, 'q') })
      else add({ as: 'keyless', prompt: fieldOf(entry, 'p') })
    } else {
      const [course, lesson, ...rest] = listOf(entry)
      const part = rest[0] === checks ? 'checks' : 'quiz'
      for (const question of part === 'checks' ? rest.slice(1) : rest) {
        add({ as: 'known', course, lesson, part, question, edition: editionAt(knownSoFar) })
        knownSoFar += 1
      }
    }
  }
  return items
}
