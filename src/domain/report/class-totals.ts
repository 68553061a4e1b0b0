import { questionIdOf } from '../assignment/assignment.ts'
import { inlineNodes, type RichText } from '../lesson/rich-text.ts'
import { outcomeOf, type Part } from '../question/question.ts'
import type { AskedItem } from './asked-item.ts'
import type { ClassRow } from './class-table.ts'
import type { ItemResult } from './grade-submission.ts'

/** How a question went, over those whose answers have reached the desk. */
export interface QuestionTotal {
  readonly id: string
  readonly right: number
  readonly partly: number
  readonly wrong: number
  readonly unanswered: number
  /** Those that wait for the teacher. */
  readonly open: number
  /** Points earned of those possible, from 0 to 1; undefined while nothing is graded. */
  readonly share: number | undefined
}

export function questionTotals(asked: readonly AskedItem[], rows: readonly ClassRow[]): QuestionTotal[] {
  return asked.map(({ item }, index) => {
    const results = rows.flatMap((row) => row.results[index] ?? [])
    const count = (wanted: ReturnType<typeof heading>): number =>
      results.filter((result) => heading(result) === wanted).length
    return {
      id: questionIdOf(item),
      right: count('right'),
      partly: count('partly'),
      wrong: count('wrong'),
      unanswered: count('unanswered'),
      open: count('open'),
      share: shareOf(results),
    }
  })
}

function heading(result: ItemResult): 'right' | 'partly' | 'wrong' | 'unanswered' | 'open' | 'unmarked' {
  if (result.state === 'graded') return outcomeOf(result.verdict)
  return result.state === 'unanswered' || result.state === 'unmarked' ? result.state : 'open'
}

function shareOf(results: readonly ItemResult[]): number | undefined {
  let [earned, possible] = [0, 0]
  for (const result of results)
    if (result.state === 'graded' || result.state === 'unanswered') {
      earned += result.earned
      possible += result.possible
    }
  return possible > 0 ? earned / possible : undefined
}

export interface ObjectiveTotal {
  readonly objective: string
  readonly questions: number
  readonly share: number | undefined
}

/** In the order in which the assignment first asks for them. Questions that the desk does not have are left out. */
export function objectiveTotals(asked: readonly AskedItem[], rows: readonly ClassRow[]): ObjectiveTotal[] {
  const places = new Map<string, number[]>()
  for (const [index, { question }] of asked.entries())
    if (question) places.set(question.objective, [...(places.get(question.objective) ?? []), index])
  return [...places].map(([objective, indices]) => ({
    objective,
    questions: indices.length,
    share: shareOf(rows.flatMap(({ results }) => indices.flatMap((index) => results[index] ?? []))),
  }))
}

export interface HeldMisconception {
  /** Its id in the course's list. */
  readonly id: string
  /** The rows of those whose wrong answers point to it. */
  readonly heldBy: readonly string[]
}

/**
 * Misconceptions that wrong answers point to, because their author's feedback names them; the commonest first. It says what an answer
 * suggests, not what a person thinks.
 */
export function misconceptionsHeld(rows: readonly ClassRow[]): HeldMisconception[] {
  const holders = new Map<string, Set<string>>()
  for (const { id: row, results } of rows)
    for (const result of results)
      for (const part of result.state === 'graded' ? result.verdict.parts : [])
        for (const id of misconceptionsIn(part))
          holders.set(id, (holders.get(id) ?? new Set<string>()).add(row))
  return [...holders]
    .map(([id, heldBy]) => ({ id, heldBy: [...heldBy] }))
    .sort((a, b) => b.heldBy.length - a.heldBy.length || (a.id < b.id ? -1 : 1))
}

function misconceptionsIn({ outcome, feedback }: Part): string[] {
  const text: RichText = outcome === 'wrong' ? (feedback ?? []) : []
  return [...inlineNodes(text)].flatMap((node) =>
    typeof node !== 'string' && node.type === 'reference' && node.list === 'misconception' ? [node.id] : [],
  )
}
