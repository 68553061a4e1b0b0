import { inlineNodes, plainText } from '../lesson/rich-text.ts'
import { hiddenTexts } from '../question/question-texts.ts'
import type { Question } from '../question/question.ts'
import { foldedWords } from '../search/words.ts'

/** By what questions are looked for; empty for whatever. */
export interface QuestionFilter {
  readonly lesson: string
  readonly objective: string
  readonly kind: string
  /** A common belief, by its id in the course's list. */
  readonly misconception: string
  readonly text: string
}

export const noFilter: QuestionFilter = { lesson: '', objective: '', kind: '', misconception: '', text: '' }

/** A question, and the lesson that it stands in. */
export interface FoundQuestion {
  readonly lesson: string
  readonly question: Question
}

/** The common beliefs that a question answers, by id, with the words by which it leads to them. */
export function misconceptionsIn(question: Question): ReadonlyMap<string, string> {
  const found = new Map<string, string>()
  for (const text of hiddenTexts(question))
    for (const node of inlineNodes(text))
      if (typeof node !== 'string' && node.type === 'reference' && node.list === 'misconception')
        found.set(node.id, found.get(node.id) ?? plainText(node.children))
  return found
}

/** Those that fit everything that is asked for. Of what was typed, every word must begin a word of the question. */
export function questionsThatFit<T extends FoundQuestion>(all: readonly T[], filter: QuestionFilter): T[] {
  const typed = foldedWords(filter.text).map(({ word }) => word)
  return all.filter(({ lesson, question }) => {
    if (filter.lesson !== '' && filter.lesson !== lesson) return false
    if (filter.objective !== '' && filter.objective !== question.objective) return false
    if (filter.kind !== '' && filter.kind !== question.kind) return false
    if (filter.misconception !== '' && !misconceptionsIn(question).has(filter.misconception)) return false
    if (typed.length === 0) return true
    const words = foldedWords(textOf(question)).map(({ word }) => word)
    return typed.every((word) => words.some((each) => each.startsWith(word)))
  })
}

/** Everything in a question that is written for people. Of its texts the plain strings stand in lists, ids and keys do not. */
function textOf(value: unknown): string {
  if (Array.isArray(value))
    return value.map((each: unknown) => (typeof each === 'string' ? each : textOf(each))).join(' ')
  return typeof value === 'object' && value !== null ? Object.values(value).map(textOf).join(' ') : ''
}
