import Papa from 'papaparse'
import { describe, expect, test } from 'vitest'
import { cellsIn } from '../../../tests/support/workbook.ts'
import type { SheetTable } from './cells.ts'
import { csvOf } from './csv.ts'
import { xlsxOf } from './xlsx.ts'

const table: SheetTable = {
  title: 'The border: [1/2]',
  head: ['Name', 'Points', '=1+1'],
  rows: [
    ['Ali Khan', 3.5, 'a "quoted", text'],
    ['=HYPERLINK("http://evil.example")', -1, null],
    [' @SUM(A1)', 0, 'two\nlines'],
    ['＝cmd|x', 12, '<b>&amp;'],
    ['علی', 1e6, '\t-5'],
  ],
}

describe('a table as a file', () => {
  test('CSV: what could be run has an apostrophe before it, numbers are numbers, all else is as it was', () => {
    const text = csvOf(table)
    expect(text.startsWith('\uFEFF')).toBe(true)
    expect(text).toContain('\r\nAli Khan,3.5,"a ""quoted"", text"\r\n')
    const [head, ...rows] = Papa.parse<string[]>(text.slice(1).trimEnd()).data
    expect(head).toEqual(['Name', 'Points', "'=1+1"])
    expect(rows.map(([name]) => name)).toEqual([
      'Ali Khan',
      `'=HYPERLINK("http://evil.example")`,
      "' @SUM(A1)",
      "'＝cmd|x",
      'علی',
    ])
    expect(rows.map(([, points]) => points)).toEqual(['3.5', '-1', '0', '12', '1000000'])
    expect(rows[4]?.[2]).toBe("'\t-5")
  })

  test('CSV for where a half is 0,5', () => {
    expect(csvOf(table, ';')).toContain('\r\nAli Khan;3,5;')
  })

  test('XLSX: texts are texts whatever they begin with, numbers are numbers, and there is no formula', async () => {
    const cells = await cellsIn(await xlsxOf(table))
    expect(cells[0]).toEqual(table.head)
    expect(cells.slice(1)).toEqual(table.rows)
  })

  test('both hold the same, cell by cell', async () => {
    const csv = Papa.parse<string[]>(csvOf(table).slice(1).trimEnd()).data
    const xlsx = await cellsIn(await xlsxOf(table))
    const bare = (text: string): string => text.replace(/^'/u, '')
    expect(csv.map((row) => row.map(bare))).toEqual(
      xlsx.map((row) => row.map((cell) => (cell === null ? '' : String(cell)))),
    )
  })
})
