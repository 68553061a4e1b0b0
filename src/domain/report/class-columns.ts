import { questionIdOf } from '../assignment/assignment.ts'
import type { AskedItem } from './asked-item.ts'
import type { ClassRow } from './class-table.ts'
import type { ItemResult } from './grade-submission.ts'

/** What stands in a cell; the catalogue of messages has the words for a state, a table program its own form for a number and a time. */
export type Cell =
  | { readonly as: 'text'; readonly text: string }
  | { readonly as: 'number'; readonly value: number }
  /** From 0 to 1. */
  | { readonly as: 'share'; readonly value: number }
  | { readonly as: 'time'; readonly at: string }
  | { readonly as: 'row-state'; readonly state: ClassRow['state'] }
  | { readonly as: 'result'; readonly state: Exclude<ItemResult['state'], 'graded'> }
  | { readonly as: 'empty' }

export type ColumnCode =
  'name' | 'state' | 'attempt' | 'handed-in-at' | 'minutes' | 'points' | 'share' | 'open' | 'question'

/** A column of the class table. Screen, CSV and XLSX are all made from one list of these. */
export interface Column {
  readonly id: string
  readonly code: ColumnCode
  /** Of a question: its place in the assignment, from 0, and its id. */
  readonly question?: { readonly index: number; readonly id: string; readonly possible: number }
  cellOf(row: ClassRow): Cell
}

const empty: Cell = { as: 'empty' }
const number = (value: number): Cell => ({ as: 'number', value: Math.round(value * 100) / 100 })

const isThere = (row: ClassRow, cell: () => Cell): Cell => (row.state === 'missing' ? empty : cell())

export function columnsOf(asked: readonly AskedItem[]): Column[] {
  return [...learnerColumns, ...asked.map(questionColumn)]
}

const learnerColumns: readonly Column[] = [
  {
    id: 'name',
    code: 'name',
    cellOf: ({ name }) =>
      name.as === 'number' ? { as: 'number', value: name.number } : { as: 'text', text: name.name },
  },
  { id: 'state', code: 'state', cellOf: ({ state }) => ({ as: 'row-state', state }) },
  { id: 'points', code: 'points', cellOf: (row) => isThere(row, () => number(row.total.earned)) },
  {
    id: 'share',
    code: 'share',
    cellOf: ({ total: { earned, possible } }) =>
      possible > 0 ? { as: 'share', value: Math.round((earned / possible) * 10_000) / 10_000 } : empty,
  },
  { id: 'open', code: 'open', cellOf: (row) => isThere(row, () => number(row.total.open)) },
  {
    id: 'attempt',
    code: 'attempt',
    cellOf: ({ newest }) => (newest ? number(newest.submission.attempt) : empty),
  },
  {
    id: 'handed-in-at',
    code: 'handed-in-at',
    cellOf: ({ newest }) => (newest ? { as: 'time', at: newest.submission.handedInAt } : empty),
  },
  {
    id: 'minutes',
    code: 'minutes',
    cellOf: ({ newest }) => (newest ? number(secondsSpent(newest.submission.answers) / 60) : empty),
  },
]

/** How long the questions were on screen, all together. */
const secondsSpent = (answers: readonly { readonly seconds?: number }[]): number =>
  answers.reduce((sum, { seconds }) => sum + (seconds ?? 0), 0)

function questionColumn({ item }: AskedItem, index: number): Column {
  const id = questionIdOf(item)
  return {
    id: `question ${index}`,
    code: 'question',
    question: { index, id, possible: item.points },
    cellOf: ({ results }) => {
      const result = results[index]
      if (!result) return empty
      return result.state === 'graded' ? number(result.earned) : { as: 'result', state: result.state }
    },
  }
}

/**
 * Rows by what stands in a column. Numbers come before names, and who has nothing there comes last, in either direction; equal
 * ones keep their order.
 */
export function sortedRows(
  rows: readonly ClassRow[],
  column: Column,
  direction: 'up' | 'down',
  compareTexts: (a: string, b: string) => number,
): ClassRow[] {
  const keyed = rows.map((row) => ({ row, key: sortKey(column.cellOf(row)) }))
  const sign = direction === 'up' ? 1 : -1
  const numbers = keyed.flatMap(({ row, key }) => (typeof key === 'number' ? [{ row, key }] : []))
  const texts = keyed.flatMap(({ row, key }) => (typeof key === 'string' ? [{ row, key }] : []))
  return [
    ...numbers.sort((a, b) => sign * (a.key - b.key)),
    ...texts.sort((a, b) => sign * compareTexts(a.key, b.key)),
    ...keyed.filter(({ key }) => key === undefined),
  ].map(({ row }) => row)
}

const states: readonly string[] = ['handed-in', 'part-way', 'missing']

function sortKey(cell: Cell): string | number | undefined {
  switch (cell.as) {
    case 'text':
      return cell.text
    case 'number':
    case 'share':
      return cell.value
    case 'time':
      return cell.at
    case 'row-state':
      return states.indexOf(cell.state)
    case 'result':
      // What was left out stands below what earned nothing; what waits for somebody stands apart, at the end.
      return cell.state === 'unanswered' ? -1 : undefined
    case 'empty':
      return undefined
  }
}
