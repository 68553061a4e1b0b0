import type { AssignedItem } from '../assignment/assignment.ts'
import { shortEdition } from '../assignment/assignment.ts'
import type { Labels } from '../assignment/keyless.ts'
import type { Question } from '../question/question.ts'

/**
 * An item with the question as it was set. The desk keeps its questions with the assignment, so that it grades by them and not by what
 * has become of them since.
 */
export interface AskedItem {
  readonly item: AssignedItem
  /** Key included; undefined where the desk does not have it, or has another edition. */
  readonly question?: Question
  /** Of a keyless item. */
  readonly labels?: Labels
}

/** An item with a question that the desk has found for it, if that is the one that was set. */
export function askedItem(item: AssignedItem, found: Question | undefined, labels?: Labels): AskedItem {
  if (item.as === 'carried') return { item, question: item.question }
  const isOurs =
    found !== undefined &&
    (item.as === 'keyless'
      ? found.id === item.prompt.id && found.kind === item.prompt.kind
      : found.id === item.question && shortEdition(found.edition) === item.edition)
  return { item, ...(isOurs && { question: found }), ...(labels && { labels }) }
}
