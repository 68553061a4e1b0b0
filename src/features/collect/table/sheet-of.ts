import type { Column } from '../../../domain/report/class-columns.ts'
import { sayColumn, valueOf } from '../../../messages/say-class.ts'
import type { TableRow } from '../../../stores/class-work.ts'

/** The class table for a spreadsheet: the columns of the screen, and every row, in the order that it stands there. */
export function sheetOf(title: string, columns: readonly Column[], rows: readonly TableRow[]) {
  return {
    title,
    head: columns.map(sayColumn),
    rows: rows.map(({ row }) => columns.map((column) => valueOf(column.cellOf(row)))),
  }
}
