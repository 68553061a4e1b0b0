import { shortEdition, type AssignedItem, type KnownItem } from '../assignment/assignment.ts'
import type { Prompt, Question } from '../question/question.ts'
import { seededOrder } from '../question/seeded-order.ts'
import { keylessQuestion } from './keyless-kind.ts'

/** An item as this device asks it. */
export interface AskedItem {
  /** Its place in the assignment, from 0. */
  readonly place: number
  readonly item: AssignedItem
  /** Its id is its own among those of the assignment: two courses may have questions of one name. */
  readonly question: Question
  /** What is asked of a question without its key. */
  readonly keyless: Prompt | undefined
  /** This app has another edition of it than was set. */
  readonly isOtherEdition: boolean
}

export interface Delivery {
  readonly asked: readonly AskedItem[]
  /** What this device lacks. */
  readonly lacking: readonly KnownItem[]
}

/** What of an assignment can be asked here. `find` gives a question of a course, in whatever edition this app has. */
export function deliveryOf(
  items: readonly AssignedItem[],
  find: (item: KnownItem) => Question | undefined,
): Delivery {
  const asked: AskedItem[] = []
  const lacking: KnownItem[] = []
  const ids = new Set<string>()
  for (const [place, item] of items.entries()) {
    // Also of what is not here: once it is, the others must not be called otherwise than while they were answered.
    let id = idIn(item)
    while (ids.has(id)) id = `${id}.${place}`
    ids.add(id)
    const question = questionFor(item, find)
    if (!question) {
      if (item.as === 'known') lacking.push(item)
      continue
    }
    asked.push({
      ...{ place, item },
      question: { ...question, id },
      keyless: item.as === 'keyless' ? { ...item.prompt, id } : undefined,
      isOtherEdition: item.as === 'known' && shortEdition(question.edition) !== item.edition,
    })
  }
  return { asked, lacking }
}

function idIn(item: AssignedItem): string {
  if (item.as === 'known') return item.question
  return item.as === 'carried' ? item.question.id : item.prompt.id
}

function questionFor(
  item: AssignedItem,
  find: (item: KnownItem) => Question | undefined,
): Question | undefined {
  if (item.as === 'known') return find(item)
  return item.as === 'carried' ? item.question : keylessQuestion(item.prompt)
}

/**
 * In which order some items are delivered: as set, or shuffled within each section. The same for the same seed, so that the
 * teacher's desk can show what a learner saw.
 */
export function deliveredOrder<T extends { readonly item: Pick<AssignedItem, 'section'> }>(
  items: readonly T[],
  shuffle: boolean,
  seed: string,
): T[] {
  if (!shuffle) return [...items]
  const sections: T[][] = []
  for (const each of items) {
    if (each.item.section !== undefined || sections.length === 0) sections.push([])
    sections.at(-1)?.push(each)
  }
  return sections.flatMap((section, index) => seededOrder(section, `${seed} ${index}`))
}
