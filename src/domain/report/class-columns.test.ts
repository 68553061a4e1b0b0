import { describe, expect, test } from 'vitest'
import { carried, exampleOf } from '../../../tests/support/assignments.ts'
import { askedItem } from './asked-item.ts'
import { columnsOf, sortedRows, type Cell, type Column } from './class-columns.ts'
import type { ClassRow } from './class-table.ts'

const row = (id: string): ClassRow => ({
  ...{ id, name: { as: 'number', number: 12 }, state: 'handed-in', older: [], results: [] },
  total: { earned: 0, possible: 0, open: 0 },
})

test('columns are called by what is in them, those of questions by their place', () => {
  const { question } = exampleOf('single-choice')
  const columns = columnsOf([askedItem({ ...carried(question), points: 3 }, undefined)])
  expect(columns.map(({ id, code }) => [id, code])).toEqual([
    ...['name', 'state', 'points', 'share', 'open', 'attempt', 'handed-in-at', 'minutes'].map((id) => [
      id,
      id,
    ]),
    ['question 0', 'question'],
  ])
  expect(columns.at(-1)?.question).toEqual({ index: 0, id: question.id, possible: 3 })
  expect(columns[0]?.cellOf(row('a'))).toEqual({ as: 'number', value: 12 })
})

describe('rows by a column', () => {
  /** The places, before they were sorted, of rows with these cells. */
  function places(cells: readonly Cell[], direction: 'up' | 'down'): number[] {
    const cellOf = ({ id }: ClassRow): Cell => cells[Number(id)] ?? { as: 'empty' }
    const column: Column = { id: 'any', code: 'points', cellOf }
    const rows = cells.map((_, index) => row(String(index)))
    const compare = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0)
    return sortedRows(rows, column, direction, compare).map(({ id }) => Number(id))
  }
  const number = (value: number): Cell => ({ as: 'number', value })
  const share = (value: number): Cell => ({ as: 'share', value })
  const text = (of: string): Cell => ({ as: 'text', text: of })
  const time = (hour: string): Cell => ({ as: 'time', at: `2026-11-26T${hour}:00:00Z` })
  const state = (of: ClassRow['state']): Cell => ({ as: 'row-state', state: of })
  const result = (of: 'unanswered' | 'to-mark'): Cell => ({ as: 'result', state: of })
  const empty: Cell = { as: 'empty' }

  test.each<[string, Cell[], number[], number[]]>([
    ['numbers by their size', [number(10), number(9), number(2)], [2, 1, 0], [0, 1, 2]],
    ['shares', [share(0.5), share(0.25), share(0.75)], [1, 0, 2], [2, 0, 1]],
    ['texts as people sort them', [text('b'), text('a'), text('c')], [1, 0, 2], [2, 0, 1]],
    ['times', [time('10'), time('09'), time('11')], [1, 0, 2], [2, 0, 1]],
    ['states', [state('missing'), state('handed-in'), state('part-way')], [1, 2, 0], [0, 2, 1]],
    ['equal numbers as they stood', [number(5), number(5), number(5)], [0, 1, 2], [0, 1, 2]],
    ['equal texts as they stood', [text('a'), text('a'), text('a')], [0, 1, 2], [0, 1, 2]],
    ['numbers before names', [text('a'), number(1), text('b'), number(2)], [1, 3, 0, 2], [3, 1, 2, 0]],
    ['nothing last', [empty, number(1), empty, number(2), empty], [1, 3, 0, 2, 4], [3, 1, 0, 2, 4]],
    [
      'what was left out below nothing earned, what waits at the end',
      [result('to-mark'), number(0), result('unanswered'), empty, number(1)],
      [2, 1, 4, 0, 3],
      [4, 1, 2, 0, 3],
    ],
  ])('%s', (_, cells, up, down) => {
    expect(places(cells, 'up')).toEqual(up)
    expect(places(cells, 'down')).toEqual(down)
  })
})
