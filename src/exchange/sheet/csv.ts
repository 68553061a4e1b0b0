import Papa from 'papaparse'
import type { Cell, SheetTable } from './cells.ts'

/** What separates the cells: a semicolon for spreadsheets of countries that write a half as 0,5. */
export type Separator = ',' | ';'

/**
 * What spreadsheets take for a formula, also behind blanks and in the wide signs of East Asian keyboards. A pupil's name may
 * begin like that; with an apostrophe before it, it stays a name.
 */
const formula = /^\s*[=+\-@|\uFF1D\uFF0B\uFF0D\uFF20]|^[\t\r\n]/u

/** A table as a CSV file that spreadsheets open as it is: UTF-8 with its mark, and no cell that they would run. */
export function csvOf({ head, rows }: SheetTable, separator: Separator = ','): string {
  const written = [head, ...rows].map((row) => row.map((cell) => textOf(cell, separator)))
  const text = Papa.unparse(written, { delimiter: separator, newline: '\r\n', escapeFormulae: formula })
  return `\uFEFF${text}\r\n`
}

/** Numbers stay numbers: as strings they would be taken for formulas where they are below zero. */
function textOf(cell: Cell, separator: Separator): Cell {
  return typeof cell === 'number' && separator === ';' && !Number.isInteger(cell)
    ? String(cell).replace('.', ',')
    : cell
}
